import { DAY_MS } from '../clock.js';
import { takeRefundFault } from '../faults/choose-fault.js';
import type { OrderRow, RefundRow } from '../state/pay-rows.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { fieldsOf, type PayEndpoint } from './call.js';
import type { Fields } from './fields.js';
import { checkNotifyUrl } from './notify-url.js';
import { findOrder, findOrderByTransactionId, isPaid, saveOrder } from './orders.js';
import { endOf, refuseRefundIfSo } from './refund-fault.js';
import { findRefund, newRefundId, refundAnswer, refundsOf, saveRefund, scheduleSettling } from './refunds.js';
import { invalidRequest, PayRefusal, paramError } from './refusal.js';

const REFUNDABLE_MS = 365 * DAY_MS;
const MOST_REFUNDS_OF_AN_ORDER = 50;

/** Accepts a refund; the money arrives later. The same number is the same refund, however often it is asked for. */
export const createRefund: PayEndpoint = {
  method: 'POST',
  path: '/v3/refund/domestic/refunds',
  limit: { perSecond: 150, failingPerSecond: 6 },
  handle(call) {
    const { world } = call;
    const fields = fieldsOf(call);
    const wanted = readRefund(fields);
    const order = refundedOrder(world, fields);
    const known = findRefund(world, wanted.outRefundNo);
    if (known) return { status: 200, body: refundAnswer(repeated(known, wanted)) };
    checkRefund(world, order, wanted);
    const fault = takeRefundFault(world, [wanted.outRefundNo, order.outTradeNo, order.transactionId]);
    refuseRefundIfSo(fault);
    saveOrder(world, { ...order, state: 'REFUND' });
    const refund = saveRefund(world, acceptedRefund(world, order, wanted, endOf(fault)));
    scheduleSettling(world, refund);
    return { status: 200, body: refundAnswer(refund) };
  },
};

type WantedRefund = Pick<
  RefundRow,
  'outRefundNo' | 'refundFen' | 'totalFen' | 'reason' | 'notifyUrl' | 'fundsAccount' | 'fingerprint'
>;

function readRefund(fields: Fields): WantedRefund {
  fields.oneOf('/amount/currency', ['CNY']);
  const notifyUrl = fields.text('/notify_url', { optional: true, max: 256 });
  return {
    outRefundNo: fields.text('/out_refund_no', { max: 64, pattern: /^[0-9A-Za-z_\-|*@]+$/ }),
    refundFen: fields.fen('/amount/refund', 1),
    totalFen: fields.fen('/amount/total', 1),
    reason: fields.text('/reason', { optional: true, min: 0, max: 80 }) ?? '',
    notifyUrl: notifyUrl === undefined ? undefined : checkNotifyUrl(notifyUrl),
    fundsAccount: fields.text('/funds_account', { optional: true, max: 32 }),
    fingerprint: fields.fingerprint(),
  };
}

function refundedOrder(world: World, fields: Fields): OrderRow {
  const transactionId = fields.text('/transaction_id', { optional: true, max: 32 });
  const outTradeNo = fields.text('/out_trade_no', { optional: true, max: 32 });
  if (transactionId === undefined && outTradeNo === undefined) {
    throw paramError('/transaction_id', '', '与out_trade_no至少填一个');
  }
  const order =
    transactionId === undefined
      ? findOrder(world, outTradeNo ?? '')
      : findOrderByTransactionId(world, transactionId);
  if (!order || order.burnt) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  if (!isPaid(order)) throw invalidRequest('订单未支付');
  return order;
}

function repeated(known: RefundRow, wanted: WantedRefund): RefundRow {
  if (known.fingerprint !== wanted.fingerprint) {
    throw invalidRequest('订单金额或退款金额与之前请求不一致，请核实后再试');
  }
  return known;
}

function checkRefund(world: World, order: OrderRow, wanted: WantedRefund): void {
  const earlier = refundsOf(world, order.outTradeNo).filter(({ status }) => status !== 'CLOSED');
  const nowMs = world.clock.now();
  const refundedFen = earlier.reduce((sum, { refundFen }) => sum + refundFen, 0);
  if (wanted.totalFen !== order.totalFen) throw invalidRequest('订单金额不一致，请核实后再试');
  if (refundedFen + wanted.refundFen > order.totalFen) throw invalidRequest('申请退款金额大于订单可退金额');
  if (nowMs > (order.paidAtMs ?? 0) + REFUNDABLE_MS) throw invalidRequest('订单已超过退款期限');
  if (earlier.length >= MOST_REFUNDS_OF_AN_ORDER) throw invalidRequest('订单退款次数超过限制');
  const latestMs = Math.max(0, ...earlier.map(({ createdAtMs }) => createdAtMs));
  if (nowMs - latestMs < settingsOf(world).refundSpacingMs) {
    throw new PayRefusal(429, 'FREQUENCY_LIMITED', '同一订单多次退款的间隔不得少于1分钟');
  }
}

function acceptedRefund(
  world: World,
  order: OrderRow,
  wanted: WantedRefund,
  endsAs: RefundRow['endsAs'],
): RefundRow {
  const nowMs = world.clock.now();
  return {
    ...wanted,
    refundId: newRefundId(nowMs),
    outTradeNo: order.outTradeNo,
    transactionId: order.transactionId ?? '',
    status: 'PROCESSING',
    endsAs,
    createdAtMs: nowMs,
    settlesAtMs: nowMs + settingsOf(world).refundDelayMs,
  };
}
