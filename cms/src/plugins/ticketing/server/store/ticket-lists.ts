import { statement } from '../../../../kernel/db';
import type { TicketStatus } from '../rules/ticket-state';
import { TICKET_COLUMNS, type TicketRow } from './tickets';

export type ListedTicket = TicketRow & { orderNumber: string | null; total: number };

/** The order that a ticket was last put into: the open one, else the one that paid for it. */
const LAST_ORDER = `(select o.number from order_lines l join orders o on o.id = l.order_id
  where l.ticket_id = t.id and l.order_status <> 'closed' order by l.order_id desc limit 1) as "orderNumber"`;

export const list = statement<ListedTicket, [number, string[], number, number]>(
  'tickets.list',
  `select ${TICKET_COLUMNS}, ${LAST_ORDER}, (count(*) over ())::int as total from tickets t
    where t.member_id = $1 and t.status = any($2::text[]) order by t.id desc limit $3 offset $4`,
);
export const byCodes = statement<ListedTicket, [number, string[]]>(
  'tickets.read',
  `select ${TICKET_COLUMNS}, ${LAST_ORDER}, 0 as total from tickets t
    where t.member_id = $1 and t.code = any($2::text[]) order by t.id`,
);
export const countByStatus = statement<{ status: TicketStatus; count: number }, [number]>(
  'tickets.count-by-status',
  'select status, count(*)::int as count from tickets where member_id = $1 group by status',
);
