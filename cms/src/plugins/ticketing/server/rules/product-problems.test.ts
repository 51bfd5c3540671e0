import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblems, type ProductDraft, type ProductProblem, productProblems } from './product-problems';
import { feeOf } from './refund-tiers';

/** A product with which nothing is wrong, whatever is chosen. */
const good: fc.Arbitrary<ProductDraft> = fc
  .record({
    priceFen: fc.integer({ min: 1, max: 100_000 }),
    above: fc.option(fc.nat(10_000)),
    start: fc.integer({ min: 0, max: 2_000 }),
    length: fc.integer({ min: 1, max: 2_000 }),
    dated: fc.boolean(),
    gates: fc.uniqueArray(fc.constantFrom('east', 'museum', 'cable-car', 'south'), { maxLength: 4 }),
    hours: fc.uniqueArray(fc.integer({ min: -24, max: 240 }), { maxLength: 4 }),
    percents: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
    points: fc.integer({ min: 1, max: 500 }),
    rewards: fc.boolean(),
  })
  .map(({ priceFen, above, start, length, dated, gates, hours, percents, points, rewards }) => {
    // The later a refund is asked for, the more is kept.
    const later = hours.toSorted((a, b) => b - a);
    const fees = percents.toSorted((a, b) => a - b);
    const at = (days: number) => new Date(Date.UTC(2026, 0, 1 + days));
    return {
      priceFen,
      originalPriceFen: above === null ? null : priceFen + above,
      priceRules: [{ days: 'daily' as const, from: '2026-05-01', to: '2026-05-05', priceFen }],
      saleFrom: at(start),
      saleUntil: at(start + length),
      dated,
      hasPool: dated,
      entitlements: gates.map((gate) => ({ gate })),
      refundTiers: later.map((untilHours, index) => ({
        untilHours,
        feePercent: fees[index] ?? 100,
        feeFen: 0,
      })),
      pointsRule: rewards ? ('fixed' as const) : ('off' as const),
      points: rewards ? points : null,
      commissionRule: rewards ? ('fixed' as const) : ('off' as const),
      commissionFen: rewards ? 1 : null,
      commissionPercent: null,
    };
  });

const LATE = { untilHours: 0, feePercent: 0, feeFen: 0 };
/** One way to make each mistake in a product that had none. */
const mistakes: Record<
  Exclude<ProductProblem, 'slug-taken'>,
  (draft: ProductDraft) => Partial<ProductDraft>
> = {
  'price-missing': () => ({ priceFen: null, refundTiers: [], commissionRule: 'off' }),
  'original-price-too-low': ({ priceFen }) => ({ originalPriceFen: (priceFen ?? 1) - 1 }),
  'price-rule-upside-down': () => ({
    priceRules: [{ days: 'daily', from: '2026-05-02', to: '2026-05-01', priceFen: 1 }],
  }),
  'sale-window-upside-down': ({ saleFrom }) => ({
    saleUntil: saleFrom ?? new Date(0),
    saleFrom: saleFrom ?? new Date(0),
  }),
  'pool-missing': () => ({ dated: true, hasPool: false }),
  'gate-missing': () => ({ entitlements: [{ gate: 'east' }, { gate: null }] }),
  'gate-twice': () => ({ entitlements: [{ gate: 'east' }, { gate: 'east' }] }),
  'refund-tier-twice': () => ({ refundTiers: [LATE, LATE] }),
  'refund-later-costs-less': () => ({ refundTiers: [{ untilHours: 24, feePercent: 100, feeFen: 0 }, LATE] }),
  'points-missing': () => ({ pointsRule: 'per-yuan', points: null }),
  'commission-missing': () => ({ commissionRule: 'percent', commissionPercent: null }),
  'commission-too-high': ({ priceFen }) => ({ commissionRule: 'fixed', commissionFen: (priceFen ?? 0) + 1 }),
};

describe('findProblems', () => {
  it('finds nothing in a good product', () => {
    fc.assert(
      fc.property(good, (draft) => {
        expect(findProblems(draft)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it.each(Object.keys(mistakes) as (keyof typeof mistakes)[])(
    'finds %s, and only that, where it was made',
    (problem) => {
      fc.assert(
        fc.property(good, (draft) => {
          expect(findProblems({ ...draft, ...mistakes[problem](draft) })).toEqual([problem]);
        }),
      );
    },
  );

  it('finds two mistakes of different fields together, in the order of the form', () => {
    fc.assert(
      fc.property(good, (draft) => {
        const both = {
          ...draft,
          ...mistakes['pool-missing'](draft),
          ...mistakes['price-rule-upside-down'](draft),
        };
        expect(findProblems(both)).toEqual(['price-rule-upside-down', 'pool-missing']);
      }),
    );
  });

  it('lets nothing through by which a later refund would keep less', () => {
    const tier = fc.record({
      untilHours: fc.integer({ min: -5, max: 5 }),
      feePercent: fc.integer({ min: 0, max: 100 }),
      feeFen: fc.integer({ min: 0, max: 50 }),
    });
    fc.assert(
      fc.property(good, fc.array(tier, { maxLength: 4 }), (draft, refundTiers) => {
        fc.pre(findProblems({ ...draft, refundTiers }).length === 0);
        const fees = refundTiers
          .toSorted((a, b) => b.untilHours - a.untilHours)
          .map((one) => feeOf(one, draft.priceFen ?? 0));
        expect(fees).toEqual(fees.toSorted((a, b) => a - b));
      }),
    );
  });

  it('has words in both languages for every problem', () => {
    for (const words of Object.values(productProblems)) {
      expect(words.zh).toMatch(/[\u4e00-\u9fff].*。$/);
      expect(words.en).toMatch(/\.$/);
    }
  });
});
