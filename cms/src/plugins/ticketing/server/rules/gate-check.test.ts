import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { madeUpEnvironment } from '../../../../../test/harness/made-up-environment';
import { checkAtGate, type GateAttempt, type GateEntitlement, type GateTicket } from './gate-check';
import type { TicketStatus } from './ticket-state';

beforeAll(() => {
  // The venue is in Shanghai.
  for (const [name, value] of Object.entries(madeUpEnvironment())) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const shanghai = (local: string) => new Date(`${local}+08:00`);
/** The 8th of May, ten to twelve. */
const window = {
  visitDate: '2026-05-08',
  startsAt: shanghai('2026-05-08T10:00:00'),
  endsAt: shanghai('2026-05-08T12:00:00'),
  wholeDay: false,
};
const entitlement = (change: Partial<GateEntitlement> = {}): GateEntitlement => ({
  id: 1,
  gates: [],
  uses: 1,
  used: 0,
  slot: window,
  needsSlot: true,
  ...change,
});
const ticket = (
  change: Partial<GateTicket> = {},
  ...entitlements: Partial<GateEntitlement>[]
): GateTicket => ({
  status: 'valid',
  liveCodeOnly: false,
  earlyMinutes: 15,
  entitlements: (entitlements.length > 0 ? entitlements : [{}]).map(entitlement),
  lastUse: null,
  ...change,
});
const attempt = (change: Partial<GateAttempt> = {}): GateAttempt => ({
  gate: 'south',
  kind: 'static',
  headCount: 1,
  at: shanghai('2026-05-08T11:00:00'),
  ...change,
});
const at = (local: string) => attempt({ at: shanghai(local) });
const YESTERDAY = { slot: { ...window, visitDate: '2026-05-07' } };
const lastUse = { at: shanghai('2026-05-08T10:05:00'), gate: 'north' };

function reasonOf(scanned: GateTicket, how: GateAttempt): string {
  const decision = checkAtGate(scanned, how);
  return decision.admitted ? 'admitted' : decision.reason;
}

describe('checkAtGate: each reason', () => {
  it.each<[string, GateTicket, GateAttempt, object]>([
    ['CODE_INVALID', ticket({ liveCodeOnly: true }), attempt(), { needs: 'live' }],
    ['CODE_INVALID', ticket({ liveCodeOnly: true }), attempt({ kind: 'typed' }), { needs: 'live' }],
    ['WRONG_GATE', ticket({}, { gates: ['north', 'museum'] }), attempt(), { gates: ['north', 'museum'] }],
    ['TICKET_UNPAID', ticket({ status: 'held' }), attempt(), {}],
    ['TICKET_REFUNDING', ticket({ status: 'refunding' }), attempt(), {}],
    ['TICKET_BLOCKED', ticket({ status: 'blocked' }), attempt(), {}],
    ['TICKET_EXPIRED', ticket({ status: 'expired' }), attempt(), {}],
    ['TICKET_CANCELLED', ticket({ status: 'void' }), attempt(), { status: 'void' }],
    ['TICKET_CANCELLED', ticket({ status: 'refunded' }), attempt(), { status: 'refunded' }],
    ['TICKET_CANCELLED', ticket({ status: 'changed' }), attempt(), { status: 'changed' }],
    [
      'TICKET_ALREADY_USED',
      ticket({ status: 'used', lastUse }),
      attempt(),
      { usedAt: '2026-05-08T02:05:00.000Z', gate: 'north' },
    ],
    [
      'TICKET_ALREADY_USED',
      ticket({ lastUse }, { used: 1 }),
      attempt(),
      { usedAt: '2026-05-08T02:05:00.000Z', gate: 'north' },
    ],
    ['NO_RESERVATION', ticket({}, { slot: null }), attempt(), {}],
    ['WRONG_DATE', ticket(), at('2026-05-07T11:00:00'), { date: '2026-05-08' }],
    ['WRONG_DATE', ticket(), at('2026-05-09T00:00:00'), { date: '2026-05-08' }],
    ['TOO_EARLY', ticket(), at('2026-05-08T09:44:59'), { from: '2026-05-08T01:45:00.000Z' }],
    ['TOO_LATE', ticket(), at('2026-05-08T12:00:01'), { until: '2026-05-08T04:00:00.000Z' }],
    ['TOO_MANY_HEADS', ticket({}, { uses: 3, used: 1 }), attempt({ headCount: 3 }), { usesLeft: 2 }],
  ])('%s is told with its facts (case %#)', (reason, scanned, how, facts) => {
    expect(checkAtGate(scanned, how)).toEqual({ admitted: false, reason, facts });
  });
});

describe('checkAtGate: order', () => {
  /** Each spoils one thing; a refusal names the first that is wrong, in the order of the domain. */
  const spoiled: [string, (scanned: GateTicket) => GateTicket][] = [
    ['CODE_INVALID', (scanned) => ({ ...scanned, liveCodeOnly: true })],
    [
      'WRONG_GATE',
      (scanned) => ({
        ...scanned,
        entitlements: scanned.entitlements.map((one) => ({ ...one, gates: ['north'] })),
      }),
    ],
    ['TICKET_REFUNDING', (scanned) => ({ ...scanned, status: 'refunding' as TicketStatus })],
    [
      'WRONG_DATE',
      (scanned) => ({
        ...scanned,
        entitlements: scanned.entitlements.map((one) => ({ ...one, ...YESTERDAY })),
      }),
    ],
    [
      'TICKET_ALREADY_USED',
      (scanned) => ({
        ...scanned,
        entitlements: scanned.entitlements.map((one) => ({ ...one, used: one.uses })),
      }),
    ],
  ];

  it('names the first thing that is wrong: code, gate, status, date, uses', () => {
    fc.assert(
      fc.property(fc.subarray(spoiled, { minLength: 1 }), (wrong) => {
        const scanned = wrong.reduce((before, [, spoil]) => spoil(before), ticket());
        expect(reasonOf(scanned, attempt({ headCount: 9 }))).toBe(wrong[0]?.[0]);
      }),
    );
  });

  it('counts heads last', () => {
    expect(reasonOf(ticket(), attempt({ headCount: 2 }))).toBe('TOO_MANY_HEADS');
    expect(reasonOf(ticket(), { ...at('2026-05-08T12:30:00'), headCount: 2 })).toBe('TOO_LATE');
  });
});

describe('checkAtGate: time', () => {
  it('admits from the grace before the window to its last second', () => {
    for (const time of ['09:45:00', '10:00:00', '11:59:59', '12:00:00']) {
      expect(reasonOf(ticket(), at(`2026-05-08T${time}`))).toBe('admitted');
    }
  });

  it('admits a whole-day ticket at any time of its day in the venue', () => {
    const wholeDay = ticket({}, { slot: { ...window, wholeDay: true } });
    expect(reasonOf(wholeDay, at('2026-05-08T00:00:00'))).toBe('admitted');
    expect(reasonOf(wholeDay, at('2026-05-08T23:59:59'))).toBe('admitted');
    expect(reasonOf(wholeDay, at('2026-05-07T23:59:59'))).toBe('WRONG_DATE');
    expect(reasonOf(wholeDay, at('2026-05-09T00:00:00'))).toBe('WRONG_DATE');
  });

  it('admits an open-dated ticket that needs no reservation whenever it comes', () => {
    expect(reasonOf(ticket({}, { slot: null, needsSlot: false }), at('2030-01-01T00:00:00'))).toBe(
      'admitted',
    );
  });
});

describe('checkAtGate: several entitlements', () => {
  it('uses the one that opens this gate', () => {
    const pass = ticket({}, { id: 1, gates: ['north'] }, { id: 2, gates: ['south'], uses: 3, used: 1 });
    expect(checkAtGate(pass, attempt())).toMatchObject({
      admitted: true,
      entitlement: { id: 2 },
      firstUseNo: 2,
    });
  });

  it('uses the one of today, also when an earlier day was missed', () => {
    const pass = ticket({}, { id: 1, ...YESTERDAY }, { id: 2 });
    expect(checkAtGate(pass, attempt())).toMatchObject({ admitted: true, entitlement: { id: 2 } });
  });

  it('names the date of the unused one when none is for today', () => {
    const pass = ticket({}, { id: 1, ...YESTERDAY, used: 1 }, { id: 2 });
    expect(checkAtGate(pass, at('2026-05-09T11:00:00'))).toMatchObject({
      reason: 'WRONG_DATE',
      facts: { date: '2026-05-08' },
    });
  });

  it('is used up when the one of today is, although another day is left', () => {
    const tomorrow = { slot: { ...window, visitDate: '2026-05-09' } };
    expect(reasonOf(ticket({}, { id: 1, used: 1 }, { id: 2, ...tomorrow }), attempt())).toBe(
      'TICKET_ALREADY_USED',
    );
  });
});

describe('checkAtGate: admission', () => {
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
  const uses = fc
    .record({ uses: fc.integer({ min: 1, max: 6 }), used: fc.nat(6) })
    .filter((count) => count.used <= count.uses);

  it('lets nobody in but with a valid ticket, and never more often than it has uses', () => {
    fc.assert(
      fc.property(
        status,
        fc.array(uses, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 6 }),
        (state, counts, headCount) => {
          const decision = checkAtGate(ticket({ status: state }, ...counts), attempt({ headCount }));
          if (!decision.admitted) return;
          const { entitlement: opened, firstUseNo } = decision;
          expect(state).toBe('valid');
          expect(decision.headCount).toBe(headCount);
          expect(firstUseNo).toBe(opened.used + 1);
          expect(opened.used + headCount).toBeLessThanOrEqual(opened.uses);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('takes a live code where only those open', () => {
    expect(reasonOf(ticket({ liveCodeOnly: true }), attempt({ kind: 'live' }))).toBe('admitted');
  });
});
