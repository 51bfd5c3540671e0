const FEN_PER_YUAN = 100;
const AMOUNT = /^\d{1,7}(?:\.\d{0,2})?$/;

/** `12800` → `¥128.00`, with separators from a thousand yuan on: the one place where the admin turns fen into yuan. */
export const formatYuan = (fen: number): string =>
  `${fen < 0 ? '-' : ''}¥${(Math.abs(fen) / FEN_PER_YUAN).toLocaleString('en-US', {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  })}`;

/** `12800` → `128.00`, as it is typed. */
export const toYuanText = (fen: number): string => (fen / FEN_PER_YUAN).toFixed(2);

/**
 * Reads a typed amount of yuan as whole fen: `128`, `128.5`, `￥1,280.00`, also in full-width digits.
 * Null when it is not one, has more than two decimals, or would not fit an integer column of fen.
 */
export function readYuan(text: string): number | null {
  const plain = text.normalize('NFKC').replace(/[¥,\s]/g, '');
  if (!AMOUNT.test(plain)) return null;
  const [yuan = '', decimals = ''] = plain.split('.');
  // Digits, not arithmetic: 1.15 * 100 is 114.99999999999999.
  return Number(yuan + decimals.padEnd(2, '0'));
}
