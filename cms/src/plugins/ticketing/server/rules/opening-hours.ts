import { addDays, type Day, instantAt } from '../../../../kernel/clock';
import { namesOf, type Weekdays } from './weekdays';

export interface Opening {
  days: Weekdays;
  /** `HH:mm` of the venue. */
  startsAt: string;
  /** `HH:mm`, `24:00` for the day's end. */
  endsAt: string;
  size: number;
}

/** Days that differ from the week: closed, or of another size. */
export interface OpeningException {
  from: Day;
  to: Day;
  closed: boolean;
  size: number | null;
}

export interface PlannedSlot {
  visitDate: Day;
  startsAt: Date;
  endsAt: Date;
  size: number;
  closed: boolean;
}

/** The openings of a day: those for its own name, else for its kind, else the daily ones. */
export function openingsOf(openings: readonly Opening[], day: Day): Opening[] {
  for (const days of namesOf(day)) {
    const found = openings.filter((opening) => opening.days === days);
    if (found.length > 0) return found;
  }
  return [];
}

/** The slots that a pool should have on a day. The last exception that covers the day decides. */
export function planDay(
  openings: readonly Opening[],
  exceptions: readonly OpeningException[],
  day: Day,
  zone?: string,
): PlannedSlot[] {
  const exception = exceptions.filter(({ from, to }) => from <= day && day <= to).at(-1);
  return openingsOf(openings, day).map(({ startsAt, endsAt, size }) => ({
    visitDate: day,
    startsAt: instantAt(day, startsAt, zone),
    endsAt: instantAt(day, endsAt, zone),
    size: exception?.size ?? size,
    closed: exception?.closed ?? false,
  }));
}

export function planDays(
  openings: readonly Opening[],
  exceptions: readonly OpeningException[],
  from: Day,
  count: number,
  zone?: string,
): PlannedSlot[] {
  return Array.from({ length: count }, (_, index) => addDays(from, index)).flatMap((day) =>
    planDay(openings, exceptions, day, zone),
  );
}
