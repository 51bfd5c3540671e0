const MINUTE_MS = 60_000;

/**
 * When WeChat Pay is asked again about an accepted refund, as it advises; then less and less often, and never not at
 * all: some stay open for days until somebody acts.
 */
const AFTER_MINUTES = [1, 5, 10, 20, 30, 60, 120, 240, 360];

/** How long to wait after round `round` (0 is the first). */
export const waitMs = (round: number): number =>
  (AFTER_MINUTES[Math.min(Math.max(round, 0), AFTER_MINUTES.length - 1)] ?? 0) * MINUTE_MS;

/** Somebody must put money into the account, or correct a setting: no use to ask every minute. */
export const PERSON_WAIT_MS = 30 * MINUTE_MS;
