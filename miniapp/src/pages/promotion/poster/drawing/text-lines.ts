/** What no line may begin with, in Chinese or in English, and the space between words. */
const CLINGS = /^[ ，。、；：？！）》」』】”’…·,.;:?!)\]}%]/;
/** A word of Latin letters and figures stays whole; a Chinese sign stands for itself. */
const PIECES = /[A-Za-z0-9¥$@#&'’+\-_.,:;!?%)]+\s*|\s+|./gu;
const MORE = '…';

export type Measure = (text: string) => number;

/**
 * Breaks a text into at most `most` lines no wider than `width`, by the rules of Chinese typography: no line begins with
 * a sign that belongs to what stands before it. What does not fit ends in dots.
 */
export function textLines(text: string, width: number, most: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, width, measure)) {
    if (line === '' || measure((line + piece).trimEnd()) <= width) {
      line += piece;
      continue;
    }
    if (lines.length === most - 1) {
      lines.push(shortened(`${line}${piece}`, width, measure));
      return lines;
    }
    lines.push(line.trimEnd());
    line = piece.trimStart();
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What may be parted: a sign that clings goes with the one before it, a word wider than the line falls apart. */
function piecesOf(text: string, width: number, measure: Measure): string[] {
  const pieces: string[] = [];
  const add = (piece: string) => {
    const last = pieces.length - 1;
    if (last >= 0 && CLINGS.test(piece)) pieces[last] += piece;
    else pieces.push(piece);
  };
  for (const [found] of text.replace(/\s+/g, ' ').trim().matchAll(PIECES)) {
    const isTooWide = measure(found.trimEnd()) > width;
    for (const piece of isTooWide ? found : [found]) add(piece);
  }
  return pieces;
}

function shortened(text: string, width: number, measure: Measure): string {
  const signs = [...text];
  while (signs.length > 0 && measure(signs.join('').trimEnd() + MORE) > width) signs.pop();
  return signs.join('').trimEnd() + MORE;
}
