import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareFen, sumFen, toFen } from './money';

const amount = fc.maxSafeNat().map(toFen);
const weights = fc
  .array(fc.oneof(fc.nat(12), fc.nat(5_000_000)), { minLength: 1, maxLength: 12 })
  .filter((list) => list.some((weight) => weight > 0));

describe('toFen', () => {
  it('takes whole amounts, also below zero', () => {
    expect([0, 1, -250, Number.MAX_SAFE_INTEGER].map(toFen)).toEqual([0, 1, -250, Number.MAX_SAFE_INTEGER]);
  });

  it('refuses fractions, what is not a number, and what cannot be added up safely', () => {
    for (const value of [0.5, 12.01, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => toFen(value)).toThrow(RangeError);
    }
  });
});

describe('sumFen', () => {
  it('adds up, and nothing adds up to zero', () => {
    expect(sumFen([12_800, 6_400, 1])).toBe(19_201);
    expect(sumFen([])).toBe(0);
  });

  it('refuses a sum that a number cannot hold', () => {
    expect(() => sumFen([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});

describe('shareFen', () => {
  it('gives what is left over to the largest remainders, ties to the first', () => {
    expect(shareFen(toFen(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(shareFen(toFen(101), [1, 1, 1])).toEqual([34, 34, 33]);
    expect(shareFen(toFen(10), [1, 5, 1])).toEqual([2, 7, 1]);
    expect(shareFen(toFen(1), [0, 1, 1])).toEqual([0, 1, 0]);
  });

  it('adds up exactly to what was shared, whatever the amount', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const shares = shareFen(total, list);
        expect(shares).toHaveLength(list.length);
        expect(sumFen(shares)).toBe(total);
      }),
    );
  });

  it('never gives a negative share, and every share is within one fen of its exact part', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const sum = list.reduce((a, b) => a + BigInt(b), 0n);
        shareFen(total, list).forEach((share, index) => {
          const whole = (BigInt(total) * BigInt(list[index] ?? 0)) / sum;
          expect(share).toBeGreaterThanOrEqual(0);
          expect([whole, whole + 1n]).toContain(BigInt(share));
        });
      }),
    );
  });

  it('gives nothing for a weight of nothing', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const shares = shareFen(total, list);
        expect(shares.filter((_, index) => list[index] === 0).every((share) => share === 0)).toBe(true);
      }),
    );
  });

  it('keeps the order: heavier never gets less, and of two equal ones the earlier never gets less', () => {
    fc.assert(
      fc.property(amount, weights, (total, list) => {
        const shares = shareFen(total, list);
        const pairs = list.map((weight, index) => ({ weight, share: shares[index] ?? 0 }));
        // A stable sort: equal weights stay in the order in which they came.
        const ranked = pairs.toSorted((a, b) => b.weight - a.weight).map(({ share }) => share);
        expect(ranked).toEqual(ranked.toSorted((a, b) => b - a));
      }),
    );
  });

  it('depends on proportions only: weights in another unit share the same', () => {
    fc.assert(
      fc.property(amount, weights, fc.integer({ min: 2, max: 1_000 }), (total, list, factor) => {
        expect(
          shareFen(
            total,
            list.map((weight) => weight * factor),
          ),
        ).toEqual(shareFen(total, list));
      }),
    );
  });

  it('refuses weights that are negative, broken, or add up to nothing', () => {
    for (const list of [[], [0, 0], [3, -1], [Number.NaN], [0.5, 0.5]]) {
      expect(() => shareFen(toFen(100), list)).toThrow(RangeError);
    }
  });

  it('refuses to share a debt', () => {
    expect(() => shareFen(toFen(-1), [1, 1])).toThrow(RangeError);
  });
});
