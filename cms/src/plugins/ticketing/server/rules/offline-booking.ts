import type { ErrorCode, Facts } from '../../../../kernel/errors';
import type { GateTicket } from './gate-check';

/** What becomes of an entry that a gate without network allowed. */
export interface OfflineBooking {
  /** Place on the ticket of the entitlement that is used, and how often; null: no use stands for this entry. */
  use: { position: number; headCount: number } | null;
  /** People who are in although there is no use for them. */
  beyond: number;
  /** Why the entry should not have been; null: it was right. */
  conflict: { reason: ErrorCode; facts: Facts } | null;
}

/** A GateDecision, or that of an entry for which the entitlement is known. */
export type EntryDecision =
  | { admitted: true; entitlement: { position: number } }
  | { admitted: false; reason: ErrorCode; facts: Facts };

/**
 * An entry without network has happened: it is booked, never refused. `decision` is what the gate would say now about
 * that moment. Where it would refuse although the ticket is valid and has uses left (moved to another day, another gate),
 * the uses are taken all the same, or the ticket would let somebody in a second time; what is beyond them is a conflict
 * and never a use: no ticket has more uses than it was sold with.
 */
export function bookOffline(
  decision: EntryDecision,
  headCount: number,
  ticket: GateTicket | null,
): OfflineBooking {
  if (decision.admitted)
    return { use: { position: decision.entitlement.position, headCount }, beyond: 0, conflict: null };
  const conflict = { reason: decision.reason, facts: decision.facts };
  const [part] = ticket?.status === 'valid' ? openParts(ticket) : [];
  if (!part) return { use: null, beyond: headCount, conflict };
  const taken = Math.min(headCount, part.uses - part.used);
  return { use: { position: part.position, headCount: taken }, beyond: headCount - taken, conflict };
}

/** The one with most uses left first. */
const openParts = ({ entitlements }: GateTicket) =>
  entitlements
    .filter(({ used, uses }) => used < uses)
    .sort((a, b) => b.uses - b.used - (a.uses - a.used) || a.position - b.position);
