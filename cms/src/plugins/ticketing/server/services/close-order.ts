import { inTransaction, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { isGuarded } from '../../../../kernel/guards';
import type { Settlement } from '../../../wechat-pay/contract';
import { pay } from '../deps';
import * as orders from '../store/orders';
import * as tickets from '../store/tickets';
import { countsOf } from './apply-payment';
import type { OrderView } from './order-view';
import { releasePlaces } from './places-freed';
import { readOrder, requireOrder } from './read-orders';
import { settleOffers } from './settle-offers';

/** The visitor changes their mind: the order is closed, its tickets stay held until their time is over. */
export async function closeOrder(memberId: number, number: string, now: Date): Promise<OrderView> {
  const order = await requireOrder(memberId, number);
  if (order.status === 'open') await cancelOrder(number, now);
  if (order.status === 'paid') throw new DomainError('ORDER_PAID', { order: number });
  return readOrder(memberId, number);
}

/**
 * Closes an open order after making sure that it can never be paid any more. Its tickets stay held.
 * Throws ORDER_PAID (the payment was found and applied) or PAYMENT_UNREACHABLE (nothing was changed).
 * `onClosed` runs in the transaction of who closes it.
 */
export async function cancelOrder(
  number: string,
  now: Date,
  onClosed?: (tx: Tx) => Promise<void>,
): Promise<void> {
  const settlement = await settleFirst(number);
  if (settlement === 'paid') throw new DomainError('ORDER_PAID', { order: number });
  if (settlement === 'unknown') throw new DomainError('PAYMENT_UNREACHABLE');
  await inTransaction(async (tx) => {
    const [order] = await orders.lock(tx, number);
    if (order && (await orders.markClosed(tx, order.id, now)).length > 0) await onClosed?.(tx);
  });
}

/** Asks WeChat Pay how an order stands and has its number closed there: only then may it be closed here. */
export async function settleFirst(number: string): Promise<Settlement> {
  return isGuarded('orders.ask-first') ? pay().settleOrClose(number) : 'unpaid';
}

/** Closes an order whose time is over: its tickets are void and their places on sale again. */
export async function expireOrder(number: string, now: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const [order] = await orders.lock(tx, number);
    if (!order || (await orders.markClosed(tx, order.id, now)).length === 0) return;
    const lines = await orders.linesOf(tx, [order.id]);
    const rows = await tickets.lockByIds(
      tx,
      lines.map(({ ticketId }) => ticketId),
    );
    await releaseTickets(
      tx,
      rows.map(({ id }) => id),
      now,
    );
  });
}

/** held → void, places on sale again or for who waits; answers how many this call released. Tickets are locked. */
export async function releaseTickets(tx: Tx, ids: number[], now: Date): Promise<number> {
  const released = await tickets.move(tx, ids, 'release', now);
  await settleOffers(tx, released, now);
  await releasePlaces(tx, await countsOf(tx, released));
  return released.length;
}
