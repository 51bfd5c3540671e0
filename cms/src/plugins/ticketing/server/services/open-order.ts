import { settings } from '../../../../../config/settings';
import { newNumber } from '../../../../kernel/code';
import { inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError, type ErrorCode } from '../../../../kernel/errors';
import { sumFen } from '../../../../kernel/money';
import type { PayParams } from '../../../wechat-pay/contract';
import { pay } from '../deps';
import * as orders from '../store/orders';
import * as tickets from '../store/tickets';
import { confirmOrder } from './apply-payment';
import { cancelOrder } from './close-order';
import { type OrderView, orderView } from './order-view';

/** WeChat Pay takes no payment that ends sooner than this. */
const SHORTEST_PAYMENT_MS = 60_000;
/** Another request of the same member may slip a new order in between; then the question is asked again. */
const ROUNDS = 3;

export interface OrderRequest {
  member: { id: number; openid: string };
  codes: readonly string[];
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
 * Throws TICKET_NOT_FOUND, TICKET_NOT_HELD, HOLD_EXPIRED, ORDER_PAID, PAYMENT_REJECTED, PAYMENT_UNREACHABLE.
 */
export async function openOrder(
  request: OrderRequest,
): Promise<{ order: OrderView; payment: OpenedPayment }> {
  const codes = [...new Set(request.codes)];
  for (let round = 0; round < ROUNDS; round += 1) {
    const plan = await inTransaction((tx) => openOrFind(tx, { ...request, codes }));
    if ('order' in plan) return { order: plan.order, payment: await openPayment(plan.order) };
    for (const { number } of plan.inTheWay) await cancelOrder(number, request.now);
  }
  throw new DomainError('TICKET_NOT_HELD');
}

type Plan = { order: OrderView } | { inTheWay: orders.OrderRow[] };

async function openOrFind(tx: Tx, { member, codes, now }: OrderRequest): Promise<Plan> {
  const rows = await tickets.lockOfMember(tx, member.id, [...codes]);
  if (rows.length !== codes.length) throw new DomainError('TICKET_NOT_FOUND');
  const ids = rows.map(({ id }) => id);
  refuseUnlessHeld(rows, now);

  const open = await orders.openOrdersOf(tx, ids);
  const lines =
    open.length > 0
      ? await orders.linesOf(
          tx,
          open.map(({ id }) => id),
        )
      : [];
  const [found] = open;
  if (found && open.length === 1 && lines.length === ids.length) return { order: orderView(found, lines) };
  if (open.length > 0) return { inTheWay: open };
  return { order: await insertOrder(tx, member, rows, now) };
}

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
  const amountFen = sumFen(rows.map(({ priceFen }) => priceFen));
  const expiresAt = endOfPayment(rows, now);
  const order = only(
    await orders.insert(tx, newNumber('T', now), member.id, amountFen, expiresAt, sweepAt(expiresAt), now),
  );
  await orders.insertLines(
    tx,
    order.id,
    ids,
    rows.map(({ priceFen }) => priceFen),
  );
  await tickets.extendHold(tx, ids, expiresAt);
  if (amountFen === 0) {
    await confirmOrder(tx, order, { at: now, transactionId: null });
    return orderView({ ...order, status: 'paid', paidAt: now }, rows);
  }
  await pay().prepare(tx, {
    reference: order.number,
    amountFen,
    description:
      rows.length === 1 ? (rows[0]?.productTitle ?? '') : `${rows[0]?.productTitle} 等 ${rows.length} 张`,
    openid: member.openid,
    expiresAt,
  });
  return orderView(order, rows);
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
  return { provider: 'wechat', ...(await pay().open(order.number)) };
}
