import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { at, attempt, ticket, window, YESTERDAY } from '../../../../../test/harness/gate';
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
