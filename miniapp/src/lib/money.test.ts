import { describe, expect, it } from 'vitest';
import { fenOf, formatYuan, priceParts } from './money';

it('reads what people type as yuan, and nothing else', () => {
  expect(['12', '12.5', '12.05', '0.3', '7.'].map(fenOf)).toEqual([1_200, 1_250, 1_205, 30, 700]);
  for (const wrong of ['', '.5', '1.234', '1,5', '1e3', '-1', '¥5', '12345678'])
    expect(fenOf(wrong)).toBeNull();
});

describe('money as people read it', () => {
  it('shows whole yuan without decimals', () => {
    expect(formatYuan(12800)).toBe('¥128');
  });

  it('shows odd fen with two decimals', () => {
    expect(formatYuan(6450)).toBe('¥64.50');
    expect(formatYuan(5)).toBe('¥0.05');
  });

  it('splits the large figures from the small', () => {
    expect(priceParts(30001)).toEqual({ whole: '300', fraction: '.01' });
    expect(priceParts(0)).toEqual({ whole: '0', fraction: '' });
  });

  it('puts the sign of a refund before the currency', () => {
    expect(formatYuan(-2560)).toBe('-¥25.60');
  });

  it('refuses a fraction of a fen instead of rounding it away', () => {
    expect(() => formatYuan(12.5)).toThrow(RangeError);
  });
});
