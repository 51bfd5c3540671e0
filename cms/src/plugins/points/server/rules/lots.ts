/** Points that came together and end together. `expiresAt` null: never. */
export interface Lot {
  id: number;
  leftPoints: number;
  expiresAt: Date | null;
  ticketCode: string | null;
}

export interface LotUse {
  lotId: number;
  points: number;
}

/** What ends first comes first; what never ends comes last. */
export const byExpiry = (a: Pick<Lot, 'id' | 'expiresAt'>, b: Pick<Lot, 'id' | 'expiresAt'>): number =>
  (a.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) -
    (b.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY) || a.id - b.id;

/**
 * From which lots so many points are taken: what ends first goes first. What is taken back for a ticket comes from that
 * ticket's own lots before all others. `missing` is what there was not.
 */
export function takeFrom(
  lots: readonly Lot[],
  points: number,
  ownTicket: string | null = null,
): { uses: LotUse[]; missing: number } {
  const own = (lot: Lot) => (ownTicket !== null && lot.ticketCode === ownTicket ? 0 : 1);
  const uses: LotUse[] = [];
  let missing = points;
  for (const lot of lots.toSorted((a, b) => own(a) - own(b) || byExpiry(a, b))) {
    const taken = Math.min(missing, lot.leftPoints);
    if (taken > 0) uses.push({ lotId: lot.id, points: taken });
    missing -= taken;
  }
  return { uses, missing };
}

/**
 * Where given-back points go: into the lots that they came from, those that end last first, so that a debt (what is not
 * returned) swallows what would have ended soonest.
 */
export function returnTo(uses: readonly (LotUse & { expiresAt: Date | null })[], points: number): LotUse[] {
  const returns: LotUse[] = [];
  let left = points;
  const lastFirst = uses.toSorted((a, b) =>
    byExpiry({ id: b.lotId, expiresAt: b.expiresAt }, { id: a.lotId, expiresAt: a.expiresAt }),
  );
  for (const { lotId, points: used } of lastFirst) {
    const returned = Math.min(left, used);
    if (returned > 0) returns.push({ lotId, points: returned });
    left -= returned;
  }
  return returns;
}
