declare const fen: unique symbol;

/** An amount of money: a whole number of fen (1/100 yuan). Yuan appears only where text is made for people. */
export type Fen = number & { readonly [fen]: true };

/** Throws RangeError unless `value` is a whole number that is safe to add up. */
export function toFen(value: number): Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of fen`);
  return value as Fen;
}

export const sumFen = (amounts: readonly number[]): Fen =>
  toFen(amounts.reduce((sum, amount) => sum + amount, 0));

/**
 * Splits `total` by whole `weights` into whole fen that add up to it exactly (largest remainder; ties go to the first).
 * Throws RangeError when the total or a weight is negative, a weight is not whole, or they add up to nothing.
 */
export function shareFen(total: Fen, weights: readonly number[]): Fen[] {
  if (total < 0 || weights.some((weight) => weight < 0))
    throw new RangeError('nothing negative can be shared');
  // A double would round total × weight. BigInt itself throws RangeError for a weight that is not whole.
  const exact = weights.map(BigInt);
  const sum = exact.reduce((a, b) => a + b, 0n);
  if (sum === 0n) throw new RangeError('weights must add up to more than 0');
  const shares = exact.map((weight, index) => {
    const product = BigInt(total) * weight;
    return { index, whole: Number(product / sum), rest: product % sum };
  });
  let left = total - shares.reduce((a, { whole }) => a + whole, 0);
  for (const share of shares.toSorted((a, b) => Number(b.rest - a.rest) || a.index - b.index)) {
    if (left <= 0) break;
    share.whole += 1;
    left -= 1;
  }
  return shares.map(({ whole }) => toFen(whole));
}
