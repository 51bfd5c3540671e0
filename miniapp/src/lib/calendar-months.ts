import { addDays, type Day, dayParts } from './days';

export interface CalendarMonth {
  /** `YYYY-MM`. */
  key: string;
  year: number;
  month: number;
  /** Weeks of seven cells, Sunday first; null pads the ends. Weeks without a day of the range are left out. */
  weeks: (Day | null)[][];
}

export function monthKey(day: Day): string {
  return day.slice(0, 7);
}

function weeksOf(month: string): (Day | null)[][] {
  const first = `${month}-01`;
  const cells: (Day | null)[] = Array.from({ length: dayParts(first).weekday }, () => null);
  for (let day = first; monthKey(day) === month; day = addDays(day, 1)) cells.push(day);
  while (cells.length % 7 !== 0) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** The months that a range of days touches, both ends included. */
export function monthsBetween(from: Day, to: Day): CalendarMonth[] {
  const isInRange = (day: Day | null) => day !== null && day >= from && day <= to;
  const months: CalendarMonth[] = [];
  for (let day = `${monthKey(from)}-01`; monthKey(day) <= monthKey(to); ) {
    const { year, month } = dayParts(day);
    const weeks = weeksOf(monthKey(day)).filter((week) => week.some(isInRange));
    months.push({ key: monthKey(day), year, month, weeks });
    day = `${monthKey(addDays(day, 31))}-01`;
  }
  return months;
}
