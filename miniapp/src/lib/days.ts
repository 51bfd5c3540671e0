/**
 * Days are the venue's calendar days, `YYYY-MM-DD`; instants are ISO 8601 in UTC.
 * Phones inside WeChat often lack time-zone data for `Intl`, so the venue's offset is plain arithmetic:
 * China has had one zone without summer time since 1991.
 */
export type Day = string;

const VENUE_OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

export interface DayParts {
  year: number;
  /** 1 to 12. */
  month: number;
  date: number;
  /** 0 is Sunday. */
  weekday: number;
}

export function dayParts(day: Day): DayParts {
  const at = new Date(`${day}T00:00:00Z`);
  // Engines differ in what other spellings they take for a date; none may pass.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(at.getTime()))
    throw new RangeError(`not a day: ${day}`);
  return {
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    date: at.getUTCDate(),
    weekday: at.getUTCDay(),
  };
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The venue's day at an instant given in milliseconds. */
export function venueDay(atMs: number): Day {
  return new Date(atMs + VENUE_OFFSET_MS).toISOString().slice(0, 10);
}

/** The venue's wall clock, `HH:mm`, at an ISO instant. */
export function venueTime(instant: string): string {
  return new Date(Date.parse(instant) + VENUE_OFFSET_MS).toISOString().slice(11, 16);
}

/** Cuts `from`–`to`, both counted, into stretches of at most `length` days, in order. */
export function stretches(from: Day, to: Day, length: number): { from: Day; to: Day }[] {
  const count = Math.ceil((daysBetween(from, to) + 1) / length);
  return Array.from({ length: count }, (_, index) => {
    const last = addDays(from, (index + 1) * length - 1);
    return { from: addDays(from, index * length), to: last < to ? last : to };
  });
}

/** Whole days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}
