import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../../../kernel/clock';
import { type PriceRule, priceOn } from './pricing';
import type { Weekdays } from './weekdays';

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;
const START = '2026-02-20';

const day = fc.integer({ min: 0, max: 60 }).map((offset) => addDays(START, offset));
const priceFen = fc.integer({ min: 0, max: 100_000 });
const weekdays = fc.constantFrom<Weekdays>('daily', 'workdays', 'weekend', ...NAMES);
const weekly = fc.record({ days: weekdays, from: fc.constant(null), to: fc.constant(null), priceFen });
const dated = fc
  .record({
    days: weekdays,
    from: fc.option(day),
    to: fc.option(day),
    priceFen,
  })
  .filter(({ from, to }) => from !== null || to !== null);
const rule: fc.Arbitrary<PriceRule> = fc.oneof(weekly, dated);
const product = fc.record({ priceFen, priceRules: fc.array(rule, { maxLength: 8 }) });

/** The days that a rule is for, told apart from how the price is found. */
function isFor({ days, from, to }: PriceRule, on: string): boolean {
  if (from !== null && on < from) return false;
  if (to !== null && on > to) return false;
  const weekday = weekdayOf(on);
  const isWeekend = weekday === 0 || weekday === 6;
  if (days === 'daily') return true;
  if (days === 'weekend') return isWeekend;
  if (days === 'workdays') return !isWeekend;
  return NAMES[weekday] === days;
}

describe('priceOn', () => {
  it('is the base price without rules, outside any rule, and for an open date', () => {
    fc.assert(
      fc.property(product, day, (prices, on) => {
        const elsewhere = prices.priceRules.filter((one) => !isFor(one, on));
        expect(priceOn({ ...prices, priceRules: [] }, on)).toBe(prices.priceFen);
        expect(priceOn({ ...prices, priceRules: elsewhere }, on)).toBe(prices.priceFen);
        expect(priceOn(prices, null)).toBe(prices.priceFen);
      }),
    );
  });

  it('never depends on rules that do not cover the day', () => {
    fc.assert(
      fc.property(product, day, (prices, on) => {
        const covering = prices.priceRules.filter((one) => isFor(one, on));
        expect(priceOn(prices, on)).toBe(priceOn({ ...prices, priceRules: covering }, on));
      }),
    );
  });

  it('is the last dated rule that covers the day, wherever weekly rules stand', () => {
    fc.assert(
      fc.property(product, dated, fc.array(weekly, { maxLength: 4 }), day, (prices, last, later, on) => {
        fc.pre(isFor(last, on));
        expect(priceOn({ ...prices, priceRules: [...prices.priceRules, last, ...later] }, on)).toBe(
          last.priceFen,
        );
      }),
    );
  });

  it('is the last weekly rule that covers the day when no dated one does', () => {
    fc.assert(
      fc.property(
        fc.array(weekly, { maxLength: 6 }),
        weekly,
        fc.array(dated, { maxLength: 4 }),
        day,
        (some, last, other, on) => {
          fc.pre(isFor(last, on));
          const elsewhere = other.filter((one) => !isFor(one, on));
          expect(priceOn({ priceFen: 1, priceRules: [...some, last, ...elsewhere] }, on)).toBe(last.priceFen);
        },
      ),
    );
  });

  it('is always the base price or that of a rule which covers the day', () => {
    fc.assert(
      fc.property(product, day, (prices, on) => {
        const possible = prices.priceRules.filter((one) => isFor(one, on)).map((one) => one.priceFen);
        expect([prices.priceFen, ...possible]).toContain(priceOn(prices, on));
      }),
    );
  });

  it('includes both ends of a range and neither day beside it', () => {
    const range = { days: 'daily', from: '2026-10-01', to: '2026-10-07', priceFen: 200 } as const;
    const on = (at: string) => priceOn({ priceFen: 100, priceRules: [range] }, at);
    expect(['2026-09-30', '2026-10-01', '2026-10-07', '2026-10-08'].map(on)).toEqual([100, 200, 200, 100]);
  });

  it('lets a holiday beat the weekend, and a later holiday rule an earlier one', () => {
    const rules: PriceRule[] = [
      { days: 'daily', from: '2026-10-01', to: '2026-10-07', priceFen: 300 },
      { days: 'saturday', from: '2026-10-03', to: null, priceFen: 400 },
      { days: 'weekend', from: null, to: null, priceFen: 200 },
    ];
    const on = (at: string) => priceOn({ priceFen: 100, priceRules: rules }, at);
    expect(['2026-09-30', '2026-09-27', '2026-10-02', '2026-10-03', '2026-10-04'].map(on)).toEqual([
      100, 200, 300, 400, 300,
    ]);
  });
});
