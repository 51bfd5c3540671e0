import { statement } from '../../../../kernel/db';

/** Our own books of a day: between the instants at which it begins and ends. */
type Day = [from: Date, to: Date];

export const payments = statement<{ reference: string; amountFen: number }, Day>(
  'day-books.payments',
  `select reference, amount_fen as "amountFen" from payments
    where status = 'paid' and paid_at >= $1 and paid_at < $2`,
);

export const refunds = statement<{ number: string; reference: string; amountFen: number }, Day>(
  'day-books.refunds',
  `select number, reference, amount_fen as "amountFen" from payment_refunds
    where status = 'success' and succeeded_at >= $1 and succeeded_at < $2`,
);

export const transfers = statement<{ number: string; amountFen: number }, Day>(
  'day-books.transfers',
  `select number, amount_fen as "amountFen" from payment_transfers
    where status = 'paid' and ended_at >= $1 and ended_at < $2`,
);

export interface Found extends Record<string, unknown> {
  kind: string;
  number: string;
  facts: Record<string, unknown>;
}

/** The bill's rows of a run against our books, each number by itself, whatever day it is of here. */
export const billAgainstBooks = statement<Found, [number]>(
  'day-books.bill-against-books',
  `with b as (select * from bill_rows where reconciliation_id = $1)
   select case when p.reference is null then 'payment-not-here'
               when p.status <> 'paid' then 'payment-not-paid-here'
               when b.state <> 'SUCCESS' then 'payment-state'
               else 'payment-amount' end as kind,
          b.number, jsonb_build_object('billFen', b.amount_fen, 'oursFen', p.amount_fen, 'billState', b.state,
                                       'status', p.status, 'at', b.happened_at) as facts
     from b left join payments p on p.reference = b.number
    where b.kind = 'payment'
      and (p.status is distinct from 'paid' or b.state <> 'SUCCESS' or p.amount_fen <> b.amount_fen)
   union all
   select case when r.number is null then 'refund-not-here'
               when r.amount_fen <> b.amount_fen then 'refund-amount'
               else 'refund-state' end,
          b.number, jsonb_build_object('billFen', b.amount_fen, 'oursFen', r.amount_fen, 'order', b.reference,
                                       'billState', b.state, 'status', r.status, 'at', b.happened_at)
     from b left join payment_refunds r on r.number = b.number
    where b.kind = 'refund'
      and (r.number is null or r.amount_fen <> b.amount_fen
           or (b.state = 'SUCCESS') <> (r.status = 'success')
              and not (b.state = 'PROCESSING' and r.status in ('processing', 'success', 'abnormal')))
   union all
   select case when t.number is null then 'transfer-not-here'
               when t.amount_fen <> b.amount_fen then 'transfer-amount'
               else 'transfer-state' end,
          b.number, jsonb_build_object('billFen', b.amount_fen, 'oursFen', t.amount_fen, 'status', t.status,
                                       'at', b.happened_at)
     from b left join payment_transfers t on t.number = b.number
    where b.kind = 'transfer' and (t.status is distinct from 'paid' or t.amount_fen <> b.amount_fen)`,
);

/** One number, money twice: WeChat Pay would have to give it back. */
export const twiceInBill = statement<Found, [number]>(
  'day-books.twice-in-bill',
  `select b.kind || '-twice-in-bill' as kind, b.number,
          jsonb_build_object('billFen', sum(b.amount_fen), 'times', count(*)) as facts
     from bill_rows b where b.reconciliation_id = $1 and b.kind <> 'other'
    group by b.kind, b.number having count(*) > 1`,
);

/**
 * Our books of a day against the bill. Payments must stand in that day's; refunds and transfers are accepted on one
 * day and done on another now and then, so any day's bill will do for them.
 */
export const booksAgainstBill = statement<Found, [number, ...Day]>(
  'day-books.books-against-bill',
  `with told as (
     select b.number, b.kind from bill_rows b join reconciliations x on x.id = b.reconciliation_id
      where x.id = $1 or (x.status = 'done' and x.day <> (select day from reconciliations where id = $1)))
   select 'payment-not-in-bill' as kind, p.reference as number,
          jsonb_build_object('oursFen', p.amount_fen, 'at', p.paid_at) as facts
     from payments p
    where p.status = 'paid' and p.paid_at >= $2 and p.paid_at < $3
      and not exists (select 1 from bill_rows b
                       where b.number = p.reference and b.kind = 'payment' and b.reconciliation_id = $1)
   union all
   select 'refund-not-in-bill', r.number,
          jsonb_build_object('oursFen', r.amount_fen, 'order', r.reference, 'at', r.succeeded_at)
     from payment_refunds r
    where r.status = 'success' and r.succeeded_at >= $2 and r.succeeded_at < $3
      and not exists (select 1 from told b where b.number = r.number and b.kind = 'refund')
   union all
   select 'transfer-not-in-bill', t.number, jsonb_build_object('oursFen', t.amount_fen, 'at', t.ended_at)
     from payment_transfers t
    where t.status = 'paid' and t.ended_at >= $2 and t.ended_at < $3
      and not exists (select 1 from told b where b.number = t.number and b.kind = 'transfer')`,
);

export const hasTransfers = statement<{ any: boolean }, []>(
  'day-books.has-transfers',
  'select exists (select 1 from payment_transfers) as any',
);
