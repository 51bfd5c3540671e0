import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inPieces } from './text-pieces';

test('a text that WeChat takes at once stays whole; an empty one is nothing to check', () => {
  expect(inPieces('山'.repeat(2500))).toHaveLength(1);
  expect(inPieces('山'.repeat(2501))).toHaveLength(2);
  expect(inPieces(' \n ')).toEqual([]);
});

test('every word of up to 50 signs is whole in some piece, and no piece is too long', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9000 }),
      fc.nat(),
      fc.integer({ min: 1, max: 50 }),
      (length, at, size) => {
        const text = Array.from({ length }, (_, index) => String.fromCodePoint(0x4e00 + index)).join('');
        const start = at % length;
        const word = text.slice(start, start + size);
        const pieces = inPieces(text);
        expect(pieces.some((piece) => piece.includes(word))).toBe(true);
        expect(Math.max(...pieces.map((piece) => [...piece].length))).toBeLessThanOrEqual(2500);
      },
    ),
    { numRuns: 200 },
  );
});
