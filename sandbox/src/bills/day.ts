import { beijingTime, DAY_MS } from '../clock.js';

/** Day of an instant in China's zone, `YYYY-MM-DD`. */
export function beijingDay(atMs: number): string {
  return beijingTime(atMs).slice(0, 10);
}

/** The instants of a day in China's zone: from the first one to the one that is no longer in it. */
export function dayBounds(day: string): { fromMs: number; toMs: number } {
  const fromMs = Date.parse(`${day}T00:00:00+08:00`);
  return { fromMs, toMs: fromMs + DAY_MS };
}

/** Whether a text is a day that exists, in the one form that the bills' requests take. */
export function isDay(text: string): boolean {
  return (
    /^\d{4}-\d\d-\d\d$/.test(text) &&
    !Number.isNaN(dayBounds(text).fromMs) &&
    beijingDay(dayBounds(text).fromMs) === text
  );
}

/** `2026-11-23 16:33:20`, as bills write instants. */
export function billTime(atMs: number): string {
  return beijingTime(atMs).slice(0, 19).replace('T', ' ');
}
