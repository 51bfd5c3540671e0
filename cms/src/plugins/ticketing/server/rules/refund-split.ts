/**
 * From which of several payments so much goes back, in fen: from the first as much as it has left, then from the next.
 * A ticket whose day was changed is paid by more than one; the newest comes first. Throws when they have not enough.
 */
export function splitAcross(leftFen: readonly number[], amountFen: number): number[] {
  let rest = amountFen;
  const parts = leftFen.map((left) => {
    const part = Math.min(Math.max(left, 0), rest);
    rest -= part;
    return part;
  });
  if (rest > 0) throw new RangeError(`${amountFen} fen are more than what is left of what was paid`);
  return parts;
}
