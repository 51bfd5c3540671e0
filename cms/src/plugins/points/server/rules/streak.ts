import { addDays, type Day } from '../../../../kernel/clock';

/** After so many days in a row, so many points more. */
export interface StreakReward {
  days: number;
  points: number;
}

export interface LastCheckIn {
  day: Day;
  streak: number;
}

/** The streak that a check-in of this day makes: one more than yesterday's, else a new one. */
export const streakOn = (day: Day, last: LastCheckIn | undefined): number =>
  last && last.day === addDays(day, -1) ? last.streak + 1 : 1;

/** The streak as it stands on a day: it lives until a whole day was missed. */
export const streakAlive = (today: Day, last: LastCheckIn | undefined): number =>
  last && (last.day === today || last.day === addDays(today, -1)) ? last.streak : 0;

/**
 * What the day's streak brings beside the daily points. The longest reward begins the table anew: with 3 and 7 days,
 * days 10 and 14 are rewarded too.
 */
export function bonusFor(streak: number, rewards: readonly StreakReward[]): number {
  const round = Math.max(0, ...rewards.map(({ days }) => days));
  if (round === 0) return 0;
  const dayOfRound = ((streak - 1) % round) + 1;
  return rewards.filter(({ days }) => days === dayOfRound).reduce((sum, { points }) => sum + points, 0);
}
