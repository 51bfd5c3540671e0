import { statement } from '../../../../kernel/db';
import type { PaymentHistory } from '../../contract';

export const payment = statement<Pick<PaymentHistory, 'transactionId' | 'sentAt'>, [string]>(
  'histories.payment',
  'select transaction_id as "transactionId", sent_at as "sentAt" from payments where reference = $1',
);

/** Those about its refunds name the refund. */
export const notifications = statement<PaymentHistory['notifications'][number], [string]>(
  'histories.notifications',
  `select event_type as type, outcome, received_at as at from payment_notifications
    where reference = any(array(select $1 union select number from payment_refunds where payment_refunds.reference = $1))
    order by received_at limit 200`,
);

export const refunds = statement<PaymentHistory['refunds'][number], [string]>(
  'histories.refunds',
  `select number, refund_id as "refundId", status, failure, sent_at as "sentAt", succeeded_at as "succeededAt"
     from payment_refunds where reference = $1 order by id`,
);
