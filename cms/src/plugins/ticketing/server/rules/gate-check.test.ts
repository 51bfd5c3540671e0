import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { at, attempt, lastUse, ticket, YESTERDAY } from '../../../../../test/harness/gate';
import { madeUpEnvironment } from '../../../../../test/harness/made-up-environment';
import { checkAtGate, type GateAttempt, type GateTicket } from './gate-check';
import type { TicketStatus } from './ticket-state';

beforeAll(() => {
  // The venue is in Shanghai.
  for (const [name, value] of Object.entries(madeUpEnvironment())) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const reasonOf = (scanned: GateTicket, how: GateAttempt): string => {
  const decision = checkAtGate(scanned, how);
  return decision.admitted ? 'admitted' : decision.reason;
};

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
