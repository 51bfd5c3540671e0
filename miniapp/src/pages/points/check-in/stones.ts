import type { CheckInMonth, StreakReward } from '@/api/types';
import { addDays, type Day } from '@/lib/days';

/** Stones in the stream: a round of the page, whatever the rewards are. */
export const STONES = 7;

export interface Stone {
  /** Which day of the streak it is. */
  streak: number;
  day: Day;
  points: number;
  bonus: number;
  state: 'lit' | 'today' | 'ahead';
}

/** As the server reckons: the longest reward begins the table anew. */
export function bonusFor(streak: number, rewards: readonly StreakReward[]): number {
  const round = Math.max(0, ...rewards.map(({ days }) => days));
  if (round === 0) return 0;
  const dayOfRound = ((streak - 1) % round) + 1;
  return rewards.filter(({ days }) => days === dayOfRound).reduce((sum, { points }) => sum + points, 0);
}

/**
 * The seven stones around today: those of the streak so far are lit, today's waits for a step, the others show what they
 * will bring.
 */
export function stonesOf({ today, checkedToday, next, streak, pointsADay, rewards }: CheckInMonth): Stone[] {
  const todays = checkedToday ? streak : next.streak;
  const first = todays - ((todays - 1) % STONES);
  return Array.from({ length: STONES }, (_, index) => {
    const number = first + index;
    const bonus = bonusFor(number, rewards);
    const isLit = number < todays || (number === todays && checkedToday);
    return {
      streak: number,
      day: addDays(today, number - todays),
      points: pointsADay + bonus,
      bonus,
      state: isLit ? 'lit' : number === todays ? 'today' : 'ahead',
    };
  });
}
