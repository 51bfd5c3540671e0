import { resolveAttention } from '../../../../kernel/attention';
import { type Actor, adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { sumFen } from '../../../../kernel/money';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { lockRequest } from './lock-request';
import { type RefundView, refundView } from './refund-view';
import { waitsForGates } from './refund-wait';
import { restoreTicket } from './restore-ticket';
import { settleApproved } from './submit-refund';

interface Verdict {
  action: 'approve' | 'reject';
  /** States of a refund that was decided this way before. */
  same: readonly refunds.RefundStatus[];
  /** Kept with the item of the queue. */
  note: string;
  carryOut: (tx: Tx, parts: readonly refunds.RefundRow[], at: Date) => Promise<void>;
}

/**
 * The money goes back: at once where there is none, else the way of WeChat Pay. Approving again answers the refund as
 * it is now. Throws REFUND_NOT_FOUND, REFUND_ALREADY_DECIDED when it was rejected.
 */
export async function approveRefund(number: string, adminId: number, now: Date): Promise<RefundView> {
  const [waiting] = await refunds.awaited(db(), number);
  const waits = waiting !== undefined && !waiting.cameIn && (await waitsForGates(waiting, now));
  return decide(number, adminId, now, {
    action: 'approve',
    same: ['approved', 'submitted', 'success', 'abnormal', 'failed'],
    note: 'approved',
    carryOut: async (tx, parts, at) => {
      for (const part of parts) only(await refunds.move(tx, part.number, ['requested'], 'approved', at));
      if (!waits) for (const part of parts) await settleApproved(tx, part, at);
    },
  });
}

/**
 * No money goes back: the ticket is again what it was, opens its gate and has its places again. Rejecting again answers
 * the same; the first reason stays. Throws REFUND_NOT_FOUND, REFUND_ALREADY_DECIDED when it was approved, and
 * SLOT_SOLD_OUT when the places were sold meanwhile, are kept for the waiting list or closed: then it can only be
 * approved, or the day made larger first.
 */
export const rejectRefund = (
  number: string,
  reason: string,
  adminId: number,
  now: Date,
): Promise<RefundView> =>
  decide(number, adminId, now, {
    action: 'reject',
    same: ['rejected'],
    note: reason,
    carryOut: async (tx, parts, at) => {
      for (const part of parts) {
        only(await refunds.move(tx, part.number, ['requested'], 'rejected', at));
        await refunds.release(tx, part.orderId, part.ticketId, part.amountFen);
      }
      const ticketId = only(parts.slice(0, 1)).forTicketId;
      await restoreTicket(tx, only(await tickets.lockByIds(tx, [ticketId])), at);
    },
  });

async function decide(number: string, adminId: number, at: Date, verdict: Verdict): Promise<RefundView> {
  const [known] = await refunds.find(db(), number);
  if (!known) throw new DomainError('REFUND_NOT_FOUND');
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    // Whoever comes second reads what the first decided.
    const { parts, ticket } = await lockRequest(tx, known.request);
    const { status } = only(parts.slice(0, 1));
    if (verdict.same.includes(status)) return refundView(parts);
    if (status !== 'requested') throw new DomainError('REFUND_ALREADY_DECIDED', { status });
    await resolveAttention(tx, 'refund-review', known.request, { by: actor.name, note: verdict.note });
    await record(tx, actor, verdict, parts, ticket.productTitle);
    await verdict.carryOut(tx, parts, at);
    return refundView(await refunds.ofRequest(tx, known.request));
  });
}

/** Without the reason: it may name a visitor, and entries stay for ever. */
function record(
  tx: Tx,
  actor: Actor,
  { action }: Verdict,
  parts: readonly refunds.RefundRow[],
  title: string,
) {
  const { request } = only(parts.slice(0, 1));
  const amountFen = sumFen(parts.map((part) => part.amountFen));
  return recordAudit(tx, {
    actor,
    action,
    subject: { kind: 'refund', id: request, title: `${title} · ${request}` },
    changes: [
      action === 'approve'
        ? { field: 'amountFen', before: null, after: amountFen }
        : { field: 'amountFen', before: amountFen, after: null },
    ],
  });
}
