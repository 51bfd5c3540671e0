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
 * Splits `total` by `weights` into whole fen that add up to it exactly (largest remainder; ties go to the first).
 * Throws RangeError when the weights are negative or add up to nothing.
 */
export function shareFen(total: Fen, weights: readonly number[]): Fen[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  if (sum <= 0 || weights.some((weight) => weight < 0))
    throw new RangeError('weights must add up to more than 0');
  const shares = weights.map((weight, index) => {
    const exact = (total * weight) / sum;
    return { index, whole: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = total - shares.reduce((a, { whole }) => a + whole, 0);
  for (const share of [...shares].sort((a, b) => b.rest - a.rest || a.index - b.index)) {
    if (left <= 0) break;
    share.whole += 1;
    left -= 1;
  }
  return shares.map(({ whole }) => toFen(whole));
}
