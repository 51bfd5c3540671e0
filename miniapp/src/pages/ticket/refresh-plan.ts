/** The live code is renewed this often; it stays good for about as long again. */
export const REFRESH_MS = 30_000;

const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 15_000;

/** When to ask again after so many failures in a row: 2, 4, 8, then every 15 seconds. */
export function delayAfter(failures: number): number {
  if (failures === 0) return REFRESH_MS;
  return Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** (failures - 1));
}

export interface HeldCode {
  code: string;
  expiresAt: string;
}

export type ShownCode =
  | { kind: 'live'; text: string }
  | { kind: 'static'; text: string }
  | { kind: 'loading' }
  | { kind: 'failed' };

/** What to show: a live code while it is good, else the spare one, else that there is none. */
export function shownCode(
  live: HeldCode | null,
  staticCode: string | null | undefined,
  failures: number,
  nowMs: number,
): ShownCode {
  if (live && Date.parse(live.expiresAt) > nowMs) return { kind: 'live', text: live.code };
  if (failures > 0 && staticCode) return { kind: 'static', text: staticCode };
  return { kind: failures > 0 ? 'failed' : 'loading' };
}
