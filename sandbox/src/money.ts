/** Fen as yuan with two decimals, without a sign: `128.00`. */
export function yuan(fen: number): string {
  return (fen / 100).toFixed(2);
}
