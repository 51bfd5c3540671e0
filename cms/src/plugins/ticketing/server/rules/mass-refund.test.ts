import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { shareFen, toFen } from '../../../../kernel/money';
import { type Judged, judge, type MassTerms, type MassTicket, rowsOf, tokenOf } from './mass-refund';
import { quoteInFull, quoteRefund, type RefundTier } from './refund-tiers';
import type { TicketStatus } from './ticket-state';

const STARTS_AT = new Date('2026-12-06T00:00:00Z');
const HOUR_MS = 3_600_000;
const before = (hours: number) => new Date(STARTS_AT.getTime() - hours * HOUR_MS);
const tiers: RefundTier[] = [
  { untilHours: 72, feePercent: 0, feeFen: 0 },
  { untilHours: 24, feePercent: 20, feeFen: 0 },
];
const storm: MassTerms = { fee: 'none', reserved: 'release', used: false };
const ticket = (change: Partial<MassTicket> = {}): MassTicket => ({
  status: 'valid',
  paidFen: 10_000,
  parts: [{ shareFen: 10_000, uses: 1, used: 0 }],
  startsAt: STARTS_AT,
  tiers,
  tierHours: null,
  refundExpired: false,
  dated: true,
  inRun: false,
  ...change,
});
const package_ = (used: number[]) =>
  ticket({ parts: used.map((count) => ({ shareFen: 2_500, uses: 1, used: count })) });

describe('judge', () => {
  test.each<[string, Partial<MassTicket>, Partial<MassTerms>, string, string | null, number, number]>([
    ['an unused ticket', {}, {}, 'valid', 'refund', 10_000, 0],
    ['by the tiers', {}, { fee: 'tiers' }, 'valid', 'refund', 8_000, 2_000],
    ['sold without tiers, the venue closes', { tiers: [] }, {}, 'valid', 'refund', 10_000, 0],
    ['sold without tiers, by the tiers', { tiers: [] }, { fee: 'tiers' }, 'not-refundable', null, 0, 0],
    [
      'free of charge',
      { paidFen: 0, parts: [{ shareFen: 0, uses: 1, used: 0 }] },
      {},
      'valid',
      'refund',
      0,
      0,
    ],
    ['reserved', { dated: false }, {}, 'reserved', 'release', 0, 0],
    ['reserved, refunded', { dated: false }, { reserved: 'refund' }, 'reserved', 'refund', 10_000, 0],
    ['held', { status: 'held', paidFen: 0 }, {}, 'held', 'give-up', 0, 0],
    ['used', { status: 'used' }, {}, 'used', null, 0, 0],
    ['used, forced', { status: 'used' }, { used: true }, 'used', 'refund', 10_000, 0],
    ['asked back already', { status: 'refunding' }, { used: true }, 'refunding', null, 0, 0],
    ['blocked', { status: 'blocked' }, { used: true }, 'blocked', null, 0, 0],
    ['expired', { status: 'expired' }, {}, 'expired', null, 0, 0],
    ['expired, forced', { status: 'expired' }, { used: true }, 'expired', 'refund', 10_000, 0],
    ['in the hand of another run', { inRun: true }, {}, 'in-run', null, 0, 0],
    [
      'used and in the hand of another run',
      { status: 'used', inRun: true },
      { used: true },
      'in-run',
      null,
      0,
      0,
    ],
  ])('%s', (_name, change, terms, group, action, amountFen, feeFen) => {
    const verdict = judge(ticket(change), { ...storm, ...terms }, before(30));
    expect(verdict).toEqual({ group, action, amountFen, feeFen });
  });

  test('of a package one part of which was used, the others go back', () => {
    expect(judge(package_([1, 0, 0, 0]), storm, before(0))).toEqual({
      group: 'partly-used',
      action: 'refund',
      amountFen: 7_500,
      feeFen: 0,
    });
  });

  test.each<TicketStatus>(['void', 'refunded', 'changed'])(
    'a ticket that is %s is none of its business',
    (status) => {
      expect(judge(ticket({ status }), { ...storm, used: true }, before(0))).toBeNull();
    },
  );
});

/** A ticket as it is sold: the price shared over its parts, some of the uses used, some of the money gone back. */
const sold = fc
  .record({
    priceFen: fc.nat(200_000),
    weights: fc.array(fc.nat(20), { minLength: 1, maxLength: 6 }).filter((all) => all.some((one) => one > 0)),
    uses: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 6, maxLength: 6 }),
    used: fc.array(fc.nat(12), { minLength: 6, maxLength: 6 }),
    goneFen: fc.nat(200_000),
  })
  .map(({ priceFen, weights, uses, used, goneFen }) => {
    const shares = shareFen(toFen(priceFen), weights);
    return {
      priceFen,
      shares,
      ticket: ticket({
        paidFen: Math.max(0, priceFen - goneFen),
        parts: shares.map((share, index) => ({
          shareFen: share,
          uses: uses[index] ?? 1,
          used: Math.min(used[index] ?? 0, uses[index] ?? 1),
        })),
      }),
    };
  });
