import { beijingDigits, beijingTime, DAY_MS } from '../clock.js';
import { notify } from '../notify/notifier.js';
import { randomDigits } from '../random.js';
import type { OrderRow, TradeState } from '../state/pay-rows.js';
import type { World } from '../world.js';

/** An order that nobody pays for so long is closed by WeChat Pay itself. */
const UNPAID_ORDER_LIFE_MS = 7 * DAY_MS;

const STATE_TEXT: Record<TradeState, string> = {
  SUCCESS: '支付成功',
  REFUND: '订单发生过退款',
  NOTPAY: '订单未支付',
  CLOSED: '订单已关闭',
};

/** The order as it stands now: one that was left unpaid for too long is closed by looking at it. */
export function findOrder(world: World, outTradeNo: string): OrderRow | undefined {
  const order = world.store.get('orders', outTradeNo);
  const nowMs = world.clock.now();
  if (order?.state !== 'NOTPAY' || nowMs < order.createdAtMs + UNPAID_ORDER_LIFE_MS) return order;
  return saveOrder(world, { ...order, state: 'CLOSED', closedAtMs: nowMs });
}

export function findOrderByTransactionId(world: World, transactionId: string): OrderRow | undefined {
  return world.store.list('orders').find((order) => order.transactionId === transactionId);
}

export function saveOrder(world: World, order: OrderRow): OrderRow {
  return world.store.put('orders', order.outTradeNo, order);
}

export function isPaid(order: OrderRow): boolean {
  return order.state === 'SUCCESS' || order.state === 'REFUND';
}

/** The money has moved: the one place where an order becomes paid. */
export function settlePayment(world: World, order: OrderRow, options: { notify: boolean }): OrderRow {
  const paid = saveOrder(world, { ...order, ...payment(world.clock.now()), state: 'SUCCESS' });
  if (options.notify) {
    notify(world, {
      eventType: 'TRANSACTION.SUCCESS',
      originalType: 'transaction',
      summary: '支付成功',
      outTradeNo: paid.outTradeNo,
      url: paid.notifyUrl,
      plaintext: transactionNews(paid),
    });
  }
  return paid;
}

/** 28 digits that begin with 4200, as WeChat Pay numbers payments out of a balance. */
function payment(nowMs: number): Pick<OrderRow, 'transactionId' | 'paidAtMs' | 'bankType'> {
  const transactionId = `4200${randomDigits(6)}${beijingDigits(nowMs).slice(0, 8)}${randomDigits(10)}`;
  return { transactionId, paidAtMs: nowMs, bankType: 'OTHERS' };
}

/** The plaintext of a payment's notification, its fields in the order in which they have been seen. */
export function transactionNews(order: OrderRow): Record<string, unknown> {
  return {
    mchid: order.mchId,
    appid: order.appId,
    out_trade_no: order.outTradeNo,
    transaction_id: order.transactionId,
    trade_type: 'JSAPI',
    trade_state: 'SUCCESS',
    trade_state_desc: STATE_TEXT.SUCCESS,
    bank_type: order.bankType,
    attach: order.attach,
    success_time: beijingTime(order.paidAtMs ?? 0),
    payer: { openid: order.openid },
    amount: { total: order.totalFen, payer_total: order.totalFen, currency: 'CNY', payer_currency: 'CNY' },
  };
}

/** What a query answers: before payment there is no transaction yet and no payer. */
export function transactionAnswer(order: OrderRow): Record<string, unknown> {
  const state = { trade_state: order.state, trade_state_desc: STATE_TEXT[order.state] };
  if (isPaid(order)) return { ...transactionNews(order), ...state };
  return {
    mchid: order.mchId,
    appid: order.appId,
    out_trade_no: order.outTradeNo,
    ...state,
    attach: order.attach,
    payer: {},
    amount: { total: order.totalFen, currency: 'CNY' },
  };
}

/** A paid order as it would look, for making notifications of payments that never were. */
export function asIfPaid(world: World, order: OrderRow): OrderRow {
  return isPaid(order) ? order : { ...order, ...payment(world.clock.now()), state: 'SUCCESS' };
}
