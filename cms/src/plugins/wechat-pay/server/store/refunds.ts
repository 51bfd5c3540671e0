import { statement } from '../../../../kernel/db';
import type { RefundRequest } from '../gateway/refund-calls';

export type RefundStatus = 'waiting' | 'sent' | 'processing' | 'success' | 'abnormal' | 'failed';

export interface RefundRow extends Record<string, unknown> {
  number: string;
  reference: string;
  status: RefundStatus;
  amountFen: number;
  request: RefundRequest;
  failure: string | null;
  sentAt: Date | null;
  /** WeChat Pay's number. */
  refundId: string | null;
}

const COLUMNS = `number, reference, status, amount_fen as "amountFen", request, failure, sent_at as "sentAt",
  refund_id as "refundId"`;

/** Answers no row when the number is there already: asking again changes nothing. */
export const insert = statement<{ id: number }, [string, string, number, string]>(
  'payment-refunds.insert',
  `insert into payment_refunds (number, reference, status, amount_fen, request)
   values ($1, $2, 'waiting', $3, $4::jsonb) on conflict (number) do nothing returning id`,
);

/** Answers a row while a paid payment has that much left; the CHECK is the last word. */
export const reserve = statement<{ amountFen: number }, [string, number]>(
  'payments.reserve-refund',
  `update payments set refunding_fen = refunding_fen + $2
    where reference = $1 and status = 'paid' and refunding_fen + $2 <= amount_fen
   returning amount_fen as "amountFen"`,
);

export const release = statement<Record<string, never>, [string, number]>(
  'payments.release-refund',
  'update payments set refunding_fen = refunding_fen - $2 where reference = $1',
);

export const find = statement<RefundRow, [string]>(
  'payment-refunds.find',
  `select ${COLUMNS} from payment_refunds where number = $1`,
);

/** Locks the payment: whose refunds are sent and applied one after the other. */
export const lockPayment = statement<{ refundSentAt: Date | null }, [string]>(
  'payments.lock-for-refund',
  `select refund_sent_at as "refundSentAt" from payments where reference = $1 for update`,
);

/** By reference: the order in which payments are locked everywhere. */
export const lockPayments = statement<Record<string, never>, [string[]]>(
  'payments.lock-in-order',
  'select from payments where reference = any($1::text[]) order by reference for update',
);

export const countSent = statement<{ count: number }, [string, string]>(
  'payment-refunds.count-sent',
  `select count(*)::int as count from payment_refunds
    where reference = $1 and number <> $2 and sent_at is not null and refund_id is not null`,
);

export const markSent = statement<{ number: string }, [string, Date]>(
  'payment-refunds.mark-sent',
  `with turn as (
     update payments set refund_sent_at = $2
      where reference = (select reference from payment_refunds where number = $1))
   update payment_refunds set status = 'sent', sent_at = coalesce(sent_at, $2), updated_at = $2
    where number = $1 and status in ('waiting', 'sent') returning number`,
);

/** Nothing of it arrived at WeChat Pay: it waits for another try. */
export const markWaiting = statement<Record<string, never>, [string, string, Date]>(
  'payment-refunds.mark-waiting',
  `update payment_refunds set status = 'waiting', failure = $2, updated_at = $3
    where number = $1 and status in ('waiting', 'sent')`,
);

type Applied = [
  number: string,
  status: string,
  refundId: string,
  accepted: Date | null,
  succeeded: Date | null,
];

/** Answers a row when this call changed the state; success and failure are for ever. */
export const apply = statement<{ number: string }, [...Applied, Date]>(
  'payment-refunds.apply',
  `update payment_refunds
      set status = $2, refund_id = $3, accepted_at = coalesce(accepted_at, $4, $6), succeeded_at = $5,
          failure = case when $2 = 'success' then null else failure end, updated_at = $6
    where number = $1 and status <> $2 and status not in ('success', 'failed')
      and not (status = 'abnormal' and $2 = 'processing')
   returning number`,
);

export const markFailed = statement<{ number: string }, [string, string, Date]>(
  'payment-refunds.mark-failed',
  `update payment_refunds set status = 'failed', failure = $2, updated_at = $3
    where number = $1 and status not in ('success', 'failed') returning number`,
);

/** Those that nobody has touched for long: whatever became of their job, they are looked at again. */
export const forgotten = statement<{ number: string }, [Date]>(
  'payment-refunds.forgotten',
  `select number from payment_refunds
    where status in ('waiting', 'sent', 'processing', 'abnormal') and updated_at < $1 order by id limit 1000`,
);

export const touch = statement<Record<string, never>, [string, Date]>(
  'payment-refunds.touch',
  'update payment_refunds set updated_at = $2 where number = $1',
);
