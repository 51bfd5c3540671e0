/** How many places of which slot. */
export interface SlotCount {
  slotId: number;
  places: number;
}

/** Merges the same slot into one count and orders by id: the order in which slots are locked everywhere. */
export function mergeCounts(counts: readonly SlotCount[]): SlotCount[] {
  const bySlot = new Map<number, number>();
  for (const { slotId, places } of counts) bySlot.set(slotId, (bySlot.get(slotId) ?? 0) + places);
  return [...bySlot].map(([slotId, places]) => ({ slotId, places })).sort((a, b) => a.slotId - b.slotId);
}

/**
 * Whether a slot turned sold out between two numbers of places left, or the other way: for a ticket of one place, and
 * for tickets like those that made the difference (a family of four finds three places as good as none).
 */
export function turned(before: number, after: number, tickets: readonly SlotCount[]): boolean {
  return [1, ...tickets.map(({ places }) => places)].some(
    (places) => places > 0 && before >= places !== after >= places,
  );
}
