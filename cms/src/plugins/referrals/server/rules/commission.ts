const DAY_MS = 86_400_000;

export type CommissionStatus = 'pending' | 'confirmed' | 'available' | 'void';

/** A commission as the books have it. */
export interface CommissionState {
  status: CommissionStatus;
  /** What of it counts: all, a part after a part of the price went back, or nothing. */
  countedFen: number;
  confirmedAt: Date | null;
  dueAt: Date | null;
}

export interface FrozenCommission {
  /** As of the purchase. */
  amountFen: number;
  freezeDays: number;
}

/** What of a ticket's standing matters here; see ticketing/contract.ts. */
export interface TicketFacts {
  ended: boolean;
  admitted: boolean;
  firstAdmittedAt: Date | null;
  refundUnderWay: boolean;
  grossFen: number;
  refundedFen: number;
}

/**
 * What a commission has to be, given its ticket as it is now: whatever news led here, in whatever order and however
 * often. Once available it stays so while a refund is only asked for; when money is back, its part is taken back.
 */
export function targetOf(
  now: Date,
  frozen: FrozenCommission,
  ticket: TicketFacts,
  before: CommissionState,
): CommissionState {
  const countedFen = countedOf(frozen.amountFen, ticket);
  if (ticket.ended || (countedFen === 0 && frozen.amountFen > 0))
    return { status: 'void', countedFen: 0, confirmedAt: null, dueAt: null };
  if (!ticket.admitted || !ticket.firstAdmittedAt)
    return { status: 'pending', countedFen, confirmedAt: null, dueAt: null };
  const confirmedAt = before.confirmedAt ?? ticket.firstAdmittedAt;
  const dueAt = before.dueAt ?? new Date(confirmedAt.getTime() + frozen.freezeDays * DAY_MS);
  const isAvailable = before.status === 'available' || (dueAt <= now && !ticket.refundUnderWay);
  return { status: isAvailable ? 'available' : 'confirmed', countedFen, confirmedAt, dueAt };
}

/** In proportion to what the attraction keeps of the price; a fraction of a fen is dropped. */
function countedOf(amountFen: number, { grossFen, refundedFen }: TicketFacts): number {
  if (refundedFen <= 0 || grossFen <= 0) return amountFen;
  const keptFen = Math.max(0, grossFen - refundedFen);
  // Both are below 2^31: the product needs more than a double has.
  return Number((BigInt(amountFen) * BigInt(keptFen)) / BigInt(grossFen));
}

/** What a level gets of a ticket's commission. */
export const amountOfLevel = (level: 1 | 2, commissionFen: number, secondLevelPercent: number): number =>
  level === 1 ? commissionFen : Math.floor((commissionFen * secondLevelPercent) / 100);
