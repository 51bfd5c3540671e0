import { raiseAttention } from '../../../../kernel/attention';
import { newNumber } from '../../../../kernel/code';
import type { Tx } from '../../../../kernel/db';
import { type Events, publish } from '../../../../kernel/events';
import { isGuarded } from '../../../../kernel/guards';
import { sumFen } from '../../../../kernel/money';
import type { SlotCount } from '../rules/slot-counts';
import * as changes from '../store/changes';
import * as entitlements from '../store/entitlements';
import * as orders from '../store/orders';
import * as refunds from '../store/refunds';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import { completeChanges, pairsOf } from './complete-change';
import { releasePlaces, returnPlaces } from './places-freed';
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
 * room, else money back; already valid through another order → money back. A ticket that takes the place of another (a
 * change of date) does so now, or, when that one is not valid any more, becomes void and its money goes back.
 * The order's row is locked, or was made in this transaction.
 */
export async function confirmOrder(tx: Tx, order: orders.OrderRow, payment: Payment): Promise<void> {
  await orders.markPaid(tx, order.id, payment.at, payment.transactionId);
  const lines = await orders.linesOf(tx, [order.id]);
  const { rows, pairs, lapsed } = await lockTickets(
    tx,
    lines.map(({ ticketId }) => ticketId),
  );
  const held = rows.filter(({ id, status }) => status === 'held' && !lapsed.has(id)).map(({ id }) => id);
  const late = rows.filter(({ id, status }) => status === 'void' && !lapsed.has(id));
  const valid = await tickets.move(tx, held, 'pay', payment.at);
  const released = await tickets.move(tx, [...lapsed], 'release', payment.at);
  await settleOffers(tx, valid, payment.at);
  const bought = await countsOf(tx, valid);
  const given = await countsOf(tx, released);
  const left = await countsOf(
    tx,
    pairs.map(({ old }) => old.id),
  );
  const others = [...bought, ...given, ...left].map(({ slotId }) => slotId);
  const seated = await seatAgain(tx, late, payment.at, others);
  const paid = new Set([...valid, ...seated]);

  const back = lines.filter(({ ticketId }) => !paid.has(ticketId));
  for (const { ticketId, amountFen } of back) {
    const cause = lapsed.has(ticketId)
      ? 'change-lapsed'
      : late.some(({ id }) => id === ticketId)
        ? 'paid-late'
        : 'paid-twice';
    await giveBack(tx, order, { ticketId, amountFen, cause, at: payment.at });
  }
  const done = pairs.filter((pair) => paid.has(pair.new.id));
  const freed = await completeChanges(tx, done, { at: payment.at, backFen: 0 });
  await tellPaid(
    tx,
    order,
    rows.filter(({ id, replacesId }) => paid.has(id) && replacesId === null),
    payment,
  );
  await publish(tx, 'order.paid', whatBecameOf(order, payment, rows, { validTickets: paid.size, back }));
  // Slots last: they are hot, and everything above may wait for its locks without holding theirs.
  if (pairs.length + lapsed.size > 0) await slots.lockLeft(tx, [...new Set(others)]);
  await slots.confirm(tx, bought);
  await returnPlaces(tx, freed);
  await releasePlaces(tx, given);
}

/** The tickets of an order; and, locked with them in one order, those that they were made to replace. */
async function lockTickets(tx: Tx, ids: number[]) {
  const replaced = await changes.replacedBy(tx, ids);
  if (replaced.length === 0)
    return { rows: await tickets.lockByIds(tx, ids), pairs: [], lapsed: new Set<number>() };
  const oldIds = replaced.map(({ replacesId }) => replacesId);
  const all = await tickets.lockByIds(tx, [...ids, ...oldIds]);
  const opened = await entitlements.ofTickets(tx, oldIds);
  return { rows: all.filter(({ id }) => ids.includes(id)), ...pairsOf(all, opened) };
}

async function tellPaid(
  tx: Tx,
  order: orders.OrderRow,
  rows: readonly tickets.TicketRow[],
  payment: Payment,
): Promise<void> {
  for (const ticket of rows) {
    await publish(tx, 'ticket.paid', {
      ticketCode: ticket.code,
      memberId: ticket.memberId,
      orderNumber: order.number,
      at: payment.at.toISOString(),
    });
  }
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
  cause: 'paid-late' | 'paid-twice' | 'change-lapsed';
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
