import type { KeptScan } from './kept-scan';

export interface StationState {
  /** `opening`: what the phone keeps is being read. */
  link: 'opening' | 'online' | 'offline';
  /** On the server's clock; null while online. */
  offlineSinceMs: number | null;
  /** When the list was last brought up to date; null when it was never whole: then nothing works without network. */
  syncedAt: string | null;
  /** After so many minutes without network `refusesThen` holds. */
  offlineMinutes: number | null;
  refusesThen: 'live-only' | 'all';
  undoMinutes: number;
  /** Newest first, as far as they are kept. */
  scans: KeptScan[];
  /** How many of them the server does not know. */
  waiting: number;
  /** `storage`: the phone is full. `server`: it answers, but refuses what waits or the list. */
  problem: 'storage' | 'server' | null;
}

export const CLOSED: StationState = {
  link: 'opening',
  offlineSinceMs: null,
  syncedAt: null,
  offlineMinutes: null,
  refusesThen: 'all',
  undoMinutes: 5,
  scans: [],
  waiting: 0,
  problem: null,
};

/** Whether the limit of working without network is over. */
export function isOverdue({ link, syncedAt, offlineMinutes }: StationState, nowMs: number): boolean {
  if (link !== 'offline' || syncedAt === null || offlineMinutes === null) return false;
  return nowMs - Date.parse(syncedAt) > offlineMinutes * 60_000;
}
