import { describe, expect, test } from 'vitest';
import { formatYuan, readYuan, toYuanText } from './money';

describe('an amount that an editor types', () => {
  test.each([
    ['128', 12800],
    ['128.5', 12850],
    ['128.05', 12805],
    ['1.15', 115],
    ['0', 0],
    ['¥1,280.00', 128000],
    ['１２８．５０', 12850],
    ['￥ 64', 6400],
    ['9999999.99', 999999999],
  ])('%s is %i fen', (text, fen) => expect(readYuan(text)).toBe(fen));

  test.each(['', '-1', '1.234', '12a', '1.2.3', '.5', '1e3', '10000000'])('"%s" is no amount', (text) =>
    expect(readYuan(text)).toBeNull(),
  );

  test('comes back as it was typed, with two decimals', () => {
    for (const fen of [0, 1, 10, 115, 12800, 999999999]) expect(readYuan(toYuanText(fen))).toBe(fen);
  });
});

test('amounts are shown as yuan with two decimals and separators', () => {
  expect(formatYuan(12800)).toBe('¥128.00');
  expect(formatYuan(123456789)).toBe('¥1,234,567.89');
  expect(formatYuan(-50)).toBe('-¥0.50');
});
