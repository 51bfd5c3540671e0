import { statement } from '../../../../kernel/db';

/** A page of rows, newest first; each row knows how many there are in all. */
type Listed = Record<string, unknown> & { total: number };
type Page = [limit: number, offset: number];

/** A member as staff may see one: the chosen name, else the masked number, else the end of the document's id. */
export const MEMBER = `coalesce(nullif(u.nickname, ''),
  case when length(u.phone) >= 7 then left(u.phone, 3) || '****' || right(u.phone, 4) end,
  '#' || right(u.document_id, 6)) as member`;
/** How many rows there are, counted no further than this: nobody leafs on, and counting all of years would be slow. */
const MOST = 1000;
const totalOf = (rows: string) =>
  `(select count(*)::int from (select ${rows} limit ${MOST}) counted) as total`;

const PAID = `($1::timestamptz is null or (o.status = 'paid' and o.paid_at >= $1 and o.paid_at < $2))`;
const SCANNED = `($1::timestamptz is null or (s.scanned_at >= $1 and s.scanned_at < $2))
      and ($3::boolean is null or s.admitted = $3)`;
const EXPECTED = `t.visit_date = $1::date and t.status in ('valid', 'used')`;

export interface ListedOrder extends Listed {
  id: number;
  number: string;
  createdAt: Date;
  paidAt: Date | null;
  status: 'open' | 'paid' | 'closed';
  member: string;
  amountFen: number;
  refundedFen: number;
  attention: string | null;
  tickets: { title: string; count: number }[];
}

/** All orders, or those paid between $1 and $2. */
export const orders = statement<ListedOrder, [Date | null, Date | null, ...Page]>(
  'overview.orders',
  `select p.*, l.tickets, coalesce(l.refunded, 0)::int as "refundedFen", ${MEMBER}
     from (select o.id, o.number, o.created_at as "createdAt", o.paid_at as "paidAt", o.status, o.member_id,
                  o.amount_fen as "amountFen", o.attention, ${totalOf(`1 from orders o where ${PAID}`)}
             from orders o where ${PAID}
            order by o.id desc limit $3 offset $4) p
     join up_users u on u.id = p.member_id
     left join lateral (
       select sum(g.refunded) as refunded,
              jsonb_agg(jsonb_build_object('title', g.title, 'count', g.n) order by g.first) as tickets
         from (select t.product_title as title, count(*)::int as n, sum(x.refunded_fen) as refunded, min(t.id) as first
                 from order_lines x join tickets t on t.id = x.ticket_id
                where x.order_id = p.id group by 1) g) l on true
    order by p.id desc`,
);

export interface ListedScan extends Listed {
  id: string;
  at: Date;
  gate: string;
  shortCode: string | null;
  title: string | null;
  headCount: number;
  admitted: boolean;
  reason: string | null;
}

/** All attempts, or those between $1 and $2; of these only the admitted or the refused when $3 says so. */
export const scans = statement<ListedScan, [Date | null, Date | null, boolean | null, ...Page]>(
  'overview.scans',
  `select s.public_id as id, s.scanned_at as at, s.gate, s.head_count as "headCount", s.admitted, s.reason,
          t.short_code as "shortCode", t.product_title as title,
          ${totalOf(`1 from scans s where ${SCANNED}`)}
     from scans s left join tickets t on t.id = s.ticket_id
    where ${SCANNED}
    order by s.id desc limit $4 offset $5`,
);

export interface ListedTicket extends Listed {
  shortCode: string;
  title: string;
  status: string;
  visitDate: string | null;
  startsAt: Date | null;
  visitorName: string | null;
  member: string;
  priceFen: number;
  holdExpiresAt: Date | null;
  createdAt: Date;
}

const TICKET = `t.short_code as "shortCode", t.product_title as title, t.status, t.visit_date as "visitDate",
  t.visitor_name as "visitorName", t.price_fen as "priceFen", t.hold_expires_at as "holdExpiresAt",
  t.created_at as "createdAt", (select min(s.starts_at) from entitlements e join slots s on s.id = e.slot_id
     where e.ticket_id = t.id and not s.whole_day) as "startsAt", ${MEMBER}`;

/** Tickets that bring somebody on a day. */
export const expectedTickets = statement<ListedTicket, [string, ...Page]>(
  'overview.expected-tickets',
  `select ${TICKET}, ${totalOf(`1 from tickets t where ${EXPECTED}`)}
     from tickets t join up_users u on u.id = t.member_id
    where ${EXPECTED} order by t.id desc limit $2 offset $3`,
);

/** Tickets that wait for payment, the one that runs out first on top. */
export const heldTickets = statement<ListedTicket, Page>(
  'overview.held-tickets',
  `select ${TICKET}, ${totalOf(`1 from tickets where status = 'held'`)}
     from tickets t join up_users u on u.id = t.member_id
    where t.status = 'held' order by t.hold_expires_at, t.id limit $1 offset $2`,
);
