import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feeOf } from './refund-tiers';

const priceFen = fc.integer({ min: 0, max: 10_000_000 });
const tier = fc.record({
  untilHours: fc.integer({ min: -48, max: 720 }),
  feePercent: fc.integer({ min: 0, max: 100 }),
  feeFen: fc.integer({ min: 0, max: 100_000 }),
});

describe('feeOf', () => {
  it('is whole fen, never negative and never more than the price', () => {
    fc.assert(
      fc.property(tier, priceFen, (one, price) => {
        const fee = feeOf(one, price);
        expect(Number.isSafeInteger(fee)).toBe(true);
        expect(fee).toBeGreaterThanOrEqual(0);
        expect(fee).toBeLessThanOrEqual(price);
      }),
    );
  });

  it('never falls when the price, the percentage or the fixed part rises', () => {
    fc.assert(
      fc.property(tier, priceFen, fc.nat(5_000), fc.nat(100), (one, price, more, points) => {
        const fee = feeOf(one, price);
        const feePercent = Math.min(100, one.feePercent + points);
        expect(feeOf(one, price + more)).toBeGreaterThanOrEqual(fee);
        expect(feeOf({ ...one, feePercent }, price)).toBeGreaterThanOrEqual(fee);
        expect(feeOf({ ...one, feeFen: one.feeFen + more }, price)).toBeGreaterThanOrEqual(fee);
      }),
    );
  });

  it('drops fractions in the visitor’s favour: less than a fen below the exact percentage', () => {
    fc.assert(
      fc.property(tier, priceFen, ({ untilHours, feePercent }, price) => {
        const exact = BigInt(price) * BigInt(feePercent);
        const fee = BigInt(feeOf({ untilHours, feePercent, feeFen: 0 }, price)) * 100n;
        expect(fee <= exact && exact - fee < 100n).toBe(true);
      }),
    );
  });

  it('keeps nothing, a part, all', () => {
    const keep = (feePercent: number, feeFen: number) => feeOf({ untilHours: 0, feePercent, feeFen }, 999);
    expect([keep(0, 0), keep(20, 0), keep(20, 100), keep(100, 0), keep(90, 200)]).toEqual([
      0, 199, 299, 999, 999,
    ]);
  });
});
