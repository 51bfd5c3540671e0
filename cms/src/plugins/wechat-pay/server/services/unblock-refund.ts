import { db, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { addJob } from '../../../../kernel/jobs';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import * as refunds from '../store/refunds';
import { applyRefund } from './apply-refund';
import { REFUND_JOB, refundKey } from './pursue-refund';

/** A person put money into the account, or corrected a setting: the same number is tried now and not in half an hour. */
export const hurryRefund = (tx: Tx, number: string): Promise<void> =>
  addJob(tx, REFUND_JOB, { number, round: 0 }, { key: refundKey(number) });

/**
 * Takes the money of an abnormal refund back into the merchant's account. What WeChat Pay answers is applied at once;
 * the end of it comes as of any refund. Never in a transaction.
 * Throws REFUND_NOT_STUCK, PAYMENT_REJECTED, PAYMENT_UNREACHABLE.
 */
export async function refundToMerchant(number: string, at: Date): Promise<void> {
  const [refund] = await refunds.find(db(), number);
  if (refund?.status !== 'abnormal' || !refund.refundId)
    throw new DomainError('REFUND_NOT_STUCK', { status: refund?.status });
  try {
    await applyRefund(await weChatPay().refunds.sendToMerchant(refund.refundId, number), at);
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    strapi.log.warn(`refund ${number} to the merchant: ${error.message}`);
    if (error.outcome === 'rejected') throw new DomainError('PAYMENT_REJECTED', { providerCode: error.code });
    throw new DomainError('PAYMENT_UNREACHABLE');
  }
}
