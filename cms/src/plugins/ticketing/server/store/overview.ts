import { statement } from '../../../../kernel/db';

export interface Figures extends Record<string, unknown> {
  expected: number;
  entered: number;
  held: number;
  attention: number;
  soldTickets: number;
  soldFen: number;
  refundedFen: number;
}

/** For a day of the venue, and the instants at which it begins and ends. */
export const figures = statement<Figures, [string, Date, Date]>(
  'overview.figures',
  `select
     (select count(*)::int from tickets where visit_date = $1::date and status in ('valid', 'used')) as expected,
     (select count(*)::int from ticket_uses where used_at >= $2 and used_at < $3 and undone_at is null) as entered,
     (select count(*)::int from tickets where status = 'held') as held,
     (select count(*)::int from attention_items where resolved_at is null) as attention,
     s.tickets as "soldTickets", s.amount as "soldFen", s.refunded as "refundedFen"
   from (select count(*)::int as tickets, coalesce(sum(l.amount_fen), 0)::bigint as amount,
                coalesce(sum(l.refunded_fen), 0)::bigint as refunded
           from orders o join order_lines l on l.order_id = o.id
          where o.status = 'paid' and o.paid_at >= $2 and o.paid_at < $3) s`,
);

export interface DayCount extends Record<string, unknown> {
  day: string;
  sold: number;
  entered: number;
}

/** Every day from $1 to $2 in zone $5, also those on which nothing happened; $3 and $4 are when these days begin and end. */
export const days = statement<DayCount, [string, string, Date, Date, string]>(
  'overview.days',
  `with sold as (
     select (o.paid_at at time zone $5)::date as day, count(*)::int as n
       from orders o join order_lines l on l.order_id = o.id
      where o.status = 'paid' and o.paid_at >= $3 and o.paid_at < $4 group by 1),
   entered as (
     select (used_at at time zone $5)::date as day, count(*)::int as n
       from ticket_uses where used_at >= $3 and used_at < $4 and undone_at is null group by 1)
   select to_char(d.day, 'YYYY-MM-DD') as day, coalesce(sold.n, 0) as sold, coalesce(entered.n, 0) as entered
     from (select generate_series($1::date, $2::date, interval '1 day')::date as day) d
     left join sold on sold.day = d.day
     left join entered on entered.day = d.day
    order by d.day`,
);
