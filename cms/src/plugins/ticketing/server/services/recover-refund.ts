import { resolveAttention } from '../../../../kernel/attention';
import { adminActor, recordAudit } from '../../../../kernel/audit';
import { newNumber } from '../../../../kernel/code';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import * as refunds from '../store/refunds';
import { endsTicket } from './finish-refund';
import { lockRequest } from './lock-request';
import { type RefundView, refundView } from './refund-view';
import { restoreTicket } from './restore-ticket';
import { submitRefund } from './submit-refund';

export interface Recovery {
  /** The refund that failed for good. */
  number: string;
  adminId: number;
  now: Date;
}

/**
 * Makes a refund that failed for good again, under a number of its own: WeChat Pay will never carry the old one out.
 * Asked again it answers the new one. Throws REFUND_NOT_FOUND, REFUND_NOT_FAILED.
 */
export const retryRefund = (recovery: Recovery): Promise<RefundView> =>
  recover(recovery, 'retry', async (tx, failed) => {
    const number = newNumber('R', recovery.now);
    only(await refunds.reserve(tx, failed.orderId, failed.ticketId, failed.amountFen));
    await refunds.add(tx, {
      ...failed,
      number,
      status: 'approved',
      partOf: failed.request,
      retryOf: failed.number,
      at: recovery.now,
    });
    await submitRefund(tx, only(await refunds.find(tx, number)), recovery.now);
  });

/**
 * The other way out: no money goes back after all, and the ticket is again what it was, with its places.
 * Throws REFUND_NOT_FOUND, REFUND_NOT_FAILED, REFUND_PARTLY_DONE when another part of the money is back or on its way,
 * NOT_REFUNDABLE when no ticket waits for it, SLOT_SOLD_OUT.
 */
export const keepTicket = (recovery: Recovery): Promise<RefundView> =>
  recover(recovery, 'keep-ticket', async (tx, failed, { parts, ticket }) => {
    if (!endsTicket(failed) || ticket.status !== 'refunding')
      throw new DomainError('NOT_REFUNDABLE', { reason: 'no-ticket-waits', status: ticket.status });
    if (parts.some(({ status }) => status !== 'failed')) throw new DomainError('REFUND_PARTLY_DONE');
    await restoreTicket(tx, ticket, recovery.now);
  });

type Locked = Awaited<ReturnType<typeof lockRequest>>;
type Way = (tx: Tx, failed: refunds.RefundRow, locked: Locked) => Promise<void>;

async function recover({ number, adminId }: Recovery, action: string, way: Way): Promise<RefundView> {
  const [known] = await refunds.find(db(), number);
  if (!known) throw new DomainError('REFUND_NOT_FOUND');
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const locked = await lockRequest(tx, known.request);
    const failed = locked.parts.find((part) => part.number === number);
    // Not among them: it was made again already, by who came first.
    if (!failed && action === 'retry') return refundView(locked.parts);
    if (failed?.status !== 'failed') throw new DomainError('REFUND_NOT_FAILED', { status: failed?.status });
    await way(tx, failed, locked);
    await resolveAttention(tx, 'refund-failed', number, { by: actor.name, note: action });
    await recordAudit(tx, {
      actor,
      action,
      subject: { kind: 'refund', id: number, title: `${locked.ticket.productTitle} · ${number}` },
      changes: [{ field: 'amountFen', before: null, after: failed.amountFen }],
    });
    return refundView(await refunds.ofRequest(tx, known.request));
  });
}
