/**
 * Times as the venue's clocks show them, whatever the reader's computer is set to: someone who looks from abroad must
 * not see yesterday's sales as today's. Instants come as ISO 8601 in UTC, days as `YYYY-MM-DD`.
 */
export interface VenueClock {
  timeZone: string;
  locale: string;
}

const cache = new Map<string, Intl.DateTimeFormat>();

function formatterFor({ locale, timeZone }: VenueClock, options: Intl.DateTimeFormatOptions) {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  let formatter = cache.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    cache.set(key, formatter);
  }
  return formatter;
}

const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
const DAY = { month: 'short', day: 'numeric' } as const;

/** `12月6日 09:30`. */
export const formatInstant = (clock: VenueClock, instant: string): string =>
  formatterFor(clock, { ...DAY, ...TIME }).format(new Date(instant));

/** `09:30:05`. */
export const formatTime = (clock: VenueClock, instant: string): string =>
  formatterFor(clock, { ...TIME, second: '2-digit' }).format(new Date(instant));

/** `12月6日 周六`, in English `Sun, Dec 6`; a day has no zone, so it is read and written in one. */
export function formatDay({ locale }: Pick<VenueClock, 'locale'>, day: string): string {
  const clock = { locale, timeZone: 'UTC' };
  const noon = new Date(`${day}T12:00:00Z`);
  if (!locale.startsWith('zh')) return formatterFor(clock, { ...DAY, weekday: 'short' }).format(noon);
  // Two formatters: one alone puts no space before the weekday in Chinese.
  return `${formatterFor(clock, DAY).format(noon)} ${formatterFor(clock, { weekday: 'short' }).format(noon)}`;
}

/** `12/6`, for the axis of a chart. */
export const formatShortDay = (day: string): string => `${Number(day.slice(5, 7))}/${Number(day.slice(8))}`;
