import { describe, expect, test } from 'vitest';
import { stonesOf } from './stones';

const month = {
  open: true,
  today: '2026-12-31',
  checkedToday: false,
  streak: 2,
  pointsADay: 5,
  rewards: [
    { days: 3, points: 10 },
    { days: 7, points: 30 },
  ],
  next: { day: '2026-12-31', streak: 3, points: 15 },
  days: [],
};

describe('the stones across the stream', () => {
  test('light up to today, and say what each brings', () => {
    const stones = stonesOf(month);
    expect(stones.map(({ state }) => state).join(' ')).toBe('lit lit today ahead ahead ahead ahead');
    expect(stones.map(({ points }) => points)).toEqual([5, 5, 15, 5, 5, 5, 35]);
    expect(stones.map(({ day }) => day).slice(1, 4)).toEqual(['2026-12-30', '2026-12-31', '2027-01-01']);
  });

  test('today’s is lit once it is stepped on', () => {
    const stones = stonesOf({ ...month, checkedToday: true, streak: 3 });
    expect(stones.filter(({ state }) => state === 'lit')).toHaveLength(3);
    expect(stones.filter(({ state }) => state === 'today')).toHaveLength(0);
  });

  test('the eighth day begins a new stream', () => {
    const stones = stonesOf({ ...month, streak: 7, next: { ...month.next, streak: 8 } });
    expect(stones[0]).toMatchObject({ streak: 8, state: 'today', points: 5 });
    expect(stonesOf({ ...month, streak: 7, checkedToday: true })[6]).toMatchObject({
      streak: 7,
      state: 'lit',
    });
  });
});
