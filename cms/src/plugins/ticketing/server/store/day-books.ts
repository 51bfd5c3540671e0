import { statement } from '../../../../kernel/db';

/** One thing in which the tickets' books differ from the money's. */
export interface Found extends Record<string, unknown> {
  kind: string;
  number: string;
  facts: Record<string, unknown>;
}

/** Payments (references and amounts) that orders do not know, or know otherwise; and orders paid by nothing. */
export const orders = statement<Found, [references: string[], amounts: number[], from: Date, to: Date]>(
  'sold-books.orders',
  `with paid as (select * from unnest($1::text[], $2::bigint[]) as p(reference, amount_fen))
   select case when o.id is null then 'order-missing'
               when o.status <> 'paid' then 'order-not-paid'
               else 'order-amount' end as kind,
          p.reference as number,
          jsonb_build_object('paidFen', p.amount_fen, 'orderFen', o.amount_fen, 'status', o.status) as facts
     from paid p left join orders o on o.number = p.reference
    where o.status is distinct from 'paid' or o.amount_fen <> p.amount_fen
   union all
   select 'order-without-payment', o.number, jsonb_build_object('orderFen', o.amount_fen, 'at', o.paid_at)
     from orders o
    where o.status = 'paid' and o.amount_fen > 0 and o.paid_at >= $3 and o.paid_at < $4
      and not exists (select 1 from paid p where p.reference = o.number)
   union all
   select 'line-without-ticket', o.number,
          jsonb_build_object('ticket', t.short_code, 'status', t.status, 'lineFen', l.amount_fen)
     from paid p join orders o on o.number = p.reference
     join order_lines l on l.order_id = o.id join tickets t on t.id = l.ticket_id
    where o.status = 'paid' and l.amount_fen > 0 and l.refunded_fen = 0 and t.status in ('held', 'void')`,
);

/** Refunds that went through and that no line knows of, or otherwise; and lines refunded by nothing. */
export const refunds = statement<Found, [numbers: string[], amounts: number[], from: Date, to: Date]>(
  'sold-books.refunds',
  `with back as (select * from unnest($1::text[], $2::bigint[]) as b(number, amount_fen))
   select case when r.number is null then 'refund-line-missing'
               when r.status <> 'success' then 'refund-line-state'
               else 'refund-line-amount' end as kind,
          b.number,
          jsonb_build_object('refundedFen', b.amount_fen, 'lineFen', r.amount_fen, 'status', r.status) as facts
     from back b left join refunds r on r.number = b.number
    where r.status is distinct from 'success' or r.amount_fen <> b.amount_fen
   union all
   select 'refund-line-without-refund', r.number, jsonb_build_object('lineFen', r.amount_fen, 'at', r.updated_at)
     from refunds r
    where r.status = 'success' and r.amount_fen > 0 and r.updated_at >= $3 and r.updated_at < $4
      and not exists (select 1 from back b where b.number = r.number)`,
);
