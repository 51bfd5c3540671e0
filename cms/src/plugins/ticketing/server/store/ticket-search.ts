import type { Queryable } from '../../../../kernel/db';
import type { SearchKey } from '../rules/search-key';
import type { TicketStatus } from '../rules/ticket-state';
import { MEMBER } from './overview-rows';
import { Conditions, directionOf, type Edge, preparedOnce, ticketsOf } from './search-parts';

export interface TicketSearch extends Edge {
  key: SearchKey | null;
  status?: TicketStatus | undefined;
  /** documentId */
  product?: string | undefined;
  /** Days of the visit, both within. */
  from?: string | undefined;
  to?: string | undefined;
}

export interface FoundTicket extends Record<string, unknown> {
  code: string;
  shortCode: string;
  title: string;
  status: TicketStatus;
  priceFen: number;
  visitDate: string | null;
  startsAt: Date | null;
  visitorName: string | null;
  visitorPhone: string | null;
  member: string;
  createdAt: Date;
  usesLeft: number;
  orderNumber: string | null;
}

const DETAILS = `t.code, t.short_code as "shortCode", t.product_title as title, t.status, t.price_fen as "priceFen",
  t.visit_date as "visitDate", t.visitor_name as "visitorName", t.visitor_phone as "visitorPhone", ${MEMBER},
  t.created_at as "createdAt", e."startsAt", e."usesLeft", o.number as "orderNumber"`;

/** A ticket may have been in several orders: of these the one it was paid with, else the last. */
const ROW = `from page p
  join tickets t on t.id = p.id
  join up_users u on u.id = t.member_id
  cross join lateral (
    select sum(x.uses - x.used)::int as "usesLeft", min(s.starts_at) filter (where not s.whole_day) as "startsAt"
      from entitlements x left join slots s on s.id = x.slot_id where x.ticket_id = t.id) e
  left join lateral (
    select o.number from order_lines l join orders o on o.id = l.order_id
     where l.ticket_id = t.id order by o.status = 'paid' desc, o.id desc limit 1) o on true`;

const prepared = preparedOnce<FoundTicket>('search.tickets');

/**
 * Tickets newest first, or with days of the visit the last day first. Answers at most `limit`; for a page before an
 * edge those nearest to it, in reading order all the same.
 */
export async function searchTickets(
  q: Queryable,
  search: TicketSearch,
  limit: number,
): Promise<FoundTicket[]> {
  const { order, than } = directionOf(search);
  const isByDay = Boolean(search.from || search.to);
  const columns = isByDay ? ['visit_date', 'id'] : ['id'];
  const edge = search.before ?? search.after;
  const conditions = new Conditions();
  const { key, status, product, from, to } = search;
  if (key) {
    const [ids, ...values] = ticketsOf(key);
    conditions.add(`t.id = any(${ids})`, ...values);
  }
  // Written out, not a value: the planner must see that an index of few states is meant. It is one of our own words.
  if (status) conditions.add(`t.status = '${status}'`);
  if (product) conditions.add('t.product_id = ?', product);
  if (from) conditions.add('t.visit_date >= ?', from);
  if (to) conditions.add('t.visit_date <= ?', to);
  if (edge) {
    if (isByDay)
      conditions.add(`t.visit_date ${than}= (select visit_date from tickets where code = ?)`, edge);
    conditions.add(
      `(${columns.map((column) => `t.${column}`)}) ${than} (select ${columns} from tickets where code = ?)`,
      edge,
    );
  }
  const sorted = columns.map((column) => `t.${column} ${order}`).join(', ');
  const reading = columns.map((column) => `t.${column} desc`).join(', ');
  const text = `with page as materialized (
      select t.id from tickets t ${conditions.where} order by ${sorted} limit ${conditions.value(limit)})
    select ${DETAILS} ${ROW} order by ${reading}`;
  return prepared(text)(q, ...conditions.values);
}
