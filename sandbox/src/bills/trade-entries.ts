import type { OrderRow, RefundRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { dayBounds } from './day.js';

/** A line of the trade bill: a payment, or a refund with the payment that it belongs to. Amounts in fen. */
export interface TradeEntry {
  atMs: number;
  order: Pick<OrderRow, 'outTradeNo' | 'appId' | 'mchId' | 'openid' | 'description' | 'attach' | 'bankType'>;
  transactionId: string;
  state: 'SUCCESS' | 'REFUND' | 'REVOKED';
  orderFen: number;
  feeFen: number;
  refund?: {
    refundId: string;
    outRefundNo: string;
    refundFen: number;
    status: string;
    succeededAtMs?: number;
  };
}

/** Six per mille, to the fen. */
export function feeOf(amountFen: number): number {
  return Math.round(amountFen * 0.006);
}

/** What happened on a day: payments by the moment of paying, refunds by the moment of being accepted; oldest first. */
export function tradeEntries(world: World, day: string): TradeEntry[] {
  const { fromMs, toMs } = dayBounds(day);
  const within = (atMs: number | undefined): atMs is number =>
    atMs !== undefined && atMs >= fromMs && atMs < toMs;
  const payments = world.store.list('orders').filter(({ paidAtMs }) => within(paidAtMs));
  const refunds = world.store.list('refunds').filter(({ createdAtMs }) => within(createdAtMs));
  const entries = [
    ...payments.map(paymentEntry),
    ...refunds.flatMap((refund) => {
      const order = world.store.get('orders', refund.outTradeNo);
      return order ? [refundEntry(order, refund)] : [];
    }),
  ];
  return entries.sort((one, other) => one.atMs - other.atMs);
}

function paymentEntry(order: OrderRow): TradeEntry {
  return {
    atMs: order.paidAtMs ?? 0,
    order,
    transactionId: order.transactionId ?? '',
    state: 'SUCCESS',
    orderFen: order.totalFen,
    feeFen: feeOf(order.totalFen),
  };
}

function refundEntry(order: OrderRow, refund: RefundRow): TradeEntry {
  return {
    atMs: refund.createdAtMs,
    order,
    transactionId: refund.transactionId,
    state: 'REFUND',
    orderFen: 0,
    feeFen: -feeOf(refund.refundFen),
    refund,
  };
}
