import { only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { mergeCounts } from '../rules/slot-counts';
import { refundMoves } from '../rules/ticket-state';
import * as entitlements from '../store/entitlements';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';

/**
 * A ticket whose money does not go back is again what it was when it was asked for, and has its places again. It is
 * locked; slots are locked here, last. No limit is looked at: while it waited it counted for all of them.
 * Throws SLOT_SOLD_OUT when its places are gone; that undoes everything before it.
 */
export async function restoreTicket(tx: Tx, ticket: tickets.TicketRow, at: Date): Promise<void> {
  const { back } = refundMoves[ticket.refundingFrom ?? 'valid'];
  only(await tickets.move(tx, [ticket.id], back, at));
  const opened = await entitlements.ofTickets(tx, [ticket.id]);
  const counts = opened.flatMap(({ slotId, places }) => (slotId === null ? [] : [{ slotId, places }]));
  const full = await slots.seat(tx, mergeCounts(counts));
  if (full === null) return;
  const part = opened.find(({ slotId }) => slotId === full);
  throw new DomainError('SLOT_SOLD_OUT', { slot: part?.slotPublicId, day: part?.visitDate });
}
