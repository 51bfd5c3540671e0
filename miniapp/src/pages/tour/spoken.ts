/**
 * The paragraph that is being said: speech goes at one pace, so each takes its share of the length by its letters. −1
 * before it begins.
 */
export function spokenNow(paragraphs: readonly string[], seconds: number, lengthSeconds: number): number {
  if (seconds <= 0 || lengthSeconds <= 0) return -1;
  const letters = paragraphs.map(({ length }) => length);
  const total = letters.reduce((sum, count) => sum + count, 0);
  let reached = 0;
  for (const [index, count] of letters.entries()) {
    reached += count;
    if (seconds / lengthSeconds < reached / total) return index;
  }
  return paragraphs.length - 1;
}
