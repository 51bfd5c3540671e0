/** Han characters are words by themselves; what else is written in letters and figures is split into words. */
const PIECES = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /^\p{Script=Han}/u;
const LONGEST_WORD = 40;

/**
 * What a text is found by: of Chinese every character and every pair of neighbours, of other scripts every word. Chinese
 * has no spaces, and PostgreSQL no dictionary for it; two characters are what most people type.
 */
export function gramsOf(text: string): string[] {
  const grams = new Set<string>();
  for (const [piece] of text.normalize('NFKC').toLowerCase().matchAll(PIECES)) {
    if (!HAN.test(piece)) {
      grams.add(piece.slice(0, LONGEST_WORD));
      continue;
    }
    const characters = [...piece];
    for (const [index, character] of characters.entries()) {
      grams.add(character);
      const next = characters[index + 1];
      if (next) grams.add(character + next);
    }
  }
  return [...grams];
}

/**
 * The same of what somebody types, without single characters inside longer runs: their pairs say more. A last word in
 * letters may be unfinished. As a tsquery; null when there is nothing to look for.
 */
export function queryOf(typed: string): string | null {
  const terms: string[] = [];
  const pieces = [...typed.normalize('NFKC').toLowerCase().matchAll(PIECES)].map(([piece]) => piece);
  for (const [at, piece] of pieces.entries()) {
    const characters = [...piece];
    if (!HAN.test(piece)) {
      terms.push(`'${piece.slice(0, LONGEST_WORD)}'${at === pieces.length - 1 ? ':*' : ''}`);
    } else if (characters.length === 1) {
      terms.push(`'${piece}'`);
    } else {
      for (let index = 0; index + 1 < characters.length; index += 1)
        terms.push(`'${characters[index]}${characters[index + 1]}'`);
    }
  }
  return terms.length > 0 ? [...new Set(terms)].join(' & ') : null;
}

const SNIPPET_BEFORE = 12;
const SNIPPET_LENGTH = 60;

/** The piece of a text around the first thing that was looked for, or its beginning. */
export function snippetOf(text: string, typed: string): string {
  const flat = text.replace(/\s+/g, ' ').trim();
  const low = flat.toLowerCase();
  const words = [...typed.normalize('NFKC').toLowerCase().matchAll(PIECES)].map(([piece]) => piece);
  const hit = Math.max(
    0,
    ...words
      .map((word) => low.indexOf(word))
      .filter((at) => at >= 0)
      .slice(0, 1),
  );
  const from = hit > SNIPPET_BEFORE ? hit - SNIPPET_BEFORE : 0;
  const piece = flat.slice(from, from + SNIPPET_LENGTH);
  return `${from > 0 ? '…' : ''}${piece}${from + SNIPPET_LENGTH < flat.length ? '…' : ''}`;
}
