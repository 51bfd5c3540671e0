import { settings } from '../../config/settings';

let shiftMs = 0;

/** The present instant. Services take it as an argument; only edges (routes, jobs, timers) call this. */
export const now = (): Date => new Date(Date.now() + shiftMs);

/** Moves this process's clock, for tests of what happens after days. */
export function shiftClock(ms: number): void {
  shiftMs = ms;
}

/** A day of the venue, `YYYY-MM-DD`. */
export type Day = string;

const DAY = /^(19|2\d)\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const DAY_MS = 86_400_000;

/**
 * True for a day that exists, from 1900 to 2999: 2026-02-30 does not. PostgreSQL has no year 0, and the day before
 * 0001-01-01 or after 9999-12-31 has no such name: whatever reckons with days would fail there.
 */
export function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 0 Sunday … 6 Saturday. */
export const weekdayOf = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay();

const formatters = new Map<string, Intl.DateTimeFormat>();

function wallClock(instant: Date, zone: string): { day: Day; time: string } {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' });
    formatters.set(zone, formatter);
  }
  const [day = '', time = ''] = formatter.format(instant).split(' ');
  return { day, time };
}

/** The venue's day at an instant: at 20:00 UTC Shanghai already has tomorrow. */
export const venueDay = (instant: Date, zone = settings().venueTimeZone): Day => wallClock(instant, zone).day;

/** The venue's wall clock at an instant, `HH:mm`. */
export const venueTime = (instant: Date, zone = settings().venueTimeZone): string =>
  wallClock(instant, zone).time.slice(0, 5);

/**
 * The instant at which the venue's wall clock shows `day` `time` (`HH:mm`; `24:00` is the day's end).
 * A time that a daylight-saving jump skips is read as so much after the jump; of one that comes twice the first counts.
 */
export function instantAt(day: Day, time: string, zone = settings().venueTimeZone): Date {
  const wanted =
    time === '24:00' ? Date.parse(`${addDays(day, 1)}T00:00:00Z`) : Date.parse(`${day}T${time}:00Z`);
  // By the offset of a day before and of a day after: a change near the wanted time lies between the two.
  const before = wanted - offsetMs(wanted - DAY_MS, zone);
  const after = wanted - offsetMs(wanted + DAY_MS, zone);
  const onlyAfter = before + offsetMs(before, zone) !== wanted && after + offsetMs(after, zone) === wanted;
  return new Date(onlyAfter ? after : before);
}

/** How far the zone's wall clock is ahead of UTC at an instant. */
function offsetMs(instantMs: number, zone: string): number {
  const { day, time } = wallClock(new Date(instantMs), zone);
  return Date.parse(`${day}T${time}Z`) - instantMs;
}
