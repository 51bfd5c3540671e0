import { db } from '../../../../kernel/db';
import type { PaymentHistory } from '../../contract';
import * as store from '../store/histories';

/** What is known of a payment: what was sent, what WeChat Pay said, what went back. */
export async function readHistory(reference: string): Promise<PaymentHistory> {
  const [[payment], notifications, refunds] = await Promise.all([
    store.payment(db(), reference),
    store.notifications(db(), reference),
    store.refunds(db(), reference),
  ]);
  return {
    transactionId: payment?.transactionId ?? null,
    sentAt: payment?.sentAt ?? null,
    notifications,
    refunds,
  };
}
