import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAtGate } from './gate-check';
import { attempt, gateVectors, ticket } from './gate-vectors';
import { bookOffline } from './offline-booking';

const booked = (scanned: ReturnType<typeof ticket>, headCount = 1) =>
  bookOffline(checkAtGate(scanned, attempt({ headCount, idChecked: true })), headCount, scanned);

describe('bookOffline', () => {
  it('takes the uses of what was right', () => {
    expect(booked(ticket({}, { uses: 3 }), 2)).toEqual({
      use: { position: 0, headCount: 2 },
      beyond: 0,
      conflict: null,
    });
  });

  it('takes none of a ticket that is not valid', () => {
    for (const status of [
      'refunding',
      'refunded',
      'changed',
      'blocked',
      'expired',
      'used',
      'held',
      'void',
    ] as const)
      expect(booked(ticket({ status }))).toMatchObject({
        use: null,
        beyond: 1,
        conflict: { facts: expect.any(Object) },
      });
    expect(bookOffline({ admitted: false, reason: 'CODE_INVALID', facts: {} }, 2, null)).toMatchObject({
      use: null,
      beyond: 2,
    });
  });

  it('takes the fullest part of a valid ticket that was at the wrong place', () => {
    const pass = ticket({}, { gates: ['north'], uses: 2, used: 1 }, { gates: ['museum'], uses: 3, used: 1 });
    expect(booked(pass)).toMatchObject({
      use: { position: 1, headCount: 1 },
      beyond: 0,
      conflict: { reason: 'WRONG_GATE' },
    });
  });

  it('counts everybody once, never takes more than there is, and is silent only when all was right', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...gateVectors),
        fc.integer({ min: 1, max: 12 }),
        ({ ticket: scanned, attempt: how }, headCount) => {
          const decision = checkAtGate(scanned, { ...how, headCount, idChecked: true });
          const { use, beyond, conflict } = bookOffline(decision, headCount, scanned);
          expect((use?.headCount ?? 0) + beyond).toBe(headCount);
          const part = scanned.entitlements[use?.position ?? -1];
          if (use) expect((part?.used ?? 99) + use.headCount).toBeLessThanOrEqual(part?.uses ?? 0);
          expect(conflict === null).toBe(decision.admitted);
          if (use) expect(scanned.status).toBe('valid');
        },
      ),
      { numRuns: 500 },
    );
  });
});
