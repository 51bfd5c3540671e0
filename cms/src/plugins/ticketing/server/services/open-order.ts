import { settings } from '../../../../../config/settings';
import { newNumber } from '../../../../kernel/code';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError, type ErrorCode } from '../../../../kernel/errors';
import { type Idempotency, once, recall } from '../../../../kernel/http';
import { sumFen } from '../../../../kernel/money';
import type { PayParams } from '../../../wechat-pay/contract';
import { pay } from '../deps';
import * as changes from '../store/changes';
import * as orders from '../store/orders';
import * as tickets from '../store/tickets';
import { confirmOrder } from './apply-payment';
import { cancelOrder } from './close-order';
import { type OrderView, orderView } from './order-view';
import { readOrder } from './read-orders';

/** WeChat Pay takes no payment that ends sooner than this. */
const SHORTEST_PAYMENT_MS = 60_000;
/** Another request of the same member may slip a new order in between; then the question is asked again. */
const ROUNDS = 3;

export interface OrderRequest {
  member: { id: number; openid: string };
  codes: readonly string[];
  idempotency?: Idempotency | undefined;
  now: Date;
}

export interface OpenedPayment {
  provider: 'wechat' | 'none';
  params: PayParams | null;
  cashierUrl?: string;
}

/**
 * Opens one payment for held tickets. The same tickets again give the same order; another combination first settles
 * the orders that the tickets are in (asked at WeChat Pay, then closed there).
 * Throws TICKET_NOT_FOUND, TICKET_NOT_HELD, HOLD_EXPIRED, NOT_CHANGEABLE (the ticket to be replaced is gone), ORDER_PAID, PAYMENT_REJECTED, PAYMENT_UNREACHABLE.
 */
export async function openOrder(
  request: OrderRequest,
): Promise<{ order: OrderView; payment: OpenedPayment }> {
  const before = await recall<KeptOrder>(db(), request.idempotency);
  // What came of it meanwhile is said as it is: paid, or closed and not opened again behind the visitor's back.
  if (before) return withPayment(await readOrder(request.member.id, before.number));
  const codes = [...new Set(request.codes)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const plan = await inTransaction((tx) => openOrFind(tx, { ...request, codes }));
    if ('order' in plan) return withPayment(plan.order);
    for (const { number } of plan.inTheWay) await cancelOrder(number, request.now);
  }
  throw new DomainError('TICKET_NOT_HELD');
}

/** What a key remembers: the order, whose payment parameters are signed anew at each call. */
interface KeptOrder {
  number: string;
}

const withPayment = async (order: OrderView) => ({ order, payment: await openPayment(order) });

type Plan = { order: OrderView } | { inTheWay: orders.OrderRow[] };

async function openOrFind(tx: Tx, request: OrderRequest): Promise<Plan> {
  const plan = await planOrder(tx, request);
  if ('order' in plan)
    await once(tx, request.idempotency, async (): Promise<KeptOrder> => ({ number: plan.order.number }));
  return plan;
}

async function planOrder(tx: Tx, { member, codes, now }: OrderRequest): Promise<Plan> {
  const rows = await tickets.lockOfMember(tx, member.id, [...codes]);
  if (rows.length !== codes.length) throw new DomainError('TICKET_NOT_FOUND');
  const ids = rows.map(({ id }) => id);
  refuseUnlessHeld(rows, now);
  const [stale] = await changes.stale(tx, ids);
  if (stale) throw new DomainError('NOT_CHANGEABLE', { reason: 'ticket-not-valid', ticket: stale.code });

  const open = await orders.openOrdersOf(tx, ids);
  const lines =
    open.length > 0
      ? await orders.linesOf(
          tx,
          open.map(({ id }) => id),
        )
      : [];
  const [found] = open;
  if (found && open.length === 1 && sameTickets(lines, ids)) return { order: orderView(found, lines) };
  if (open.length > 0) return { inTheWay: open };
  return { order: await insertOrder(tx, member, rows, now) };
}

/** Exactly these, no more and no others: an order is for what was asked. */
const sameTickets = (lines: readonly orders.LineRow[], ids: readonly number[]): boolean =>
  lines.length === ids.length && lines.every(({ ticketId }) => ids.includes(ticketId));

function refuseUnlessHeld(rows: readonly tickets.TicketRow[], now: Date): void {
  for (const { code, status, holdExpiresAt } of rows) {
    const refusal: ErrorCode | null =
      status === 'void' || (status === 'held' && holdExpiresAt && holdExpiresAt <= now)
        ? 'HOLD_EXPIRED'
        : status === 'held'
          ? null
          : 'TICKET_NOT_HELD';
    if (refusal) throw new DomainError(refusal, { ticket: code, status });
  }
}

async function insertOrder(
  tx: Tx,
  member: OrderRequest['member'],
  rows: readonly tickets.TicketRow[],
  now: Date,
): Promise<OrderView> {
  const ids = rows.map(({ id }) => id);
  const amounts = rows.map(({ priceFen, dueFen }) => dueFen ?? priceFen);
  const amountFen = sumFen(amounts);
  const expiresAt = endOfPayment(rows, now);
  const order = only(
    await orders.insert(tx, newNumber('T', now), member.id, amountFen, expiresAt, sweepAt(expiresAt), now),
  );
  await orders.insertLines(tx, order.id, ids, amounts);
  await tickets.extendHold(tx, ids, expiresAt);
  if (amountFen === 0) {
    await confirmOrder(tx, order, { at: now, transactionId: null });
    return orderView({ ...order, status: 'paid', paidAt: now }, await orders.linesOf(tx, [order.id]));
  }
  await pay().prepare(tx, {
    reference: order.number,
    amountFen,
    description:
      rows.length === 1 ? (rows[0]?.productTitle ?? '') : `${rows[0]?.productTitle} 等 ${rows.length} 张`,
    openid: member.openid,
    expiresAt,
  });
  return orderView(order, await orders.linesOf(tx, [order.id]));
}

/** A whole hold from now, but not beyond what any of the tickets may be held at most. */
function endOfPayment(rows: readonly tickets.TicketRow[], now: Date): Date {
  const wanted = now.getTime() + settings().holdMinutes * 60_000;
  const limits = rows.map(({ holdLimitAt }) => holdLimitAt?.getTime() ?? wanted);
  const end = Math.min(wanted, ...limits);
  if (end - now.getTime() < SHORTEST_PAYMENT_MS) throw new DomainError('HOLD_EXPIRED');
  return new Date(end);
}

/** A breath after the end: a payment made in the last second is on its way. */
const sweepAt = (expiresAt: Date): Date => new Date(expiresAt.getTime() + 2_000);

async function openPayment(order: OrderView): Promise<OpenedPayment> {
  if (order.status === 'paid') return { provider: 'none', params: null };
  if (order.status === 'closed') throw new DomainError('ORDER_CLOSED', { order: order.number });
  return { provider: 'wechat', ...(await pay().open(order.number)) };
}
