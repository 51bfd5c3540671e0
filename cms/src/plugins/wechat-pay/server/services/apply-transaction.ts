import { settings } from '../../../../../config/settings';
import { raiseAttention } from '../../../../kernel/attention';
import { inTransaction } from '../../../../kernel/db';
import { publish } from '../../../../kernel/events';
import type { Transaction } from '../gateway/gateway';
import { mismatchOf } from '../rules/mismatch';
import * as payments from '../store/payments';

/**
 * Applies a paid transaction, whoever brought it: notification, poll, settlement or bill. Idempotent; money and what
 * was bought change in one transaction, through the listeners of `payment.succeeded`.
 */
export async function applyTransaction(transaction: Transaction): Promise<void> {
  const { out_trade_no: reference, transaction_id: transactionId, success_time: paidAt } = transaction;
  if (!transactionId || !paidAt) throw new Error(`paid transaction ${reference} without id or time`);
  await inTransaction(async (tx) => {
    const [payment] = await payments.find(tx, reference);
    if (!payment) {
      await raiseAttention(tx, 'payment-unknown', reference, { transactionId });
      return;
    }
    const { appId, mchId } = settings().wechatPay;
    const mismatch = mismatchOf(transaction, { appId, mchId, amountFen: payment.amountFen });
    // A payment that differs is not ours to call paid: it waits for a person.
    if (mismatch.length === 0) await payments.markPaid(tx, reference, transactionId, new Date(paidAt));
    await publish(tx, 'payment.succeeded', {
      reference,
      transactionId,
      amountFen: transaction.amount?.total ?? 0,
      paidAt: new Date(paidAt).toISOString(),
      mismatch,
    });
  });
}
