import type { Tx } from '../../../../kernel/db';
import { tell } from '../../../../kernel/news';
import { type SlotCount, turned } from '../rules/slot-counts';

/** A slot and how many places it has on sale now. */
export interface SlotLeft extends Record<string, unknown> {
  id: number;
  left: number;
}

/**
 * Tells everybody when a slot is sold out now, or is no longer, and at no other sale: a transaction that tells waits
 * at its commit for all others that do. `taken` is how many places each slot gave (negative: got back); `tickets` are
 * the counts one by one, as they were asked for. Of places that are set aside as they are freed `before` may come out
 * below zero, which is as sold out as zero.
 */
export async function tellWhenTurned(
  tx: Tx,
  rows: readonly SlotLeft[],
  taken: readonly SlotCount[],
  tickets: readonly SlotCount[],
): Promise<void> {
  const largest = Math.max(1, ...tickets.map(({ places }) => places));
  const places = new Map(taken.map((count) => [count.slotId, count.places]));
  const news = rows.some(({ id, left }) => {
    const before = left + (places.get(id) ?? 0);
    // Nearly always there is plenty, and nothing more to look at.
    if (Math.min(left, before) >= largest) return false;
    const own = tickets.filter(({ slotId }) => slotId === id);
    return turned(before, left, own);
  });
  if (news) await tell(tx, 'catalogue');
}
