import { settings } from '../../../../../config/settings';
import { type Day, instantAt, venueDay } from '../../../../kernel/clock';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import { partsOf } from '../store/gate-tickets';
import * as manifest from '../store/manifest';
import * as presence from '../store/presence';
import { SKEW_SECONDS } from './decide-scan';
import { type GateAccess, gateAccess } from './gate-access';
import { dayBounds } from './gate-ticket';
import { type ManifestCursor, readCursor, writeCursor } from './manifest-cursor';
import { type ManifestEntries, manifestEntries } from './manifest-entries';
import { namesAtGate } from './names-at-gate';
import { type PublicKey, ticketKeys } from './ticket-keys';
import { LARGEST_BATCH } from './upload-scans';

/** A page is some 200 kB of JSON: quick enough on a bad network to be worth asking for again. */
const PAGE_SIZE = 1_000;

export interface ManifestRequest {
  gate: string;
  since: string | undefined;
  /** The device's name, as in its scans; with it we know when it was last heard of. */
  device: string | undefined;
  /** Scans that wait there. */
  queued: number;
  token: string | undefined;
  inspectorId: number;
  locale: Locale;
  now: Date;
}

export interface Manifest extends ManifestEntries {
  now: string;
  day: Day;
  /** When the list is over: then it is read anew. */
  dayEndsAt: string;
  /** True on the first page of a whole list: the device drops what it has. */
  reset: boolean;
  keys: PublicKey[];
  rules: {
    skewSeconds: number;
    offlineMinutes: number;
    offlineRefuses: 'live-only' | 'all';
    undoMinutes: number;
    largestBatch: number;
  };
  gate: {
    slug: string;
    title: string;
    products: string[];
    direction: 'in' | 'out' | 'both';
    idCheck: boolean;
  };
  nextCursor: string;
  /** True: ask again at once. */
  more: boolean;
}

/**
 * What a gate needs for a day without network: everything once, afterwards what changed. A ticket may come twice, the
 * later word counts. Throws FORBIDDEN as gate-access.ts says.
 */
export async function readManifest(request: ManifestRequest): Promise<Manifest> {
  const access = await gateAccess(request);
  const { now, locale } = request;
  const day = venueDay(now);
  const { cursor, reset, entries } = await inTransaction((tx) => readPage(tx, request, access));
  const more = cursor.next !== null;
  if (!more) await noteSynced(request, access);
  const { offlineMinutes, offlineRefuses, undoMinutes } = settings().gate;
  const names = await namesAtGate(locale);
  const { slug, title, products, direction, idCheck } = access.gate;
  return {
    now: now.toISOString(),
    day,
    dayEndsAt: instantAt(day, '24:00').toISOString(),
    reset,
    keys: ticketKeys().public,
    rules: {
      skewSeconds: SKEW_SECONDS,
      offlineMinutes,
      offlineRefuses,
      undoMinutes,
      largestBatch: LARGEST_BATCH,
    },
    gate: { slug, title: title[locale], products, direction, idCheck },
    ...entries,
    kinds: entries.kinds.map(({ parts, ...kind }) => ({ ...names.of(kind), parts: parts.map(names.of) })),
    nextCursor: writeCursor(cursor),
    more,
  };
}

async function noteSynced({ device, gate, inspectorId, now, queued }: ManifestRequest, access: GateAccess) {
  if (device) await presence.synced(db(), device, access.device?.id ?? null, gate, inspectorId, now, queued);
}

interface Page {
  cursor: ManifestCursor;
  reset: boolean;
  entries: ManifestEntries;
}

/**
 * The horizon is read in a statement of its own before the tickets are: so it is never later than what they show. What
 * commits in between has a number at or above it, and is told next time (perhaps twice).
 */
async function readPage(tx: Tx, { since, now }: ManifestRequest, { gate }: GateAccess): Promise<Page> {
  const day = venueDay(now);
  const { xmin, xmax } = await manifest.readHorizon(tx);
  const known = usable(readCursor(since), day, xmax);
  const at = known ?? { day, from: null, next: null, after: 0 };
  const next = at.next ?? xmin;
  const rows =
    at.from === null
      ? await manifest.whole(tx, day, at.after, PAGE_SIZE)
      : await manifest.changed(tx, day, at.after, PAGE_SIZE, at.from, xmax);
  const parts = await partsOf(
    tx,
    rows.map(({ id }) => id),
    ...dayBounds(now),
  );
  const last = rows.at(-1);
  const isFull = rows.length === PAGE_SIZE && last !== undefined;
  return {
    cursor: isFull ? { day, from: at.from, next, after: last.id } : { day, from: next, next: null, after: 0 },
    reset: known === null,
    entries: manifestEntries(rows, parts, gate, now),
  };
}

/**
 * A cursor of another day is over. One that is ahead of all transactions comes from before a restore into a new cluster,
 * whose numbers begin anew.
 */
function usable(cursor: ManifestCursor | null, day: Day, xmax: string): ManifestCursor | null {
  if (!cursor || cursor.day !== day) return null;
  const numbers = [cursor.from, cursor.next].filter((number) => number !== null);
  return numbers.every((number) => BigInt(number) <= BigInt(xmax)) ? cursor : null;
}
