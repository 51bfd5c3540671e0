import { describe, expect, it } from 'vitest';
import { formatYuan, priceParts } from './money';

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
