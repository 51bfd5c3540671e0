import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type RewardRules, rewardsOf } from './rewards';

const priceFen = fc.integer({ min: 0, max: 1_000_000 });
const amount = fc.option(fc.integer({ min: 0, max: 2_000_000 }));
const rules: fc.Arbitrary<RewardRules> = fc.record({
  pointsRule: fc.constantFrom('off', 'fixed', 'per-yuan'),
  points: amount,
  commissionRule: fc.constantFrom('off', 'fixed', 'percent'),
  commissionFen: amount,
  commissionPercent: fc.option(fc.integer({ min: 0, max: 100 })),
});

describe('rewardsOf', () => {
  it('gives whole, never negative rewards, and never a commission above the price', () => {
    fc.assert(
      fc.property(rules, priceFen, (one, price) => {
        const { points, commissionFen } = rewardsOf(one, price);
        for (const value of [points, commissionFen]) {
          expect(Number.isSafeInteger(value)).toBe(true);
          expect(value).toBeGreaterThanOrEqual(0);
        }
        expect(commissionFen).toBeLessThanOrEqual(price);
      }),
    );
  });

  it('gives nothing where the rule is off, whatever numbers were left in its fields', () => {
    fc.assert(
      fc.property(rules, priceFen, (one, price) => {
        expect(rewardsOf({ ...one, pointsRule: 'off', commissionRule: 'off' }, price)).toEqual({
          points: 0,
          commissionFen: 0,
        });
      }),
    );
  });

  it('gives nobody less for a dearer ticket', () => {
    fc.assert(
      fc.property(rules, priceFen, fc.nat(10_000), (one, price, more) => {
        const [before, after] = [rewardsOf(one, price), rewardsOf(one, price + more)];
        expect(after.points).toBeGreaterThanOrEqual(before.points);
        expect(after.commissionFen).toBeGreaterThanOrEqual(before.commissionFen);
      }),
    );
  });

  it('counts points by whole yuan times the rate, commission by floored percent', () => {
    const of = (change: Partial<RewardRules>) =>
      rewardsOf(
        {
          pointsRule: 'off',
          points: 1,
          commissionRule: 'off',
          commissionFen: 700,
          commissionPercent: 5,
          ...change,
        },
        6_450,
      );
    expect(of({ pointsRule: 'per-yuan' }).points).toBe(64);
    expect(of({ pointsRule: 'fixed', points: 128 }).points).toBe(128);
    expect(of({ commissionRule: 'percent' }).commissionFen).toBe(322);
    expect(of({ commissionRule: 'fixed' }).commissionFen).toBe(700);
  });
});
