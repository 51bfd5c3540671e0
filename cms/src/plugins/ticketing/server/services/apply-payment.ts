import { raiseAttention } from '../../../../kernel/attention';
import { newNumber } from '../../../../kernel/code';
import type { Tx } from '../../../../kernel/db';
import { type Events, publish } from '../../../../kernel/events';
import { isGuarded } from '../../../../kernel/guards';
import { sumFen } from '../../../../kernel/money';
import type { SlotCount } from '../rules/slot-counts';
import * as entitlements from '../store/entitlements';
import * as orders from '../store/orders';
import * as refunds from '../store/refunds';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import { seatAgain } from './seat-again';
import { settleOffers } from './settle-offers';
import { submitRefund } from './submit-refund';

/** A payment that is known to be right: amount, currency, app and merchant were compared. */
export interface Payment {
  at: Date;
  transactionId: string | null;
}

/**
 * What a payment means for tickets; the one way for notification, query, sweep and bill. Idempotent under the
 * order's row lock, in the transaction of whoever brings the news.
 */
export async function applyPayment(tx: Tx, event: Events['payment.succeeded']): Promise<void> {
  const [order] = await orders.lock(tx, event.reference);
  if (!order) return raiseAttention(tx, 'payment-unknown', event.reference, event);
  const mismatch =
    event.amountFen === order.amountFen ? event.mismatch : [...new Set([...event.mismatch, 'amount'])];
  if (mismatch.length > 0) {
    await orders.setAttention(tx, order.id, 'payment-mismatch', new Date(event.paidAt));
    return raiseAttention(tx, 'payment-mismatch', order.number, {
      ...event,
      expectedFen: order.amountFen,
      mismatch,
    });
  }
  if (order.status === 'paid' && isGuarded('orders.paid-once')) return;
  await confirmOrder(tx, order, { at: new Date(event.paidAt), transactionId: event.transactionId });
}

/**
 * Makes an order paid and its tickets what the domain says: held → valid; void (paid late) → seated again if there is
 * room, else money back; already valid through another order → money back.
 * The order's row is locked, or was made in this transaction.
 */
export async function confirmOrder(tx: Tx, order: orders.OrderRow, payment: Payment): Promise<void> {
  await orders.markPaid(tx, order.id, payment.at, payment.transactionId);
  const lines = await orders.linesOf(tx, [order.id]);
  const rows = await tickets.lockByIds(
    tx,
    lines.map(({ ticketId }) => ticketId),
  );

  const held = rows.filter(({ status }) => status === 'held').map(({ id }) => id);
  const late = rows.filter(({ status }) => status === 'void');
  const valid = await tickets.move(tx, held, 'pay', payment.at);
  await settleOffers(tx, valid, payment.at);
  const bought = await countsOf(tx, valid);
  const others = bought.map(({ slotId }) => slotId);
  const seated = await seatAgain(tx, late, payment.at, others);
  const paid = new Set([...valid, ...seated]);

  const back = lines.filter(({ ticketId }) => !paid.has(ticketId));
  for (const { ticketId, amountFen } of back) {
    const cause = late.some(({ id }) => id === ticketId) ? 'paid-late' : 'paid-twice';
    await giveBack(tx, order, { ticketId, amountFen, cause, at: payment.at });
  }
  for (const ticket of rows.filter(({ id }) => paid.has(id))) {
    await publish(tx, 'ticket.paid', {
      ticketCode: ticket.code,
      memberId: ticket.memberId,
      orderNumber: order.number,
      at: payment.at.toISOString(),
    });
  }
  await publish(tx, 'order.paid', whatBecameOf(order, payment, rows, { validTickets: paid.size, back }));
  // Slots last: they are hot, and everything above may wait for its locks without holding theirs.
  await slots.confirm(tx, bought);
}

const whatBecameOf = (
  order: orders.OrderRow,
  payment: Payment,
  rows: readonly tickets.TicketRow[],
  { validTickets, back }: { validTickets: number; back: readonly orders.LineRow[] },
): Events['order.paid'] => ({
  orderNumber: order.number,
  memberId: order.memberId,
  transactionId: payment.transactionId,
  amountFen: order.amountFen,
  title: rows[0]?.productTitle ?? '',
  validTickets,
  backTickets: back.length,
  backFen: sumFen(back.map(({ amountFen }) => amountFen)),
  at: payment.at.toISOString(),
});

interface GivingBack {
  ticketId: number;
  amountFen: number;
  cause: 'paid-late' | 'paid-twice';
  at: Date;
}

/** The money goes back by itself; the order says why, so that the visitor is told. Nobody else is needed. */
async function giveBack(tx: Tx, order: orders.OrderRow, { ticketId, amountFen, cause, at }: GivingBack) {
  if (amountFen === 0) return;
  const [reserved] = await refunds.reserve(tx, order.id, ticketId, amountFen);
  if (!reserved) return;
  const number = newNumber('R', at);
  await refunds.insert(tx, number, order.id, ticketId, amountFen, cause, at);
  const [refund] = await refunds.find(tx, number);
  if (refund) await submitRefund(tx, refund, at);
  await orders.setAttention(tx, order.id, cause, at);
}

export async function countsOf(tx: Tx, ticketIds: number[]): Promise<SlotCount[]> {
  if (ticketIds.length === 0) return [];
  const opened = await entitlements.ofTickets(tx, ticketIds);
  return opened.flatMap(({ slotId, places }) => (slotId === null ? [] : [{ slotId, places }]));
}
