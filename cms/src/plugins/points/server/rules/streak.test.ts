import { describe, expect, test } from 'vitest';
import { addMonths, endsAt } from './lifetime';
import { bonusFor, streakAlive, streakOn } from './streak';

const last = { day: '2026-12-31', streak: 6 };

describe('streaks', () => {
  test('go on the day after, over the end of a year, and begin anew after a day that was missed', () => {
    expect(streakOn('2027-01-01', last)).toBe(7);
    expect(streakOn('2027-01-02', last)).toBe(1);
    expect(streakOn('2027-01-01', undefined)).toBe(1);
  });

  test('live until a whole day was missed', () => {
    expect(['2026-12-31', '2027-01-01', '2027-01-02'].map((day) => streakAlive(day, last))).toEqual([
      6, 6, 0,
    ]);
  });

  test('are rewarded by the table, round after round', () => {
    const rewards = [
      { days: 3, points: 10 },
      { days: 7, points: 30 },
    ];
    const bonuses = Array.from({ length: 14 }, (_, index) => bonusFor(index + 1, rewards));
    expect(bonuses).toEqual([0, 0, 10, 0, 0, 0, 30, 0, 0, 10, 0, 0, 0, 30]);
    expect(bonusFor(5, [])).toBe(0);
  });
});

describe('how long points live', () => {
  const now = new Date('2026-12-06T17:00:00Z'); // the 7th in Shanghai
  const zone = 'Asia/Shanghai';
  test('until the end of the venue’s day so much later', () => {
    expect(endsAt({ lifetime: 1, lifetimeUnit: 'days' }, now, zone)?.toISOString()).toBe(
      '2026-12-08T16:00:00.000Z',
    );
    expect(endsAt({ lifetime: 12, lifetimeUnit: 'months' }, now, zone)?.toISOString()).toBe(
      '2027-12-07T16:00:00.000Z',
    );
    expect(endsAt({ lifetime: 0, lifetimeUnit: 'months' }, now, zone)).toBeNull();
  });

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (day, months, then) => expect(addMonths(day, months)).toBe(then));
});
