import type { SlotCount } from './slot-counts';

/**
 * Who of a group gets places: first come, first served, each request all or nothing. A refused request takes
 * nothing, so that a smaller one behind it may still fit. Answers, for each request, the slot that has not enough
 * left, or null when it is served.
 */
export function allocate(
  left: ReadonlyMap<number, number>,
  requests: readonly (readonly SlotCount[])[],
): (number | null)[] {
  const remaining = new Map(left);
  return requests.map((counts) => {
    const full = counts.find(({ slotId, places }) => places > (remaining.get(slotId) ?? 0));
    if (full) return full.slotId;
    for (const { slotId, places } of counts) remaining.set(slotId, (remaining.get(slotId) ?? 0) - places);
    return null;
  });
}
