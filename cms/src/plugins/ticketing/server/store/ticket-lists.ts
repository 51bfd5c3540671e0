import { statement } from '../../../../kernel/db';
import type { TicketStatus } from '../rules/ticket-state';
import { TICKET_COLUMNS, type TicketRow } from './tickets';

export type ListedTicket = TicketRow & {
  orderNumber: string | null;
  total: number;
  /** Code of the ticket whose day was changed to this one's, and of the one that it was changed to. */
  replaces: string | null;
  replacedBy: string | null;
};

/**
 * The order that a ticket was last put into: the open one, else the one that paid for it; of a ticket whose change of
 * date cost nothing, the order of the ticket that it came from. One that is held has only its own, to be paid.
 */
const LAST_ORDER = `(with recursive chain as (
    select t.id, t.replaces_id, 0 as depth
    union all
    select b.id, b.replaces_id, c.depth + 1 from chain c join tickets b on b.id = c.replaces_id
  ) select o.number from chain c join order_lines l on l.ticket_id = c.id join orders o on o.id = l.order_id
     where l.order_status <> 'closed' and (c.depth = 0 or t.status not in ('held', 'void')) order by c.depth, l.order_id desc limit 1) as "orderNumber"`;
const CHAIN = `(select b.code from tickets b where b.id = t.replaces_id) as replaces,
  (select n.code from tickets n where n.replaces_id = t.id and n.status <> 'void') as "replacedBy"`;

export const list = statement<ListedTicket, [number, string[], number, number]>(
  'tickets.list',
  `select ${TICKET_COLUMNS}, ${LAST_ORDER}, ${CHAIN}, (count(*) over ())::int as total from tickets t
    where t.member_id = $1 and t.status = any($2::text[]) order by t.id desc limit $3 offset $4`,
);
export const byCodes = statement<ListedTicket, [number, string[]]>(
  'tickets.read',
  `select ${TICKET_COLUMNS}, ${LAST_ORDER}, ${CHAIN}, 0 as total from tickets t
    where t.member_id = $1 and t.code = any($2::text[]) order by t.id`,
);
export const countByStatus = statement<{ status: TicketStatus; count: number }, [number]>(
  'tickets.count-by-status',
  'select status, count(*)::int as count from tickets where member_id = $1 group by status',
);