const anyTerms = fc.record<MassTerms>({
  fee: fc.constantFrom('none', 'tiers'),
  reserved: fc.constantFrom('release', 'refund'),
  used: fc.boolean(),
});
const status = fc.constantFrom<TicketStatus>('held', 'valid', 'used', 'refunding', 'blocked', 'expired');

describe('whatever was sold', () => {
  test('the shares of a package add up to its price exactly', () => {
    fc.assert(
      fc.property(sold, ({ priceFen, shares }) => {
        expect(shares.reduce<number>((sum, fen) => sum + fen, 0)).toBe(priceFen);
      }),
    );
  });

  test('never more goes back than is left of what was paid, in whole fen', () => {
    fc.assert(
      fc.property(sold, anyTerms, status, fc.integer({ min: -50, max: 200 }), (one, terms, now, hours) => {
        const verdict = judge({ ...one.ticket, status: now }, terms, before(hours));
        const { amountFen = 0, feeFen = 0, action } = verdict ?? {};
        expect(Number.isSafeInteger(amountFen) && amountFen >= 0 && feeFen >= 0).toBe(true);
        expect(amountFen + feeFen).toBeLessThanOrEqual(one.ticket.paidFen);
        if (action !== 'refund') expect(amountFen).toBe(0);
      }),
    );
  });

  test('an unused ticket comes back to the last fen, and using it more never brings more', () => {
    fc.assert(
      fc.property(sold, fc.nat(5), ({ ticket: one }, which) => {
        const unused = { ...one, parts: one.parts.map((part) => ({ ...part, used: 0 })) };
        expect(quoteInFull(unused).amountFen).toBe(
          Math.min(
            one.paidFen,
            unused.parts.reduce((sum, part) => sum + part.shareFen, 0),
          ),
        );
        const more = one.parts.map((part, index) =>
          index === which ? { ...part, used: Math.min(part.uses, part.used + 1) } : part,
        );
        expect(quoteInFull({ ...one, parts: more }).amountFen).toBeLessThanOrEqual(
          quoteInFull(one).amountFen,
        );
      }),
    );
  });

  test('without a fee nobody gets less than the tiers would give', () => {
    fc.assert(
      fc.property(sold, fc.integer({ min: -50, max: 200 }), ({ ticket: one }, hours) => {
        expect(quoteInFull(one).amountFen).toBeGreaterThanOrEqual(quoteRefund(one, before(hours)).amountFen);
      }),
    );
  });
});

const judged = (ticketId: number, change: Partial<Judged> = {}): Judged => ({
  ticketId,
  product: 'p1',
  title: '日票',
  group: 'valid',
  action: 'refund',
  amountFen: 10_000,
  feeFen: 0,
  ...change,
});

test('the dry run has one row for product, state and treatment, and its sums are exact', () => {
  const rows = rowsOf([
    judged(1),
    judged(2, { product: 'p2', title: '缆车' }),
    judged(3, { amountFen: 1 }),
    judged(4, { group: 'used', action: null, amountFen: 0 }),
  ]);
  expect(rows.map(({ product, group, tickets, amountFen }) => [product, group, tickets, amountFen])).toEqual([
    ['p2', 'valid', 1, 10_000],
    ['p1', 'valid', 2, 10_001],
    ['p1', 'used', 1, 0],
  ]);
});

describe('tokenOf', () => {
  const selection = { day: '2026-12-06' };
  const shown = [judged(1), judged(2, { group: 'held', action: 'give-up', amountFen: 0 })];

  test.each<[string, Judged[]]>([
    ['another ticket', [...shown, judged(3)]],
    ['one ticket less', shown.slice(1)],
    ['another amount', [judged(1, { amountFen: 9_999 }), ...shown.slice(1)]],
    ['a hold that was paid', [judged(1), judged(2)]],
    ['one that is only released', [judged(1, { action: 'release', amountFen: 0 }), ...shown.slice(1)]],
  ])('is another for %s', (_name, now) => {
    expect(tokenOf(selection, now)).not.toBe(tokenOf(selection, shown));
  });

  test('is another for another choice, and the same in any order and when a hold is over', () => {
    expect(tokenOf({ day: '2026-12-07' }, shown)).not.toBe(tokenOf(selection, shown));
    expect(tokenOf(selection, shown.toReversed())).toBe(tokenOf(selection, shown));
    expect(tokenOf(selection, shown.slice(0, 1))).toBe(tokenOf(selection, shown));
  });
});
