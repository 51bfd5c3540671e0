import type { Tx } from '../../../../kernel/db';
import type { Events } from '../../../../kernel/events';
import * as orders from '../store/orders';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { finishRefund } from './finish-refund';

/** The money is back: the refund is done, and a ticket that waited for it is refunded. */
export async function applyRefund(tx: Tx, event: Events['payment.refunded']): Promise<void> {
  const refund = await held(tx, event);
  if (!refund) return;
  const at = new Date(event.at);
  const [moved] = await refunds.move(tx, refund.number, ['approved', 'submitted', 'abnormal'], 'success', at);
  if (moved) await finishRefund(tx, refund, at);
}

/**
 * The money did not go back. Abnormal: it is still with WeChat Pay and may yet arrive. Failed: the line may be refunded
 * again under another number. The person who is needed finds wechat-pay's item in the queue.
 */
export async function applyRefundFailure(tx: Tx, event: Events['payment.refund-failed']): Promise<void> {
  const refund = await held(tx, event);
  if (!refund) return;
  const at = new Date(event.at);
  const from = ['approved', 'submitted', 'abnormal'] as refunds.RefundStatus[];
  const [moved] = await refunds.move(tx, refund.number, from, event.state, at);
  if (!moved) return;
  if (event.state === 'failed') {
    await refunds.release(tx, refund.orderId, refund.ticketId, refund.amountFen);
  }
  await orders.setAttention(tx, refund.orderId, `refund-${event.state}`, at);
}

/**
 * The refund with its order and its ticket locked first, as everywhere: two refunds of one request may end at the same
 * moment, and one of them must see that the other did.
 */
async function held(tx: Tx, event: { number: string; reference: string }): Promise<refunds.RefundRow | null> {
  await orders.lock(tx, event.reference);
  const [refund] = await refunds.find(tx, event.number);
  if (refund) await tickets.lockByIds(tx, [refund.forTicketId]);
  return refund ?? null;
}
