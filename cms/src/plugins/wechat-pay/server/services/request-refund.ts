import { settings } from '../../../../../config/settings';
import type { Tx } from '../../../../kernel/db';
import { addJob } from '../../../../kernel/jobs';
import { toFen } from '../../../../kernel/money';
import type { NewRefund } from '../../contract';
import type { RefundRequest } from '../gateway/refund-calls';
import { plainText } from '../rules/plain-text';
import * as refunds from '../store/refunds';
import { REFUND_JOB, refundKey } from './pursue-refund';

/** WeChat Pay takes 80 bytes; a Chinese character has three. */
const REASON_CHARACTERS = 26;

/** Records the refund and its job in the caller's transaction, so that neither can exist without the other. */
export async function requestRefund(tx: Tx, refund: NewRefund): Promise<void> {
  const { number, reference } = refund;
  const amountFen = toFen(refund.amountFen);
  const request: RefundRequest = {
    out_trade_no: reference,
    out_refund_no: number,
    ...(refund.reason ? { reason: plainText(refund.reason, REASON_CHARACTERS) } : {}),
    // Without it the news of a refund would come in the old XML form.
    notify_url: `${settings().wechatPay.notifyOrigin}/api/wechat-pay/notify/refund`,
    amount: { refund: amountFen, total: toFen(refund.totalFen), currency: 'CNY' },
  };
  const [inserted] = await refunds.insert(tx, number, reference, amountFen, JSON.stringify(request));
  if (!inserted) return;
  const [payment] = await refunds.reserve(tx, reference, amountFen);
  if (!payment)
    throw new Error(`refund ${number}: ${reference} is not paid, or has not ${amountFen} fen left`);
  if (payment.amountFen !== refund.totalFen) {
    throw new Error(`refund ${number}: ${reference} was ${payment.amountFen} fen, not ${refund.totalFen}`);
  }
  await addJob(tx, REFUND_JOB, { number, round: 0 }, { key: refundKey(number) });
}
