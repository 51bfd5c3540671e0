import type { CodeKind } from '@gate/read-code';
import type { Direction, ScanConflict, ScanResult } from '@/api/types';
import type { Day } from '@/lib/days';
import type { Shelf } from '@/platform/shelf-contract';

/** A use that this device made and that the list kept here may not know yet. */
export interface OwnUse {
  ticket: string;
  /** The entitlement's place on the ticket, from 0. */
  position: number;
  heads: number;
  at: string;
  day: Day;
  gate: string;
}

/**
 * One attempt at this device's gate. `waiting`: decided here, not sent yet. `booked`: the server has it, but the list
 * kept here may be older. `conflict`: booked, and somebody must look at it.
 */
export interface KeptScan {
  key: string;
  /** What was scanned or typed. */
  code: string;
  kind: CodeKind | 'unknown';
  gate: string;
  direction: Direction;
  count: number | null;
  idChecked: boolean;
  scannedAt: string;
  state: 'waiting' | 'booked' | 'conflict';
  /** What the inspector was shown. */
  answer: ScanResult;
  /** None for refusals, exits, and what was undone. */
  use: OwnUse | null;
  /** Why the server would have decided otherwise. */
  conflict?: ScanConflict;
  undone?: boolean;
}

const PREFIX = 'scan.';

/** Scans of one device in the order of their making; each is an entry of its own, so that none can spoil another. */
export async function loadScans(shelf: Shelf): Promise<KeptScan[]> {
  const names = await shelf.names(PREFIX);
  const scans = await Promise.all(names.map((name) => shelf.get<KeptScan>(name)));
  return scans
    .flatMap((scan) => scan ?? [])
    .sort((a, b) =>
      a.scannedAt === b.scannedAt ? compare(a.key, b.key) : compare(a.scannedAt, b.scannedAt),
    );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

export const keepScans = (shelf: Shelf, scans: KeptScan[]): Promise<void> =>
  shelf.put(scans.map((scan) => [PREFIX + scan.key, scan]));

export const dropScans = (shelf: Shelf, scans: KeptScan[]): Promise<void> =>
  shelf.drop(scans.map(({ key }) => PREFIX + key));
