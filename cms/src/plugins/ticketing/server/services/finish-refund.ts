import type { Tx } from '../../../../kernel/db';
import { publish } from '../../../../kernel/events';
import { sumFen } from '../../../../kernel/money';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';

/** Money that goes back while the ticket stays what it is: for no ticket at all, or for a part of the price. */
const WITHOUT_TICKET = new Set(['paid-late', 'paid-twice', 'change-lapsed', 'changed', 'goodwill']);

export const endsTicket = ({ cause }: Pick<refunds.RefundRow, 'cause'>): boolean =>
  !WITHOUT_TICKET.has(cause);

/**
 * The money of a refund is back. When it was the last of its request, the ticket that waited for it is refunded, and
 * that is told. The order and the ticket are locked.
 */
export async function finishRefund(tx: Tx, refund: refunds.RefundRow, at: Date): Promise<void> {
  const all = await refunds.ofRequest(tx, refund.request);
  if (all.some(({ status }) => status !== 'success')) return;
  const ends = endsTicket(refund);
  if (ends && (await tickets.move(tx, [refund.forTicketId], 'refund', at)).length === 0) return;
  const [ticket] = await tickets.lockByIds(tx, [refund.forTicketId]);
  if (!ticket) return;
  await publish(tx, 'ticket.refunded', {
    ticketCode: ticket.code,
    memberId: ticket.memberId,
    title: ticket.productTitle,
    refundNumber: refund.request,
    amountFen: sumFen(all.map(({ amountFen }) => amountFen)),
    cause: refund.cause,
    notice: refund.cause === 'mass' ? refund.reason : null,
    ended: ends,
    at: at.toISOString(),
  });
}
