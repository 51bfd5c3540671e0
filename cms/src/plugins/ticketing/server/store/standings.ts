import { statement } from '../../../../kernel/db';
import type { TicketStatus } from '../rules/ticket-state';

/** A ticket with what was paid and admitted, over all the tickets that its day was changed from. Amounts in fen. */
export interface StandingRow extends Record<string, unknown> {
  /** The code that was asked for. */
  asked: string;
  code: string;
  memberId: number;
  orderNumber: string | null;
  productId: string;
  productSlug: string;
  productTitle: string;
  channel: string;
  status: TicketStatus;
  visitDate: string | null;
  /** Frozen at purchase. */
  points: number;
  commissionFen: number;
  paidAt: Date | null;
  grossFen: number;
  refundedFen: number;
  refundUnderWay: boolean;
  firstAdmittedAt: Date | null;
  originCode: string;
  replaces: string | null;
  replacedBy: string | null;
}

/**
 * The tickets of these codes as they are; with `current`, those that stand for them now, after changes of date. What
 * paid for a ticket is its own line and those of the tickets that it came from, as in `changes.paidLines`.
 */
export const ofCodes = statement<StandingRow, [codes: string[], current: boolean]>(
  'standings.of-codes',
  `with recursive forward as (
     select t.code as asked, t.id, 0 as depth from tickets t where t.code = any($1::text[])
     union all
     select f.asked, n.id, f.depth + 1
       from forward f join tickets n on n.replaces_id = f.id and n.status not in ('held', 'void')
      where $2::boolean
   ), standing as (
     select distinct on (asked) asked, id from forward order by asked, depth desc
   ), back as (
     select s.asked, t.id, t.code, t.replaces_id, t.paid_at, 0 as depth
       from standing s join tickets t on t.id = s.id
     union all
     select b.asked, t.id, t.code, t.replaces_id, t.paid_at, b.depth + 1
       from back b join tickets t on t.id = b.replaces_id
   ), lines as (
     select distinct on (b.asked, b.depth) b.asked, b.depth, l.order_id, l.ticket_id, l.amount_fen
       from back b join order_lines l on l.ticket_id = b.id and l.order_status = 'paid'
      order by b.asked, b.depth, l.amount_fen - l.refunded_fen desc, l.order_id
   ), money as (
     select asked, sum(amount_fen)::int as gross_fen, sum(refunded)::int as refunded_fen, bool_or(waiting) as waiting,
            (array_agg(order_id order by depth))[1] as order_id
       from lines l cross join lateral (
         select coalesce(sum(r.amount_fen) filter (where r.status = 'success'), 0) as refunded,
                coalesce(bool_or(r.status in ('requested', 'approved', 'submitted', 'abnormal')), false) as waiting
           from refunds r where r.order_id = l.order_id and r.ticket_id = l.ticket_id
       ) given_back
      group by asked
   )
   select s.asked, t.code, t.member_id as "memberId", o.number as "orderNumber", t.product_id as "productId",
          t.product_slug as "productSlug", t.product_title as "productTitle", t.channel, t.status,
          t.visit_date as "visitDate", coalesce((t.terms->>'points')::int, 0) as points,
          coalesce((t.terms->>'commissionFen')::int, 0) as "commissionFen",
          (select min(b.paid_at) from back b where b.asked = s.asked) as "paidAt",
          coalesce(m.gross_fen, 0) as "grossFen", coalesce(m.refunded_fen, 0) as "refundedFen",
          coalesce(m.waiting, false) or t.status = 'refunding' as "refundUnderWay",
          (select min(u.used_at) from ticket_uses u where u.ticket_id = t.id and u.undone_at is null) as "firstAdmittedAt",
          (select b.code from back b where b.asked = s.asked order by b.depth desc limit 1) as "originCode",
          (select b.code from back b where b.asked = s.asked and b.depth = 1) as replaces,
          (select n.code from tickets n where n.replaces_id = t.id and n.status not in ('held', 'void')) as "replacedBy"
     from standing s
     join tickets t on t.id = s.id
     left join money m on m.asked = s.asked
     left join orders o on o.id = m.order_id
    order by s.asked`,
);
