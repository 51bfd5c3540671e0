import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAtGate, type GateAttempt, type GateTicket } from './gate-check';
import { at, attempt, gate, lastUse, TOMORROW, ticket, window, YESTERDAY } from './gate-vectors';
import type { TicketStatus } from './ticket-state';

const reasonOf = (scanned: GateTicket, how: GateAttempt): string => {
  const decision = checkAtGate(scanned, how);
  return decision.admitted ? 'admitted' : decision.reason;
};

type Spoil = (scanned: GateTicket) => GateTicket;
const every =
  (change: object): Spoil =>
  (scanned) => ({ ...scanned, entitlements: scanned.entitlements.map((one) => ({ ...one, ...change })) });

describe('checkAtGate: order', () => {
  /** Each spoils one thing; a refusal names the first that is wrong, in the order of the domain. */
  const spoiled: [string, Spoil][] = [
    ['CODE_INVALID', (scanned) => ({ ...scanned, liveCodeOnly: true })],
    ['WRONG_GATE', every({ gates: ['north'] })],
    ['TICKET_REFUNDING', (scanned) => ({ ...scanned, status: 'refunding' as TicketStatus })],
    ['WRONG_DATE', every(YESTERDAY)],
    ['TICKET_ALREADY_USED', every({ used: 5 })],
    ['TOO_SOON', (scanned) => every({ lastUse })({ ...scanned, minutesBetweenUses: 600 })],
    ['DAILY_LIMIT_REACHED', (scanned) => every({ usedToday: 1 })({ ...scanned, usesPerDay: 1 })],
  ];

  it('names the first thing that is wrong: code, gate, status, date, uses, interval, day; then heads and document', () => {
    fc.assert(
      fc.property(fc.subarray(spoiled, { minLength: 1 }), (wrong) => {
        const asksForId = ticket({ idCheck: { visitor: null, document: null } }, { uses: 5 });
        const scanned = wrong.reduce((before, [, spoil]) => spoil(before), asksForId);
        for (const headCount of [9, null])
          expect(reasonOf(scanned, attempt({ headCount }))).toBe(wrong[0]?.[0]);
      }),
    );
  });

  it('counts heads before it asks for a document, and after the time', () => {
    const asksForId = ticket({ idCheck: { visitor: null, document: null } });
    expect(reasonOf(asksForId, attempt({ headCount: 2 }))).toBe('TOO_MANY_HEADS');
    expect(reasonOf(ticket(), at('2026-05-08T12:30:00', { headCount: 2 }))).toBe('TOO_LATE');
  });

  it('names the date of the unused one when none is for today', () => {
    const pass = ticket({}, { ...YESTERDAY, used: 1 }, {});
    expect(checkAtGate(pass, at('2026-05-09T11:00:00'))).toMatchObject({
      reason: 'WRONG_DATE',
      facts: { date: '2026-05-08' },
    });
  });

  it('is used up when the one of today is, although another day is left', () => {
    expect(reasonOf(ticket({}, { used: 1 }, TOMORROW), at('2026-05-08T11:00:00'))).toBe(
      'TICKET_ALREADY_USED',
    );
  });
});

describe('checkAtGate: whoever comes', () => {
  const status = fc.constantFrom<TicketStatus>(
    'held',
    'valid',
    'used',
    'void',
    'refunding',
    'refunded',
    'changed',
    'blocked',
    'expired',
  );
  const part = fc
    .record({
      uses: fc.integer({ min: 1, max: 6 }),
      used: fc.nat(6),
      usedToday: fc.nat(6),
      gates: fc.subarray(['south', 'north']),
      minutesAgo: fc.option(fc.integer({ min: -120, max: 600 })),
      slot: fc.constantFrom(null, window, YESTERDAY.slot, { ...window, wholeDay: true }),
      needsSlot: fc.boolean(),
    })
    .filter(({ used, uses, usedToday }) => used <= uses && usedToday <= used)
    .map(({ minutesAgo, ...one }) => ({
      ...one,
      lastUse:
        minutesAgo === null
          ? null
          : { at: new Date(attempt().at.getTime() - minutesAgo * 60_000), gate: 'north' },
    }));
  const scanned = fc
    .record({
      change: fc.record({
        status,
        minutesBetweenUses: fc.option(fc.integer({ min: 1, max: 300 })),
        usesPerDay: fc.option(fc.integer({ min: 1, max: 4 })),
        idCheck: fc.constantFrom(null, { visitor: '林*', document: null }),
        validUntil: fc.constantFrom(null, window.startsAt, window.endsAt),
      }),
      parts: fc.array(part, { minLength: 1, maxLength: 3 }),
    })
    .map(({ change, parts }) => ticket(change, ...parts));
  const how = fc.record({
    headCount: fc.option(fc.integer({ min: 1, max: 6 })),
    idChecked: fc.boolean(),
    gate: fc.constantFrom(
      gate(),
      gate({ products: ['other'] }),
      gate({ direction: 'out' }),
      gate({ idCheck: false }),
    ),
  });

  it('lets nobody in but with a valid ticket, here, in time, and never more often than it has uses', () => {
    fc.assert(
      fc.property(scanned, how, (one, change) => {
        const tried = attempt(change);
        const decision = checkAtGate(one, tried);
        if (!decision.admitted) return;
        const { entitlement: open, headCount } = decision;
        expect(one.status).toBe('valid');
        expect(tried.gate).toMatchObject({ products: [] });
        expect(tried.gate.direction).not.toBe('out');
        expect([[], ['south'], ['south', 'north']]).toContainEqual(open.gates);
        expect(headCount).toBe(tried.headCount ?? 1);
        expect(open.used + headCount).toBeLessThanOrEqual(open.uses);
        expect(open.usedToday + headCount).toBeLessThanOrEqual(one.usesPerDay ?? Number.POSITIVE_INFINITY);
        expect(open.slot?.visitDate ?? tried.day).toBe(tried.day);
        expect(open.slot !== null || !open.needsSlot).toBe(true);
        expect(!one.idCheck || tried.idChecked || !tried.gate.idCheck).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('says the same to the same, and changes nothing that it was shown', () => {
    fc.assert(
      fc.property(scanned, how, (one, change) => {
        const before = structuredClone(one);
        const first = checkAtGate(one, attempt(change));
        expect(checkAtGate(one, attempt(change))).toEqual(first);
        expect(one).toEqual(before);
      }),
    );
  });

  it('lets nobody in who would not be let in with uses left over: fewer uses never open', () => {
    fc.assert(
      fc.property(scanned, how, (one, change) => {
        const spent = {
          ...one,
          entitlements: one.entitlements.map((part) => ({ ...part, used: part.uses })),
        };
        expect(checkAtGate(spent, attempt(change)).admitted).toBe(false);
      }),
    );
  });

  it('admits as many as it says may enter, and not one more', () => {
    fc.assert(
      fc.property(scanned, (one) => {
        const asked = checkAtGate(one, attempt({ headCount: null, idChecked: true }));
        if (asked.admitted || asked.reason !== 'HEAD_COUNT') return;
        const most = asked.facts.mostHeads as number;
        expect(checkAtGate(one, attempt({ headCount: most, idChecked: true })).admitted).toBe(true);
        expect(reasonOf(one, attempt({ headCount: most + 1, idChecked: true }))).toBe('TOO_MANY_HEADS');
      }),
      { numRuns: 1_000 },
    );
  });
});
