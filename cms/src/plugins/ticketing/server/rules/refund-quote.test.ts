import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quoteRefund, type RefundCase, type RefundTier } from './refund-tiers';

const STARTS_AT = new Date('2026-05-08T02:00:00Z');
const HOUR_MS = 3_600_000;
const before = (hours: number) => new Date(STARTS_AT.getTime() - hours * HOUR_MS);
const tier = (untilHours: number, feePercent: number, feeFen = 0): RefundTier => ({
  untilHours,
  feePercent,
  feeFen,
});
const ticket = (change: Partial<RefundCase> = {}): RefundCase => ({
  status: 'valid',
  paidFen: 10_000,
  parts: [{ shareFen: 10_000, uses: 1, used: 0 }],
  startsAt: STARTS_AT,
  tiers: [tier(24, 20), tier(72, 0), tier(0, 50)],
  tierHours: null,
  refundExpired: false,
  ...change,
});

describe('quoteRefund', () => {
  test.each([
    [100, 10_000, 0],
    [72, 10_000, 0],
    [71.99, 8_000, 2_000],
    [24, 8_000, 2_000],
    [0.01, 5_000, 5_000],
    [0, 5_000, 5_000],
  ])('%f hours before: %i goes back, %i is kept', (hours, amountFen, feeFen) => {
    expect(quoteRefund(ticket(), before(hours))).toMatchObject({ refundable: true, amountFen, feeFen });
  });

  test.each<[string, Partial<RefundCase>, number]>([
    ['too-late', {}, -0.01],
    ['not-refundable', { tiers: [] }, 100],
    ['nothing-left', { tiers: [tier(0, 100)] }, 100],
    ['TICKET_ALREADY_USED', { status: 'used' }, 100],
    ['TICKET_REFUNDING', { status: 'refunding' }, 100],
    ['TICKET_NOT_VALID', { status: 'void' }, 100],
    ['TICKET_NOT_VALID', { status: 'blocked' }, 100],
  ])('%s', (reason, change, hours) => {
    expect(quoteRefund(ticket(change), before(hours))).toEqual({
      refundable: false,
      reason,
      amountFen: 0,
      feeFen: 0,
      tier: null,
    });
  });

  test('after the visit began, where a tier says so', () => {
    expect(quoteRefund(ticket({ tiers: [tier(-24, 0)] }), before(-23))).toMatchObject({ refundable: true });
    expect(quoteRefund(ticket({ tiers: [tier(-24, 0)] }), before(-25))).toMatchObject({ reason: 'too-late' });
  });

  test('a ticket without a day and without an end is always early', () => {
    expect(quoteRefund(ticket({ startsAt: null }), before(-9999))).toMatchObject({ feeFen: 0 });
  });

  test('of ten visits with three used seven tenths go back', () => {
    const ten = ticket({ paidFen: 60_000, parts: [{ shareFen: 60_000, uses: 10, used: 3 }] });
    expect(quoteRefund(ten, before(100)).amountFen).toBe(42_000);
  });

  test('of a package the parts that were not used go back', () => {
    const parts = [
      { shareFen: 5_000, uses: 1, used: 1 },
      { shareFen: 2_500, uses: 1, used: 0 },
      { shareFen: 2_500, uses: 1, used: 0 },
    ];
    expect(quoteRefund(ticket({ parts }), before(100)).amountFen).toBe(5_000);
  });

  test('a free ticket can be given up for nothing', () => {
    const free = ticket({ paidFen: 0, parts: [{ shareFen: 0, uses: 1, used: 0 }] });
    expect(quoteRefund(free, before(100))).toMatchObject({ refundable: true, amountFen: 0 });
  });
});

describe('a ticket whose day was given up or changed', () => {
  test('keeps the strictest tier it has reached', () => {
    expect(quoteRefund(ticket({ tierHours: 30 }), before(500))).toMatchObject({ feeFen: 2_000 });
    expect(quoteRefund(ticket({ tierHours: 500 }), before(30))).toMatchObject({ feeFen: 2_000 });
    expect(quoteRefund(ticket({ tierHours: -1 }), before(500))).toMatchObject({ reason: 'too-late' });
  });
});

describe('an expired ticket', () => {
  const expired = ticket({ status: 'expired', refundExpired: true });
  test('is refunded for the fee of the last tier where its product says so', () => {
    expect(quoteRefund(expired, before(-900))).toMatchObject({ refundable: true, feeFen: 5_000 });
    expect(quoteRefund({ ...expired, refundExpired: false }, before(-900))).toMatchObject({
      reason: 'TICKET_NOT_VALID',
    });
    expect(quoteRefund({ ...expired, tiers: [] }, before(-900))).toMatchObject({ reason: 'not-refundable' });
  });
  test('gives back no more than a valid one would at any hour', () => {
    const used = { ...expired, parts: [{ shareFen: 10_000, uses: 4, used: 3 }] };
    expect(quoteRefund(used, before(-900))).toMatchObject({ amountFen: 1_250, feeFen: 1_250 });
  });
});

describe('whatever the ticket', () => {
  const tiers = fc.array(
    fc.record({
      untilHours: fc.integer({ min: -100, max: 200 }),
      feePercent: fc.integer({ min: 0, max: 100 }),
      feeFen: fc.integer({ min: 0, max: 20_000 }),
    }),
    { maxLength: 5 },
  );
  const parts = fc.array(
    fc
      .record({ shareFen: fc.nat(50_000), uses: fc.integer({ min: 1, max: 20 }), used: fc.nat(20) })
      .map((part) => ({ ...part, used: Math.min(part.used, part.uses) })),
    { minLength: 1, maxLength: 4 },
  );
  const cases = fc.record({ tiers, parts, paidFen: fc.nat(100_000) }).map((change) => ticket(change));

  test('never more goes back than was paid, and what goes back and what is kept are whole fen', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: -300, max: 300 }), (one, hours) => {
        const { amountFen, feeFen } = quoteRefund(one, before(hours));
        expect(amountFen + feeFen).toBeLessThanOrEqual(one.paidFen);
        for (const fen of [amountFen, feeFen]) {
          expect(Number.isInteger(fen)).toBe(true);
          expect(fen).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test('with fees that grow towards the visit, waiting never pays', () => {
    const rising = fc
      .uniqueArray(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 5 })
      .chain((hours) =>
        fc
          .array(fc.integer({ min: 0, max: 100 }), { minLength: hours.length, maxLength: hours.length })
          .map((fees) => {
            const late = hours.toSorted((a, b) => b - a);
            const cheap = fees.toSorted((a, b) => a - b);
            return late.map((untilHours, index) => tier(untilHours, cheap[index] ?? 0));
          }),
      );
    fc.assert(
      fc.property(rising, fc.integer({ min: -100, max: 300 }), fc.nat(200), (fees, hours, wait) => {
        const now = quoteRefund(ticket({ tiers: fees }), before(hours));
        const later = quoteRefund(ticket({ tiers: fees }), before(hours - wait));
        expect(later.amountFen).toBeLessThanOrEqual(now.amountFen);
      }),
    );
  });
});
