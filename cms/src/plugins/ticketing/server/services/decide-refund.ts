import { resolveAttention } from '../../../../kernel/attention';
import { type Actor, adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { mergeCounts } from '../rules/slot-counts';
import * as entitlements from '../store/entitlements';
import * as orders from '../store/orders';
import * as refunds from '../store/refunds';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import { type RefundView, refundView } from './refund-view';
import { settleApproved } from './submit-refund';

interface Verdict {
  action: 'approve' | 'reject';
  /** States of a refund that was decided this way before. */
  same: readonly refunds.RefundStatus[];
  /** Kept with the item of the queue. */
  note: string;
  carryOut: (tx: Tx, refund: refunds.RefundRow, at: Date) => Promise<void>;
}

/**
 * The money goes back: at once where there is none, else the way of WeChat Pay. Approving again answers the refund as
 * it is now. Throws REFUND_NOT_FOUND, REFUND_ALREADY_DECIDED when it was rejected.
 */
export const approveRefund = (number: string, adminId: number, now: Date): Promise<RefundView> =>
  decide(number, adminId, now, {
    action: 'approve',
    same: ['approved', 'submitted', 'success', 'abnormal', 'failed'],
    note: 'approved',
    carryOut: async (tx, refund, at) => {
      only(await refunds.move(tx, refund.number, ['requested'], 'approved', at));
      await settleApproved(tx, refund, at);
    },
  });

/**
 * No money goes back: the ticket opens its gate again and has its places again. Rejecting again answers the same; the
 * first reason stays. Throws REFUND_NOT_FOUND, REFUND_ALREADY_DECIDED when it was approved, and SLOT_SOLD_OUT when the
 * places were sold meanwhile, are kept for the waiting list or closed: then it can only be approved, or the day made
 * larger first.
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
    carryOut: async (tx, refund, at) => {
      only(await refunds.move(tx, refund.number, ['requested'], 'rejected', at));
      await refunds.release(tx, refund.orderId, refund.ticketId, refund.amountFen);
      // No limit is looked at again: a ticket that waits for its refund still counts for all of them.
      only(await tickets.move(tx, [refund.ticketId], 'refuseRefund', at));
      await takePlacesAgain(tx, refund.ticketId);
    },
  });

async function decide(number: string, adminId: number, at: Date, verdict: Verdict): Promise<RefundView> {
  const [known] = await refunds.find(db(), number);
  if (!known) throw new DomainError('REFUND_NOT_FOUND');
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    // The order first, as everywhere; whoever comes second reads what the first decided.
    await orders.lock(tx, known.orderNumber);
    const refund = only(await refunds.find(tx, number));
    if (verdict.same.includes(refund.status)) return refundView(refund);
    if (refund.status !== 'requested')
      throw new DomainError('REFUND_ALREADY_DECIDED', { status: refund.status });
    const ticket = only(await tickets.lockByIds(tx, [refund.ticketId]));
    await resolveAttention(tx, 'refund-review', number, { by: actor.name, note: verdict.note });
    await record(tx, actor, verdict, refund, ticket.productTitle);
    await verdict.carryOut(tx, refund, at);
    return refundView(only(await refunds.find(tx, number)));
  });
}

/** Without the reason: it may name a visitor, and entries stay for ever. */
const record = (tx: Tx, actor: Actor, { action }: Verdict, refund: refunds.RefundRow, title: string) =>
  recordAudit(tx, {
    actor,
    action,
    subject: { kind: 'refund', id: refund.number, title: `${title} · ${refund.number}` },
    changes: [
      action === 'approve'
        ? { field: 'amountFen', before: null, after: refund.amountFen }
        : { field: 'amountFen', before: refund.amountFen, after: null },
    ],
  });

/** Slots last: they are hot. A refusal undoes everything before it. */
async function takePlacesAgain(tx: Tx, ticketId: number): Promise<void> {
  const opened = await entitlements.ofTickets(tx, [ticketId]);
  const counts = opened.flatMap(({ slotId, places }) => (slotId === null ? [] : [{ slotId, places }]));
  const full = await slots.seat(tx, mergeCounts(counts));
  if (full === null) return;
  const part = opened.find(({ slotId }) => slotId === full);
  throw new DomainError('SLOT_SOLD_OUT', { slot: part?.slotPublicId, day: part?.visitDate });
}
