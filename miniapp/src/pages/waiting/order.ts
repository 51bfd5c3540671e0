import type { WaitingEntry, WaitingStatus } from '@/api/types';

/** What one must act on first, then what one waits for, then what is over. */
const RANKS: Record<WaitingStatus, number> = {
  offered: 0,
  waiting: 1,
  taken: 2,
  lapsed: 2,
  left: 2,
  expired: 2,
  failed: 2,
};

export function inOrder(entries: readonly WaitingEntry[]): WaitingEntry[] {
  return [...entries].sort(
    (a, b) => RANKS[a.status] - RANKS[b.status] || Date.parse(b.since) - Date.parse(a.since),
  );
}

/** When the next offer ends, in milliseconds; null without one. */
export function nextEnd(entries: readonly WaitingEntry[]): number | null {
  const ends = entries.flatMap(({ status, offer }) =>
    status === 'offered' && offer ? [Date.parse(offer.until)] : [],
  );
  return ends.length > 0 ? Math.min(...ends) : null;
}
