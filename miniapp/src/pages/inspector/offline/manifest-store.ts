import type { ManifestKind, ManifestSlot, ManifestTicket } from '@gate/manifest';
import { SHORT_CODE_LENGTH } from '@kernel/code-alphabet';
import type { Revocation } from '@/api/types';
import type { Shelf } from '@/platform/shelf-contract';
import { type Drawer, emptyDrawer, fillDrawer, unpackTicket } from './drawer';

/**
 * The day's tickets on this phone, in up to 900 drawers named by the first two signs of a code: finding one ticket
 * reads one drawer, a change writes one, and the phone's memory never holds them all.
 */
export interface ManifestHead<Facts> {
  format: number;
  /** What the list was made for: another gate has another list. */
  scope: string;
  cursor: string | null;
  /** Null until the list was whole once. */
  facts: Facts | null;
  kinds: Record<string, ManifestKind>;
  slots: Record<string, ManifestSlot>;
}

export interface ManifestChange<Facts> {
  cursor: string;
  facts: Facts | null;
  kinds: ManifestKind[];
  slots: ManifestSlot[];
  tickets: ManifestTicket[];
  revoked: Revocation[];
}

export interface ListedTicket {
  ticket: ManifestTicket;
  kind: ManifestKind;
  slot: ManifestSlot | null;
}

export type FoundTicket = { listed: ListedTicket } | { revoked: Revocation };

/** Another form of what is kept must not meet newer code: raise this with it. */
const FORMAT = 1;
const HEAD = 'manifest';
const DRAWER = 'drawer.';

const drawerOf = (code: string): string => DRAWER + code.slice(0, 2);

export function emptyHead<Facts>(scope: string): ManifestHead<Facts> {
  return { format: FORMAT, scope, cursor: null, facts: null, kinds: {}, slots: {} };
}

/** What is kept for this scope, or an empty head: then the list is asked for from its beginning. */
export async function openManifest<Facts>(shelf: Shelf, scope: string): Promise<ManifestHead<Facts>> {
  const head = await shelf.get<ManifestHead<Facts>>(HEAD);
  return head && head.format === FORMAT && head.scope === scope ? head : emptyHead(scope);
}

export async function forgetManifest(shelf: Shelf): Promise<void> {
  await shelf.drop([HEAD]);
  await shelf.drop(await shelf.names(DRAWER));
}

/** Keeps a change and answers with the head that now holds. Each ticket comes whole, so a repeated change does no harm. */
export async function keepChange<Facts>(
  shelf: Shelf,
  head: ManifestHead<Facts>,
  change: ManifestChange<Facts>,
): Promise<ManifestHead<Facts>> {
  const next: ManifestHead<Facts> = {
    ...head,
    cursor: change.cursor,
    facts: change.facts,
    kinds: { ...head.kinds, ...Object.fromEntries(change.kinds.map((kind) => [kind.id, kind])) },
    slots: { ...head.slots, ...Object.fromEntries(change.slots.map((slot) => [slot.id, slot])) },
  };
  await shelf.put([...(await changedDrawers(shelf, change)), [HEAD, next]]);
  return next;
}

async function changedDrawers(
  shelf: Shelf,
  { tickets, revoked }: Pick<ManifestChange<unknown>, 'tickets' | 'revoked'>,
): Promise<[string, Drawer][]> {
  const changes = new Map<string, Drawer>();
  const changeOf = (code: string): Drawer => {
    const found = changes.get(drawerOf(code)) ?? emptyDrawer();
    changes.set(drawerOf(code), found);
    return found;
  };
  for (const ticket of tickets) fillDrawer(changeOf, ticket);
  for (const one of revoked) {
    changeOf(one.code).revoked[one.code] = one;
    changeOf(one.shortCode).short[one.shortCode] = one.code;
  }
  const drawers: [string, Drawer][] = [];
  for (const [name, change] of changes) drawers.push([name, merge(await shelf.get<Drawer>(name), change)]);
  return drawers;
}

/** A ticket is either listed or revoked: the later word counts. */
function merge(before: Drawer | null, change: Drawer): Drawer {
  const merged: Drawer = {
    tickets: { ...before?.tickets, ...change.tickets },
    revoked: { ...before?.revoked, ...change.revoked },
    short: { ...before?.short, ...change.short },
  };
  for (const code of Object.keys(change.tickets)) if (!change.revoked[code]) delete merged.revoked[code];
  for (const code of Object.keys(change.revoked)) delete merged.tickets[code];
  return merged;
}

/** The ticket of a full or short code; null when the list does not have it. */
export async function findTicket(
  shelf: Shelf,
  head: ManifestHead<unknown>,
  code: string,
): Promise<FoundTicket | null> {
  const full = code.length === SHORT_CODE_LENGTH ? await fullCodeOf(shelf, code) : code;
  const drawer = full ? await shelf.get<Drawer>(drawerOf(full)) : null;
  if (!full || !drawer) return null;
  const revoked = drawer.revoked[full];
  if (revoked) return { revoked };
  const packed = drawer.tickets[full];
  if (!packed) return null;
  const ticket = unpackTicket(full, packed);
  const kind = head.kinds[ticket.kind];
  if (!kind) return null;
  const slot = ticket.slot === null ? null : (head.slots[ticket.slot] ?? null);
  return { listed: { ticket, kind, slot } };
}

async function fullCodeOf(shelf: Shelf, shortCode: string): Promise<string | null> {
  const drawer = await shelf.get<Drawer>(drawerOf(shortCode));
  return drawer?.short[shortCode] ?? null;
}
