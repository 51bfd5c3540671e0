import type { Queryable } from '../../../../kernel/db';
import type { SearchKey } from '../rules/search-key';
import { MEMBER } from './overview-rows';
import { Conditions, directionOf, type Edge, preparedOnce, ticketsOf } from './search-parts';

export type OrderStatus = 'open' | 'paid' | 'closed';

export interface OrderSearch extends Edge {
  key: SearchKey | null;
  status?: OrderStatus | 'attention' | undefined;
  /** When it was opened: from, and before. */
  openedFrom?: Date | undefined;
  openedBefore?: Date | undefined;
}

export interface FoundOrder extends Record<string, unknown> {
  number: string;
  status: OrderStatus;
  member: string;
  amountFen: number;
  refundedFen: number;
  attention: string | null;
  createdAt: Date;
  paidAt: Date | null;
  tickets: { title: string; count: number }[];
  visitDates: (string | null)[];
}

const DETAILS = `o.number, o.status, ${MEMBER}, o.amount_fen as "amountFen", o.attention,
  o.created_at as "createdAt", o.paid_at as "paidAt", coalesce(l.refunded, 0)::int as "refundedFen",
  coalesce(l.tickets, '[]') as tickets, coalesce(l.dates, '[]') as "visitDates"`;

const ROW = `from page p
  join orders o on o.id = p.id
  join up_users u on u.id = o.member_id
  left join lateral (
    select sum(g.refunded) as refunded,
           jsonb_agg(jsonb_build_object('title', g.title, 'count', g.n) order by g.first) as tickets,
           (select jsonb_agg(distinct x.visit_date) from order_lines y join tickets x on x.id = y.ticket_id
             where y.order_id = o.id) as dates
      from (select t.product_title as title, count(*)::int as n, sum(x.refunded_fen) as refunded, min(t.id) as first
              from order_lines x join tickets t on t.id = x.ticket_id
             where x.order_id = o.id group by 1) g) l on true`;

const prepared = preparedOnce<FoundOrder>('search.orders');

/** Orders newest first. Answers at most `limit`; for a page before an edge those nearest to it, in reading order. */
export async function searchOrders(q: Queryable, search: OrderSearch, limit: number): Promise<FoundOrder[]> {
  const { order, than } = directionOf(search);
  const { key, status, openedFrom, openedBefore } = search;
  const edge = search.before ?? search.after;
  const conditions = new Conditions();
  if (key) {
    const [ids, ...values] = ticketsOf(key);
    conditions.add(
      `o.id = any(array(select order_id from order_lines where ticket_id = any(${ids})))`,
      ...values,
    );
  }
  if (status === 'attention') conditions.add('o.attention is not null');
  // Written out as in ticket-search.ts.
  else if (status) conditions.add(`o.status = '${status}'`);
  if (openedFrom) conditions.add('o.created_at >= ?', openedFrom);
  if (openedBefore) conditions.add('o.created_at < ?', openedBefore);
  if (edge)
    conditions.add(`(o.created_at, o.id) ${than} (select created_at, id from orders where number = ?)`, edge);
  const text = `with page as materialized (
      select o.id from orders o ${conditions.where} order by o.created_at ${order}, o.id ${order}
       limit ${conditions.value(limit)})
    select ${DETAILS} ${ROW} order by o.created_at desc, o.id desc`;
  return prepared(text)(q, ...conditions.values);
}
