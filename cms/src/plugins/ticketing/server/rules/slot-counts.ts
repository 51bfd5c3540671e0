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
