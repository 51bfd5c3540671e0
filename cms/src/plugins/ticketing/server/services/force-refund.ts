import { adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { addRefunds, giveTicketBack, lockLines, settleRequest } from './give-back';
import { leftOf, readRefundCase } from './refund-case';
import { type RefundView, refundView } from './refund-view';

export interface ForcedRefund {
  /** The ticket's code, long or short. */
  code: string;
  /** Fen; without it all that was paid and has not gone back. */
  amountFen?: number | undefined;
  /** For goodwill: the ticket stays what it is. Then at least a fen of its price stays too. */
  keepTicket: boolean;
  reason: string;
  adminId: number;
  now: Date;
}

/**
 * Gives back what staff decide, whatever the tiers say and also when the ticket was used, expired or blocked. The
 * ticket ends with it, unless it is kept.
 * Throws TICKET_NOT_FOUND, TICKET_NOT_VALID, REFUND_UNDER_WAY, NOT_REFUNDABLE with what is left at most.
 */
export async function forceRefund(request: ForcedRefund): Promise<RefundView> {
  const [known] = await tickets.byCode(db(), request.code);
  if (!known) throw new DomainError('TICKET_NOT_FOUND');
  const actor = await adminActor(request.adminId);
  const { lines } = await readRefundCase(db(), known);
  return inTransaction(async (tx) => {
    await lockLines(tx, lines);
    const ticket = only(await tickets.lockByIds(tx, [known.id]));
    const parts = await give(tx, ticket, request);
    const view = refundView(parts);
    await recordAudit(tx, {
      actor,
      action: request.keepTicket ? 'goodwill-refund' : 'forced-refund',
      // Not the reason: it may name a visitor, and entries stay for ever. It is kept with the refund.
      subject: { kind: 'refund', id: view.number, title: `${ticket.productTitle} · ${view.number}` },
      changes: [{ field: 'amountFen', before: null, after: view.amountFen }],
    });
    return view;
  });
}

async function give(tx: Tx, ticket: tickets.TicketRow, request: ForcedRefund): Promise<refunds.RefundRow[]> {
  if (ticket.status === 'refunding') throw new DomainError('REFUND_UNDER_WAY');
  if (!['valid', 'used', 'blocked', 'expired'].includes(ticket.status))
    throw new DomainError('TICKET_NOT_VALID', { status: ticket.status });
  const { lines } = await readRefundCase(tx, ticket);
  const leftFen = leftOf(lines);
  const amountFen = request.amountFen ?? leftFen;
  const mostFen = request.keepTicket ? leftFen - 1 : leftFen;
  if (amountFen > mostFen || amountFen < 1) throw new DomainError('NOT_REFUNDABLE', { leftFen: mostFen });
  const back = {
    amountFen,
    feeFen: leftFen - amountFen,
    status: 'approved',
    cause: request.keepTicket ? 'goodwill' : 'forced',
    reason: request.reason,
    at: request.now,
  } as const;
  if (!request.keepTicket) return giveTicketBack(tx, ticket, lines, back);
  const number = await addRefunds(tx, ticket.id, lines, { ...back, feeFen: 0 });
  await settleRequest(tx, number, request.now);
  return refunds.ofRequest(tx, number);
}
