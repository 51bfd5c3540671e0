import { raiseAttention } from '../../../../kernel/attention';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { type NoRefund, quoteRefund, type RefundQuote } from '../rules/refund-tiers';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { giveTicketBack, lockLines } from './give-back';
import { readRefundCase } from './refund-case';
import { type RefundView, refundView } from './refund-view';
import { waitsForGates } from './refund-wait';

export interface AskRefundRequest {
  memberId: number;
  code: string;
  reason?: string | undefined;
  now: Date;
}

/**
 * Asks for the money of one ticket. From this moment its code is dead and its places are on sale again; the money goes
 * back by itself, or after a review where the product says so; not before the gates can be reached, when it could be used today. Asking again while a refund is under way, or when it
 * is done, answers that refund.
 * Throws TICKET_NOT_FOUND, NOT_REFUNDABLE with the reason, TICKET_ALREADY_USED, TICKET_NOT_VALID.
 */
export async function askRefund(request: AskRefundRequest): Promise<RefundView> {
  const [ticket] = await tickets.ofMemberByCodes(db(), request.memberId, [request.code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  const { lines, refundCase } = await readRefundCase(db(), ticket);
  // Where there is no money nothing is lost by not waiting.
  const waits =
    refundCase.paidFen > 0 &&
    (await waitsForGates({ visitDate: ticket.visitDate, askedAt: request.now }, request.now));
  return inTransaction(async (tx) => {
    await lockLines(tx, lines);
    const locked = only(await tickets.lockOfMember(tx, request.memberId, [request.code]));
    const [last] = await refunds.lastOfTicket(tx, locked.id);
    if (last && ['refunding', 'refunded'].includes(locked.status))
      return refundView(await refunds.ofRequest(tx, last.request));
    return refundView(await give(tx, locked, { ...request, waits }));
  });
}

async function give(
  tx: Tx,
  ticket: tickets.TicketRow,
  { reason, waits, now }: AskRefundRequest & { waits: boolean },
) {
  const { refundCase, lines } = await readRefundCase(tx, ticket);
  const quote = quoteRefund(refundCase, now);
  const [line] = lines;
  if (!quote.refundable || !line) throw refused(quote);
  const review = ticket.terms.refundReview === true;
  const parts = await giveTicketBack(tx, ticket, lines, {
    amountFen: quote.amountFen,
    feeFen: quote.feeFen,
    status: review ? 'requested' : 'approved',
    cause: 'asked',
    reason: reason ?? null,
    waits: waits && quote.amountFen > 0,
    at: now,
  });
  if (review)
    await raiseAttention(tx, 'refund-review', only(parts.slice(0, 1)).request, {
      order: line.orderNumber,
      amountFen: quote.amountFen,
    });
  return parts;
}

function refused({ reason }: RefundQuote): DomainError {
  const codes: readonly NoRefund[] = ['TICKET_ALREADY_USED', 'TICKET_NOT_VALID'];
  return reason && codes.includes(reason)
    ? new DomainError(reason as 'TICKET_NOT_VALID')
    : new DomainError('NOT_REFUNDABLE', { reason });
}
