/** Money travels as integer fen; this is the only file that turns it into yuan. */
export interface PriceParts {
  whole: string;
  /** With its point ('.50'), or empty when there are no odd fen. */
  fraction: string;
}

/** Splits fen into the large and the small figures of a price. Throws on anything but a whole number of fen. */
export function priceParts(amountFen: number): PriceParts {
  if (!Number.isInteger(amountFen)) throw new RangeError(`not a whole number of fen: ${amountFen}`);
  const fen = Math.abs(amountFen);
  const odd = fen % 100;
  const sign = amountFen < 0 ? '-' : '';
  return {
    whole: sign + String((fen - odd) / 100),
    fraction: odd === 0 ? '' : `.${String(odd).padStart(2, '0')}`,
  };
}

/** ¥128 or ¥64.50. */
export function formatYuan(amountFen: number): string {
  const { whole, fraction } = priceParts(amountFen);
  return whole.startsWith('-') ? `-¥${whole.slice(1)}${fraction}` : `¥${whole}${fraction}`;
}

/** An amount that somebody typed in yuan, as whole fen; null for anything but a plain amount with at most two decimals. */
export function fenOf(typed: string): number | null {
  const found = /^(\d{1,7})(?:[.。](\d{0,2}))?$/.exec(typed.trim());
  if (!found) return null;
  const [, whole = '', odd = ''] = found;
  return Number(whole) * 100 + Number(odd.padEnd(2, '0'));
}
