import { beijingDigits, beijingTime } from '../clock.js';
import { notify } from '../notify/notifier.js';
import { randomDigits } from '../random.js';
import type { RefundRow } from '../state/pay-rows.js';
import type { World } from '../world.js';

/** Where the money goes, in WeChat's words. */
function receivedAccount({ abnormalTo }: RefundRow): string {
  if (abnormalTo === 'USER_BANK_CARD') return '银行卡';
  return abnormalTo === 'MERCHANT_BANK_CARD' ? '退还商户' : '支付用户零钱';
}

const SUMMARIES = { SUCCESS: '退款成功', ABNORMAL: '退款异常', CLOSED: '退款关闭' } as const;

export function saveRefund(world: World, refund: RefundRow): RefundRow {
  return world.store.put('refunds', refund.outRefundNo, refund);
}

/** The refund as it stands now: one whose moment has come is settled by looking at it. */
export function findRefund(world: World, outRefundNo: string): RefundRow | undefined {
  const refund = world.store.get('refunds', outRefundNo);
  const end = refund?.endsAs ?? 'SUCCESS';
  if (refund?.status !== 'PROCESSING' || end === 'PROCESSING' || world.clock.now() < refund.settlesAtMs)
    return refund;
  return settleRefund(world, refund, end);
}

export function refundsOf(world: World, outTradeNo: string): RefundRow[] {
  return world.store.list('refunds').filter((refund) => refund.outTradeNo === outTradeNo);
}

export function newRefundId(nowMs: number): string {
  return `5030${randomDigits(6)}${beijingDigits(nowMs).slice(0, 8)}${randomDigits(11)}`;
}

/** Sets the moment at which an accepted refund comes to its end. */
export function scheduleSettling(world: World, refund: RefundRow): void {
  if (refund.endsAs === 'PROCESSING') return;
  world.timers.after(refund.settlesAtMs - world.clock.now(), async () => {
    const current = findRefund(world, refund.outRefundNo);
    // A timer may fire a millisecond early, and the sandbox's clock may have been set back.
    if (current?.status === 'PROCESSING') scheduleSettling(world, current);
    await world.store.saved();
  });
}

/** After a restart, settles what was under way. */
export function resumeRefunds(world: World): void {
  for (const refund of world.store.list('refunds')) {
    if (refund.status === 'PROCESSING') scheduleSettling(world, refund);
  }
}

/** The refund has come to an end: tells the merchant, if an address was given with it. */
export function settleRefund(world: World, refund: RefundRow, status: keyof typeof SUMMARIES): RefundRow {
  const succeededAtMs = status === 'SUCCESS' ? world.clock.now() : undefined;
  const settled = saveRefund(world, { ...refund, status, succeededAtMs });
  if (settled.notifyUrl !== undefined) {
    notify(world, {
      eventType: `REFUND.${status}`,
      originalType: 'refund',
      summary: SUMMARIES[status],
      outTradeNo: settled.outTradeNo,
      url: settled.notifyUrl,
      plaintext: refundNews(world, settled),
    });
  }
  return settled;
}

/** The plaintext of a refund's notification. Here the state is called refund_status, and no appid is named. */
export function refundNews(world: World, refund: RefundRow): Record<string, unknown> {
  return {
    mchid: world.keys.mchId,
    out_trade_no: refund.outTradeNo,
    transaction_id: refund.transactionId,
    out_refund_no: refund.outRefundNo,
    refund_id: refund.refundId,
    refund_status: refund.status,
    ...successTime(refund),
    user_received_account: receivedAccount(refund),
    amount: {
      total: refund.totalFen,
      refund: refund.refundFen,
      payer_total: refund.totalFen,
      payer_refund: refund.refundFen,
    },
  };
}

/** What the refund endpoints answer. */
export function refundAnswer(refund: RefundRow): Record<string, unknown> {
  return {
    refund_id: refund.refundId,
    out_refund_no: refund.outRefundNo,
    transaction_id: refund.transactionId,
    out_trade_no: refund.outTradeNo,
    channel: refund.abnormalTo === undefined ? 'ORIGINAL' : 'OTHER_BANKCARD',
    user_received_account: receivedAccount(refund),
    ...successTime(refund),
    create_time: beijingTime(refund.createdAtMs),
    status: refund.status,
    funds_account: refund.fundsAccount ?? 'UNSETTLED',
    amount: {
      total: refund.totalFen,
      refund: refund.refundFen,
      from: [],
      payer_total: refund.totalFen,
      payer_refund: refund.refundFen,
      settlement_refund: refund.refundFen,
      settlement_total: refund.totalFen,
      discount_refund: 0,
      currency: 'CNY',
    },
  };
}

function successTime({ succeededAtMs }: RefundRow): { success_time?: string } {
  return succeededAtMs === undefined ? {} : { success_time: beijingTime(succeededAtMs) };
}
