/** Days as `YYYY-MM-DD` and months as `YYYY-MM`: arithmetic in UTC, so that no reader's time zone moves a day. */
const DAY_MS = 86_400_000;
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const addDays = (day: string, count: number): string => toDay(msOf(day) + count * DAY_MS);

export const monthOf = (day: string): string => day.slice(0, 7);

export function addMonths(month: string, count: number): string {
  const [year = 0, index = 1] = month.split('-').map(Number);
  return toDay(Date.UTC(year, index - 1 + count, 1)).slice(0, 7);
}

/** The weeks of a month, Monday first; null where a week reaches into another month. */
export function weeksOf(month: string): (string | null)[][] {
  const first = `${month}-01`;
  const count = (msOf(`${addMonths(month, 1)}-01`) - msOf(first)) / DAY_MS;
  const lead = (new Date(msOf(first)).getUTCDay() + 6) % 7;
  const cells = Array.from({ length: Math.ceil((lead + count) / 7) * 7 }, (_, index) =>
    index >= lead && index < lead + count ? addDays(first, index - lead) : null,
  );
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}

/** Seven days from a Monday on, to name the columns by. */
export const SAMPLE_WEEK = Array.from({ length: 7 }, (_, index) => addDays('2024-01-01', index));

/** 0 Sunday … 6 Saturday, Monday first: as the server counts and people read. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const;

export interface Range {
  from: string;
  to: string;
}

/** The range between two days, in whichever order they were chosen. */
export const rangeOf = (a: string, b: string): Range => (a <= b ? { from: a, to: b } : { from: b, to: a });

export const isWithin = (day: string, { from, to }: Range): boolean => from <= day && day <= to;

export const daysIn = ({ from, to }: Range): number => (msOf(to) - msOf(from)) / DAY_MS + 1;

const STEPS: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** The day to which a key moves, or null for other keys. */
export function dayAfterKey(day: string, key: string): string | null {
  const weekday = (new Date(msOf(day)).getUTCDay() + 6) % 7;
  if (key === 'Home') return addDays(day, -weekday);
  if (key === 'End') return addDays(day, 6 - weekday);
  const step = STEPS[key];
  return step === undefined ? null : addDays(day, step);
}
