import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv';

test('begins with the mark by which Excel knows UTF-8, and quotes every cell', () => {
  expect(
    toCsv([
      ['时间', 'a"b'],
      ['1,5', '两\n行'],
    ]),
  ).toBe('\uFEFF"时间","a""b"\r\n"1,5","两\n行"');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =cmd', '＝1'])('%j is no formula', (text) => {
  expect(toCsv([[text]])).toBe(`\uFEFF"'${text}"`);
});

test('whatever is in it, no cell begins as a formula and quotes are balanced', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), (cells) => {
      const line = toCsv([cells]).slice(1);
      expect((line.match(/"/g) ?? []).length % 2).toBe(0);
      const first = line.slice(1).trimStart()[0] ?? '';
      expect('=+-@'.includes(first) && first !== '').toBe(false);
    }),
  );
});
