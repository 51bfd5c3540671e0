import fc from 'fast-check';
import { expect, it } from 'vitest';
import { textLines } from './text-lines';

/** A Chinese sign is as wide as two letters. */
const measure = (text: string) => [...text].reduce((sum, sign) => sum + (/[ -~]/.test(sign) ? 1 : 2), 0);
const lines = (text: string, width: number, most = 9) => textLines(text, width, most, measure);

it('breaks Chinese anywhere but before what belongs to the sign before', () => {
  expect(lines('云栖山一日票', 8)).toEqual(['云栖山一', '日票']);
  expect(lines('云栖山之，一日票', 8)).toEqual(['云栖山', '之，一日', '票']);
  expect(lines('春、夏、秋、冬。', 8)).toEqual(['春、夏、', '秋、冬。']);
});

it('keeps English words whole, unless one is wider than the line', () => {
  expect(lines('A day in the mountains', 10)).toEqual(['A day in', 'the', 'mountains']);
  expect(lines('abcdefghijkl', 5)).toEqual(['abcde', 'fghij', 'kl']);
});

it('ends in dots what does not fit, and takes what just fits as it is', () => {
  expect(lines('云栖山一日票', 8, 1)).toEqual(['云栖山…']);
  expect(lines('云栖山一', 8, 1)).toEqual(['云栖山一']);
  expect(lines('', 8)).toEqual([]);
});

it('is never wider or longer than it may be, loses nothing, and begins no line with a comma', () => {
  // One sign at most after each word: a row of them would have to stick out.
  const word = fc.constantFrom('山', '水', 'a', 'bc ', 'the ', '7', '。'.padStart(2, '山'), '山！', 'end. ');
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join('').trim());
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 8, max: 20 }),
      fc.integer({ min: 1, max: 4 }),
      (given, width, most) => {
        const all = lines(given, width, 99);
        expect(all.join('').replace(/ /g, '')).toBe(given.replace(/ /g, ''));
        for (const line of all.slice(1)) expect(line).not.toMatch(/^[，。！ ]/);
        const some = lines(given, width, most);
        expect(some.length).toBe(Math.min(most, all.length));
        for (const line of some) expect(measure(line)).toBeLessThanOrEqual(width);
      },
    ),
  );
});
