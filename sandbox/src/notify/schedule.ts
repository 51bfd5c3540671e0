import { HOUR_MS, MINUTE_MS, SECOND_MS } from '../clock.js';

/** WeChat Pay's waits after a failed notification: 15 repetitions within 24 h 4 min. */
export const RETRY_WAITS_MS: readonly number[] = [
  15 * SECOND_MS,
  15 * SECOND_MS,
  30 * SECOND_MS,
  3 * MINUTE_MS,
  10 * MINUTE_MS,
  20 * MINUTE_MS,
  30 * MINUTE_MS,
  30 * MINUTE_MS,
  30 * MINUTE_MS,
  60 * MINUTE_MS,
  3 * HOUR_MS,
  3 * HOUR_MS,
  3 * HOUR_MS,
  6 * HOUR_MS,
  6 * HOUR_MS,
];

/** The wait after the `tries`-th attempt, or undefined when WeChat Pay gives up. */
export function waitAfter(tries: number, speed: number): number | undefined {
  const waitMs = RETRY_WAITS_MS[tries - 1];
  return waitMs === undefined ? undefined : waitMs / speed;
}
