import type { ScanResult } from '@/api/types';
import { noteServerNow, serverNowMs } from '@/lib/server-clock';
import { type Shelf, ShelfFull } from '@/platform/shelf-contract';
import { type Attempt, decisiveMs, isQuestion, isUnreachable, keptScan, knowledgeOf } from './attempt';
import { decideOffline, type OfflineAnswer } from './decide';
import { download, type GateFacts, type Head } from './download';
import type { OwnUse } from './kept-scan';
import { emptyHead, findTicket, forgetManifest, openManifest } from './manifest-store';
import { ScanLedger } from './scan-ledger';
import { CLOSED, type StationState } from './station-state';
import type { Transport } from './transport';
import { uploadWaiting } from './upload';

/** Whoever stands before a gate does not wait long for a network that the list makes needless. */
const PATIENCE_MS = 4_000;
const PATIENCE_WITHOUT_LIST_MS = 15_000;
/**
 * One device at one gate: asks the server while it answers, decides by itself when it does not, and loses nothing in
 * between. A decision of its own is on the shelf before the inspector sees it.
 */
export class Station {
  private current: StationState = CLOSED;
  private head: Head;
  private readonly ledger: ScanLedger;
  private opening: Promise<void> | null = null;
  private underWay: Promise<boolean> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly shelf: Shelf,
    private readonly api: Transport,
    readonly gate: string,
  ) {
    this.head = emptyHead(gate);
    this.ledger = new ScanLedger(shelf);
  }

  readonly state = (): StationState => this.current;

  readonly onChange = (run: () => void): (() => void) => {
    this.listeners.add(run);
    return () => this.listeners.delete(run);
  };

  /** Reads what the phone keeps, once; scans and syncs wait for it. */
  open(): Promise<void> {
    this.opening ??= this.read();
    return this.opening;
  }

  private async read(): Promise<void> {
    this.head = await openManifest<GateFacts>(this.shelf, this.gate);
    await this.ledger.load();
    const offset = this.head.facts?.clockOffsetMs;
    // Until the server says its time again, the phone runs as much ahead or behind as it did then.
    if (offset !== undefined) noteServerNow(new Date(Date.now() + offset).toISOString());
    this.show({});
  }

  /** Throws `NetworkError` when there is neither network nor list, `ApiError`, and `ShelfFull`: then nobody enters. */
  async scan(attempt: Attempt): Promise<ScanResult> {
    await this.open();
    const { facts } = this.head;
    if (!facts) return this.scanOnline(attempt, PATIENCE_WITHOUT_LIST_MS);
    try {
      if (await this.serverKnowsAll()) return await this.scanOnline(attempt, PATIENCE_MS);
    } catch (error) {
      if (!isUnreachable(error)) throw error;
    }
    this.isOffline();
    return this.scanOffline(attempt, facts);
  }

  /** A server that has not heard of an entry made here would let the same ticket in once more. */
  private async serverKnowsAll(): Promise<boolean> {
    if (this.current.link === 'offline') return false;
    if (this.ledger.waiting().length === 0) return true;
    const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
    return Promise.race([this.sync(), late]);
  }

  private async scanOnline(attempt: Attempt, timeoutMs: number): Promise<ScanResult> {
    const { key, code, direction, count, idChecked } = attempt;
    const request = {
      key,
      code,
      direction,
      gate: this.gate,
      idChecked,
      ...(count === null ? {} : { count }),
    };
    const answer = await this.api.scan(request, timeoutMs);
    this.isOnline();
    if (!isQuestion(answer)) await this.keepOnline(attempt, answer);
    return answer;
  }

  /** The list does not know of this entry before it is brought up to date, and the network may fail before that. */
  private async keepOnline(attempt: Attempt, answer: ScanResult): Promise<void> {
    const isEntry = answer.admitted && attempt.direction === 'in';
    const use = isEntry ? await this.ownUse(attempt, answer) : null;
    const scan = keptScan(this.gate, attempt, { kind: 'unknown', answer, use }, 'booked');
    try {
      await this.ledger.add(scan);
    } catch (error) {
      if (!(error instanceof ShelfFull)) throw error;
      // Booked where it counts; the page remembers as long as it is open.
      this.ledger.remember(scan);
    }
    this.show({});
  }

  private async ownUse(attempt: Attempt, answer: ScanResult): Promise<OwnUse | null> {
    const { facts } = this.head;
    if (!facts) return null;
    const again = { ...attempt, count: answer.headCount, idChecked: true };
    return (await this.decide(again, Date.parse(answer.at), facts)).use;
  }

  private async scanOffline(attempt: Attempt, facts: GateFacts): Promise<ScanResult> {
    const decided = await this.decide(attempt, decisiveMs(attempt, serverNowMs()), facts);
    if (isQuestion(decided.answer)) return decided.answer;
    try {
      await this.ledger.add(keptScan(this.gate, attempt, decided, 'waiting'));
    } catch (error) {
      if (error instanceof ShelfFull) this.show({ problem: 'storage' });
      throw error;
    }
    this.show({});
    return decided.answer;
  }

  private decide(attempt: Attempt, atMs: number, facts: GateFacts): Promise<OfflineAnswer> {
    const find = (code: string) => findTicket(this.shelf, this.head, code);
    const ownUses = (ticket: string) => this.ledger.usesOf(ticket);
    return decideOffline({ ...attempt, gate: facts.gate, atMs }, { ...knowledgeOf(facts), find, ownUses });
  }

  /** Sends what waits and brings the list up to date, once at a time. True when that worked. */
  sync(): Promise<boolean> {
    this.underWay ??= this.syncOnce().finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  private async syncOnce(): Promise<boolean> {
    await this.open();
    try {
      await uploadWaiting(this.ledger, this.api, this.head.facts?.rules.largestBatch ?? 1);
      // What is booked by now is in the list that is asked for next.
      const booked = this.ledger.all().flatMap(({ key, state }) => (state === 'waiting' ? [] : key));
      const queued = this.ledger.waiting().length;
      this.head = await download(this.shelf, this.head, (since) =>
        this.api.manifest(this.gate, since, queued),
      );
      await this.ledger.settle(booked);
      this.show({ link: 'online', offlineSinceMs: null, problem: null });
      return true;
    } catch (error) {
      if (isUnreachable(error)) this.isOffline();
      else {
        console.warn('gate out of step with the server', error);
        this.show({ problem: error instanceof ShelfFull ? 'storage' : 'server' });
      }
      return false;
    }
  }

  /**
   * Takes an admission back: at the server, or, while it waits here, before it is sent. Throws `ApiError` when it is too
   * late, and `NetworkError`.
   */
  async undo(key: string): Promise<void> {
    const scan = this.ledger.find(key);
    if (!scan || scan.undone) return;
    if (scan.state !== 'waiting') await this.api.undo(scan.answer.id);
    await this.ledger.change([key], (one) => ({ ...one, undone: true, use: null }));
    this.show({});
  }

  /** The inspector has read them; the desk keeps them. */
  async dismissConflicts(): Promise<void> {
    const read = this.ledger.all().flatMap(({ key, state }) => (state === 'conflict' ? key : []));
    await this.ledger.change(read, (scan) => ({ ...scan, state: 'booked' }));
    this.show({});
  }

  /** The list and what the server knows leave this phone. */
  async forget(): Promise<void> {
    await forgetManifest(this.shelf);
    this.head = emptyHead(this.gate);
    await this.ledger.forgetBooked();
    this.show({});
  }

  private isOnline(): void {
    if (this.current.link !== 'online') this.show({ link: 'online', offlineSinceMs: null });
  }

  private isOffline(): void {
    if (this.current.link === 'offline') return;
    const lastHeard = Date.parse(this.head.facts?.syncedAt ?? '');
    // Opened without network: since the list was last heard of, as far as this phone knows.
    const since = this.current.link === 'opening' && lastHeard ? lastHeard : serverNowMs();
    this.show({ link: 'offline', offlineSinceMs: since });
  }

  private show(change: Partial<StationState>): void {
    const { facts } = this.head;
    this.current = {
      ...this.current,
      syncedAt: facts?.syncedAt ?? null,
      offlineMinutes: facts?.rules.offlineMinutes ?? null,
      refusesThen: facts?.rules.offlineRefuses ?? 'all',
      undoMinutes: facts?.rules.undoMinutes ?? CLOSED.undoMinutes,
      scans: [...this.ledger.all()].reverse(),
      waiting: this.ledger.waiting().length,
      ...change,
    };
    for (const listener of this.listeners) listener();
  }
}
