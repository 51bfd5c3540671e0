import type { Shelf } from '@/platform/shelf-contract';
import { dropScans, type KeptScan, keepScans, loadScans, type OwnUse } from './kept-scan';

/** What the server knows is kept for the page to show and to undo; what waits is kept anyway. */
const KNOWN_SCANS_KEPT = 100;

/** This device's scans, oldest first: on the shelf, and in memory as they lie there. */
export class ScanLedger {
  private scans: KeptScan[] = [];

  constructor(private readonly shelf: Shelf) {}

  async load(): Promise<void> {
    this.scans = await loadScans(this.shelf);
  }

  all(): readonly KeptScan[] {
    return this.scans;
  }

  find(key: string): KeptScan | undefined {
    return this.scans.find((scan) => scan.key === key);
  }

  waiting(): KeptScan[] {
    return this.scans.filter(({ state }) => state === 'waiting');
  }

  /** Uses of a ticket that the list may not know yet. */
  usesOf(ticket: string): OwnUse[] {
    return this.scans.flatMap(({ use }) => (use?.ticket === ticket ? use : []));
  }

  /** Throws `ShelfFull`: then the scan counts for nothing here either. */
  async add(scan: KeptScan): Promise<void> {
    await keepScans(this.shelf, [scan]);
    this.remember(scan);
  }

  /** For this opening of the page only. */
  remember(scan: KeptScan): void {
    this.scans = [...this.scans.filter(({ key }) => key !== scan.key), scan];
  }

  async change(keys: readonly string[], how: (scan: KeptScan) => KeptScan): Promise<void> {
    const wanted = new Set(keys);
    const changed = this.scans.filter(({ key }) => wanted.has(key)).map(how);
    if (changed.length === 0) return;
    await keepScans(this.shelf, changed);
    const byKey = new Map(changed.map((scan) => [scan.key, scan]));
    this.scans = this.scans.map((scan) => byKey.get(scan.key) ?? scan);
  }

  /** The list counts the uses of these scans now. What is old enough is forgotten. */
  async settle(keys: readonly string[]): Promise<void> {
    const counted = keys.filter((key) => this.find(key)?.use);
    await this.change(counted, (scan) => ({ ...scan, use: null }));
    const booked = this.scans.filter(({ state, use }) => state === 'booked' && use === null);
    const old = new Set(booked.slice(0, -KNOWN_SCANS_KEPT));
    await dropScans(this.shelf, [...old]);
    this.scans = this.scans.filter((scan) => !old.has(scan));
  }

  /** All but what waits leaves this phone. */
  async forgetBooked(): Promise<void> {
    await dropScans(
      this.shelf,
      this.scans.filter(({ state }) => state !== 'waiting'),
    );
    this.scans = this.waiting();
  }
}
