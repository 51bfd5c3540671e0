/** msg_sec_check takes so many characters at once. */
const LONGEST = 2500;
/** Pieces overlap, so that a word that a cut goes through is whole in one of them. */
const OVERLAP = 50;

/** A text in pieces that WeChat takes; none for a text without any visible character. */
export function inPieces(text: string): string[] {
  const characters = [...text.trim()];
  const pieces: string[] = [];
  for (let start = 0; start < characters.length; start += LONGEST - OVERLAP) {
    pieces.push(characters.slice(start, start + LONGEST).join(''));
    if (start + LONGEST >= characters.length) break;
  }
  return pieces;
}
