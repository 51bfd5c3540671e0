import { only, type Tx } from '../../../../kernel/db';
import { publish } from '../../../../kernel/events';
import { isGuarded } from '../../../../kernel/guards';
import type { SlotCount } from '../rules/slot-counts';
import * as changes from '../store/changes';
import * as entitlements from '../store/entitlements';
import * as tickets from '../store/tickets';

/** A ticket that takes the place of another, both locked. */
export interface Change {
  old: tickets.TicketRow;
  new: tickets.TicketRow;
}

/**
 * The new tickets of these pairs are valid: the old ones are changed, dead at every gate, and what hung on them hangs
 * on the new ones. Answers the places that the old ones had: the caller gives them back, slots last.
 */
export async function completeChanges(
  tx: Tx,
  pairs: readonly Change[],
  { at, backFen }: { at: Date; backFen: number },
): Promise<SlotCount[]> {
  if (pairs.length === 0) return [];
  const oldIds = pairs.map(({ old }) => old.id);
  const newIds = pairs.map((pair) => pair.new.id);
  const moved = await tickets.move(tx, oldIds, 'change', at);
  if (moved.length !== oldIds.length && isGuarded('changes.old-is-valid'))
    throw new Error('tickets changed under their own lock');
  await changes.takeOverDocuments(tx, newIds);
  const opened = await entitlements.ofTickets(tx, [...oldIds, ...newIds]);
  for (const { old, new: replacement } of pairs) {
    const booked = only(
      opened.filter(({ ticketId, slotId }) => ticketId === replacement.id && slotId !== null).slice(0, 1),
    );
    await publish(tx, 'ticket.changed', {
      oldTicketCode: old.code,
      ticketCode: replacement.code,
      memberId: replacement.memberId,
      title: replacement.productTitle,
      visitDate: booked.visitDate ?? '',
      startsAt: booked.startsAt?.toISOString() ?? '',
      endsAt: booked.endsAt?.toISOString() ?? '',
      wholeDay: booked.wholeDay ?? false,
      dueFen: replacement.dueFen ?? 0,
      backFen,
      at: at.toISOString(),
    });
  }
  return opened.flatMap(({ ticketId, slotId, places }) =>
    oldIds.includes(ticketId) && slotId !== null ? [{ slotId, places }] : [],
  );
}

/**
 * Of tickets that were paid for: which take the place of another, with both locked. `lapsed` are those whose old one is
 * not there to be replaced any more (used meanwhile, refunded, blocked, over): nothing may come of them.
 */
export function pairsOf(
  rows: readonly tickets.TicketRow[],
  opened: readonly entitlements.EntitlementRow[],
): { pairs: Change[]; lapsed: Set<number> } {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const used = new Set(opened.filter((part) => part.used > 0).map(({ ticketId }) => ticketId));
  const pairs: Change[] = [];
  const lapsed = new Set<number>();
  for (const row of rows) {
    const old = row.replacesId === null ? undefined : byId.get(row.replacesId);
    if (!old) continue;
    const isThere = old.status === 'valid' && !used.has(old.id);
    if (isThere || !isGuarded('changes.old-is-valid')) pairs.push({ old, new: row });
    else if (row.status === 'held' || row.status === 'void') lapsed.add(row.id);
  }
  return { pairs, lapsed };
}
