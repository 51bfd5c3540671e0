import { settings } from '../../../../../config/settings';
import type { Tx } from '../../../../kernel/db';
import { addJob } from '../../../../kernel/jobs';
import { toFen } from '../../../../kernel/money';
import type { NewPayment } from '../../contract';
import type { PrepayRequest } from '../gateway/gateway';
import { plainText } from '../rules/plain-text';
import * as payments from '../store/payments';
import { POLL_JOB, pollAt } from './poll';

const NOTIFY_PATH = '/api/wechat-pay/notify/transaction';

/** RFC 3339 with a zone and whole seconds, as WeChat Pay wants `time_expire`. */
const rfc3339 = (instant: Date): string => instant.toISOString().replace(/\.\d{3}Z$/, '+00:00');

/** WeChat Pay takes 127 bytes; a Chinese character has three. */
const DESCRIPTION_CHARACTERS = 40;

/** Records the payment and its polls in the caller's transaction, so that neither can exist without the other. */
export async function preparePayment(tx: Tx, payment: NewPayment): Promise<void> {
  const { appId, mchId, notifyOrigin } = settings().wechatPay;
  const request: PrepayRequest = {
    appid: appId,
    mchid: mchId,
    description: plainText(payment.description, DESCRIPTION_CHARACTERS),
    out_trade_no: payment.reference,
    time_expire: rfc3339(payment.expiresAt),
    notify_url: notifyOrigin + NOTIFY_PATH,
    amount: { total: toFen(payment.amountFen), currency: 'CNY' },
    payer: { openid: payment.openid },
  };
  await payments.insert(
    tx,
    payment.reference,
    payment.amountFen,
    appId,
    mchId,
    payment.openid,
    JSON.stringify(request),
  );
  await addJob(tx, POLL_JOB, { reference: payment.reference, round: 0 }, { runAt: pollAt(0) });
}
