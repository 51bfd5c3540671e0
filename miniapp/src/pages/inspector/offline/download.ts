import type { GateRules } from '@gate/gate-check';
import type { ManifestPage } from '@/api/types';
import { serverNowMs } from '@/lib/server-clock';
import type { Shelf } from '@/platform/shelf-contract';
import {
  emptyHead,
  forgetManifest,
  keepChange,
  type ManifestChange,
  type ManifestHead,
} from './manifest-store';
import type { Transport } from './transport';

/** What the gate itself needs to know to decide alone. */
export interface GateFacts {
  gate: GateRules & { title: string };
  publicKeys: string[];
  rules: ManifestPage['rules'];
  /** The instant, on the server's clock, at which the list was whole. */
  syncedAt: string;
  /** How far the server's clock was ahead of the phone's. */
  clockOffsetMs: number;
}

export type Head = ManifestHead<GateFacts>;

/** Rows kept at once. A first list touches every drawer with each page: gathered, it is written a few times, not a hundred. */
const ROWS_KEPT_AT_ONCE = 20_000;

/**
 * Brings the kept list up to date, page by page. A list that was never whole has no facts; an interruption loses at
 * most what was gathered since the last write. Throws `NetworkError`, `ApiError`, `ShelfFull`.
 */
export async function download(
  shelf: Shelf,
  from: Head,
  ask: (since: string | null) => ReturnType<Transport['manifest']>,
): Promise<Head> {
  let head = from;
  let since = head.cursor;
  let gathered: ManifestPage[] = [];
  for (;;) {
    const page = await ask(since);
    if (page.reset) {
      // Only now: without network yesterday's list is better than none.
      await forgetManifest(shelf);
      head = emptyHead(head.scope);
      gathered = [];
    }
    since = page.nextCursor;
    gathered.push(page);
    if (page.more && rowsIn(gathered) < ROWS_KEPT_AT_ONCE) continue;
    head = await keepChange(shelf, head, changeOf(gathered, since, page.more ? head.facts : factsOf(page)));
    gathered = [];
    if (!page.more) return head;
  }
}

const rowsIn = (pages: ManifestPage[]): number => pages.reduce((sum, { tickets }) => sum + tickets.length, 0);

function changeOf(pages: ManifestPage[], cursor: string, facts: GateFacts | null): ManifestChange<GateFacts> {
  return {
    cursor,
    facts,
    kinds: pages.flatMap(({ kinds }) => kinds),
    slots: pages.flatMap(({ slots }) => slots),
    tickets: pages.flatMap(({ tickets }) => tickets),
    revoked: pages.flatMap(({ revoked }) => revoked),
  };
}

function factsOf({ gate, keys, rules, now }: ManifestPage): GateFacts {
  return {
    gate,
    publicKeys: keys.map(({ publicKey }) => publicKey),
    rules,
    syncedAt: now,
    clockOffsetMs: serverNowMs() - Date.now(),
  };
}
