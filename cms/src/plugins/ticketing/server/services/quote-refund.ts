import { resolvedItems } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { quoteRefund, type RefundQuote } from '../rules/refund-tiers';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { readRefundCase } from './refund-case';
import { type RefundView, refundView } from './refund-view';

export interface AskedRefund extends RefundView {
  rejectedReason?: string;
}

/** What would go back just now, and the refund that was asked for last, if any. Throws TICKET_NOT_FOUND. */
export async function readRefundQuote(
  memberId: number,
  code: string,
  now: Date,
): Promise<RefundQuote & { refund: AskedRefund | null }> {
  const [ticket] = await tickets.ofMemberByCodes(db(), memberId, [code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  const { refundCase } = await readRefundCase(db(), ticket);
  const [last] = await refunds.lastOfTicket(db(), ticket.id);
  return {
    ...quoteRefund(refundCase, now),
    refund: last ? await readRefund(last.request) : null,
  };
}

/** With the reviewer's words when it was rejected: the visitor is owed a reason. */
async function readRefund(request: string): Promise<AskedRefund> {
  const view = refundView(await refunds.ofRequest(db(), request));
  if (view.status !== 'rejected') return view;
  const [decision] = await resolvedItems(db(), 'refund-review', [request]);
  return { ...view, ...(decision ? { rejectedReason: decision.resolution } : {}) };
}
