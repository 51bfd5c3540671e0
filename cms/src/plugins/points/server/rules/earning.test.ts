import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Earned, NOTHING_EARNED, stepTo, type Target, targetOf } from './earning';

const ticket = {
  status: 'valid' as const,
  ended: false,
  paidAt: new Date('2026-12-01T00:00:00Z'),
  points: 128,
  grossFen: 12_800,
  paidFen: 12_800,
  admitted: false,
};

describe('what a ticket should have brought', () => {
  test.each([
    ['held', { status: 'held', paidAt: null }, 'void', 0],
    ['paid', {}, 'frozen', 128],
    ['used', { status: 'used', admitted: true }, 'available', 128],
    ['used in part, its money asked back', { status: 'refunding', admitted: true }, 'available', 128],
    ['asked back', { status: 'refunding' }, 'frozen', 128],
    ['blocked', { status: 'blocked' }, 'frozen', 128],
    ['over without being used', { status: 'expired' }, 'void', 0],
    ['over after being used in part', { status: 'expired', admitted: true }, 'available', 128],
    ['refunded', { status: 'refunded', ended: true, paidFen: 0 }, 'void', 0],
    ['half paid back', { paidFen: 6_400 }, 'frozen', 64],
    ['almost all paid back', { paidFen: 99 }, 'void', 0],
    ['free', { grossFen: 0, paidFen: 0 }, 'frozen', 128],
    ['without points', { points: 0 }, 'void', 0],
  ] as const)('%s', (_, change, state, points) => {
    expect(targetOf({ ...ticket, ...change }, 'redemption')).toEqual({ state, points });
  });

  test('from the payment on by setting, also when it is over unused', () => {
    expect(targetOf(ticket, 'payment')).toEqual({ state: 'available', points: 128 });
    expect(targetOf({ ...ticket, status: 'expired' }, 'payment').state).toBe('available');
  });
});

const target = fc.oneof(
  fc.constant<Target>({ state: 'void', points: 0 }),
  fc.record({ state: fc.constantFrom('frozen', 'available'), points: fc.integer({ min: 1, max: 500 }) }),
) as fc.Arbitrary<Target>;
const earned = target.chain(({ state, points }) =>
  fc.integer({ min: 0, max: points }).map((expired): Earned => ({ state, granted: points, expired })),
);
const within = (state: string, earnedNow: Earned) =>
  earnedNow.state === state ? earnedNow.granted - earnedNow.expired : 0;

describe('the step from what was brought to what should be', () => {
  test('leads there at once: a second step is none', () => {
    fc.assert(
      fc.property(earned, target, (before, wanted) => {
        const step = stepTo(before, wanted);
        const next = step?.next ?? before;
        expect([next.state, next.granted]).toEqual([wanted.state, wanted.points]);
        expect(stepTo(next, wanted)).toBeNull();
      }),
    );
  });

  test('moves exactly what the two differ by, and never brings back what has expired', () => {
    fc.assert(
      fc.property(earned, target, (before, wanted) => {
        const step = stepTo(before, wanted);
        if (!step) return;
        expect(step.frozen).toBe(within('frozen', step.next) - within('frozen', before));
        expect(step.available).toBe(within('available', step.next) - within('available', before));
        const more = Math.max(0, wanted.points - before.granted);
        expect(step.next.granted - step.next.expired).toBeLessThanOrEqual(
          before.granted - before.expired + more,
        );
      }),
    );
  });

  test('from nothing', () => {
    expect(stepTo(NOTHING_EARNED, { state: 'void', points: 0 })).toBeNull();
    expect(stepTo(NOTHING_EARNED, { state: 'frozen', points: 5 })).toMatchObject({ frozen: 5, available: 0 });
  });
});
