/** Days up to today. */
export const PERIODS = [7, 30, 90] as const;
const PRESET = 30;
const DAY_MS = 86_400_000;

export interface Period {
  /** Both included, YYYY-MM-DD. */
  from: string;
  to: string;
}

/** The last `days` days, `today` included. */
export function lastDays(days: number, today: string): Period {
  const from = new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * DAY_MS);
  return { from: from.toISOString().slice(0, 10), to: today };
}

/** What the address asks for. */
export function daysAsked(text: string | null): number {
  return PERIODS.find((days) => String(days) === text) ?? PRESET;
}

/** Share of `part` in `whole` with one decimal; a dash when there is no whole. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`;
}
