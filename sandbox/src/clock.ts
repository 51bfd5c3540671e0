/**
 * The sandbox's clock. It can be set wrong on purpose, to see how a client bears a skewed server; and its calendar can
 * be turned, to see what happens tomorrow without any client noticing.
 */
export interface Clock {
  /** Milliseconds since the epoch, as this server believes them. */
  now(): number;
  /** The same without the turned calendar: what signatures are made and checked with. */
  signingNow(): number;
  /** How far this server is off the machine's own clock; positive is ahead. */
  offsetMs: number;
  /** How far its calendar has been turned beyond that. */
  calendarOffsetMs: number;
}

export function makeClock(): Clock {
  const clock: Clock = {
    offsetMs: 0,
    calendarOffsetMs: 0,
    signingNow: () => Date.now() + clock.offsetMs,
    now: () => clock.signingNow() + clock.calendarOffsetMs,
  };
  return clock;
}

const BEIJING_AHEAD_MS = 8 * 3600_000;

/** RFC 3339 in China's zone with whole seconds, the only form WeChat Pay writes: `2024-02-22T16:33:20+08:00`. */
export function beijingTime(atMs: number): string {
  return `${new Date(atMs + BEIJING_AHEAD_MS).toISOString().slice(0, 19)}+08:00`;
}

/** `yyyyMMddHHmmss` in China's zone, a part of WeChat's own numbers. */
export function beijingDigits(atMs: number): string {
  return new Date(atMs + BEIJING_AHEAD_MS).toISOString().slice(0, 19).replace(/\D/g, '');
}

export const SECOND_MS = 1000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
