import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { quoteRefund, type RefundQuote } from '../rules/refund-tiers';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { readRefundCase } from './refund-case';
import { type RefundView, refundView } from './refund-view';

/** What would go back just now, and the refund that was asked for last, if any. Throws TICKET_NOT_FOUND. */
export async function readRefundQuote(
  memberId: number,
  code: string,
  now: Date,
): Promise<RefundQuote & { refund: RefundView | null }> {
  const [ticket] = await tickets.ofMemberByCodes(db(), memberId, [code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  const { refundCase } = await readRefundCase(db(), ticket);
  const [last] = await refunds.lastOfTicket(db(), ticket.id);
  return { ...quoteRefund(refundCase, now), refund: last ? refundView(last) : null };
}
