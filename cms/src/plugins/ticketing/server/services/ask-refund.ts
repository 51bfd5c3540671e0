import { raiseAttention } from '../../../../kernel/attention';
import { newNumber } from '../../../../kernel/code';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { type NoRefund, quoteRefund, type RefundQuote } from '../rules/refund-tiers';
import * as orders from '../store/orders';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { countsOf } from './apply-payment';
import { returnPlaces } from './places-freed';
import { readRefundCase } from './refund-case';
import { type RefundView, refundView } from './refund-view';
import { settleApproved } from './submit-refund';

export interface AskRefundRequest {
  memberId: number;
  code: string;
  reason?: string | undefined;
  now: Date;
}

/**
 * Asks for the money of one ticket. From this moment its code is dead and its places are on sale again; the money goes
 * back by itself, or after a review where the product says so. Asking again while a refund is under way, or when it
 * is done, answers that refund.
 * Throws TICKET_NOT_FOUND, NOT_REFUNDABLE with the reason, TICKET_ALREADY_USED, TICKET_NOT_VALID.
 */
export async function askRefund(request: AskRefundRequest): Promise<RefundView> {
  const [ticket] = await tickets.ofMemberByCodes(db(), request.memberId, [request.code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  const { line } = await readRefundCase(db(), ticket);
  return inTransaction(async (tx) => {
    // The order first, as everywhere.
    if (line) await orders.lock(tx, line.orderNumber);
    const locked = only(await tickets.lockOfMember(tx, request.memberId, [request.code]));
    const [last] = await refunds.lastOfTicket(tx, locked.id);
    if (last && ['refunding', 'refunded'].includes(locked.status)) return refundView(last);
    return refundView(await give(tx, locked, request));
  });
}

async function give(tx: Tx, ticket: tickets.TicketRow, { reason, now }: AskRefundRequest) {
  const { refundCase, line } = await readRefundCase(tx, ticket);
  const quote = quoteRefund(refundCase, now);
  if (!quote.refundable || !line) throw refused(quote);
  only(await refunds.reserve(tx, line.orderId, ticket.id, quote.amountFen));
  const counts = await countsOf(tx, [ticket.id]);
  only(await tickets.move(tx, [ticket.id], 'askRefund', now));
  const number = newNumber('R', now);
  const review = ticket.terms.refundReview === true;
  await refunds.ask(tx, {
    number,
    orderId: line.orderId,
    ticketId: ticket.id,
    amountFen: quote.amountFen,
    feeFen: quote.feeFen,
    status: review ? 'requested' : 'approved',
    reason: reason ?? null,
    at: now,
  });
  if (review)
    await raiseAttention(tx, 'refund-review', number, {
      order: line.orderNumber,
      amountFen: quote.amountFen,
    });
  else await settleApproved(tx, only(await refunds.find(tx, number)), now);
  await returnPlaces(tx, counts);
  return only(await refunds.find(tx, number));
}

function refused({ reason }: RefundQuote): DomainError {
  const codes: readonly NoRefund[] = ['TICKET_ALREADY_USED', 'TICKET_NOT_VALID'];
  return reason && codes.includes(reason)
    ? new DomainError(reason as 'TICKET_NOT_VALID')
    : new DomainError('NOT_REFUNDABLE', { reason });
}
