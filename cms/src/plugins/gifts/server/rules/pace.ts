/** At the pace of the last so many days. */
export const PACE_DAYS = 14;

/** Whole days that the stock lasts at the present pace, rounded down; null when nobody takes any. */
export const daysLeft = (left: number, takenInPaceDays: number): number | null => {
  if (left === 0) return 0;
  return takenInPaceDays > 0 ? Math.floor((left * PACE_DAYS) / takenInPaceDays) : null;
};
