import { only, type Tx } from '../../../../kernel/db';
import { toFen } from '../../../../kernel/money';
import { payBack } from '../deps';
import * as refunds from '../store/refunds';
import { finishRefund } from './finish-refund';

/** What the payer reads in WeChat. */
const REASONS: Record<string, string> = {
  'paid-late': '支付到账时门票已售完，全额退回',
  'paid-twice': '同一张门票重复支付，全额退回',
  'change-lapsed': '改签未成功，差价退回',
  changed: '改签差价退回',
};

/** approved → submitted: hands a refund to WeChat Pay's side in the transaction that approved it. */
export async function submitRefund(tx: Tx, refund: refunds.RefundRow, at: Date): Promise<void> {
  const [moved] = await refunds.move(tx, refund.number, ['approved'], 'submitted', at);
  if (!moved) return;
  await payBack().request(tx, {
    number: refund.number,
    reference: refund.orderNumber,
    amountFen: toFen(refund.amountFen),
    totalFen: toFen(refund.totalFen),
    reason: refund.reason ?? REASONS[refund.cause] ?? '门票退款',
  });
}

/** What was approved just now: money goes the way of WeChat Pay; where there is none, the ticket is refunded at once. */
export async function settleApproved(tx: Tx, refund: refunds.RefundRow, at: Date): Promise<void> {
  if (refund.amountFen > 0) return submitRefund(tx, refund, at);
  only(await refunds.move(tx, refund.number, ['approved'], 'success', at));
  await finishRefund(tx, refund, at);
}
