import { statement } from '../../../../kernel/db';
import { TICKET_COLUMNS, type TicketRow } from './tickets';

export interface FoundTicketRow extends TicketRow {
  orderNumber: string | null;
}

/**
 * Tickets by code $1, phone $2 or order number $3; by name $4 only those that somebody may bring on day $5: names are
 * not unique, and nobody at a gate need know who else ever came. That day's first.
 */
export const find = statement<
  FoundTicketRow,
  [string | null, string | null, string | null, string | null, string, number]
>(
  'find-tickets.find',
  `with found as (
     select id from tickets where code = $1 or short_code = $1
     union
     select id from tickets where visitor_phone = $2
     union
     select l.ticket_id from orders o join order_lines l on l.order_id = o.id where o.number = $3
     union
     select id from tickets where $4::text is not null and visitor_name = $4 and visit_date = $5 and paid_at is not null
     union
     select id from tickets where $4::text is not null and visitor_name = $4 and visit_date is null and status = 'valid'
   )
   select ${TICKET_COLUMNS},
          (select o.number from order_lines l join orders o on o.id = l.order_id
            where l.ticket_id = t.id and l.order_status = 'paid' order by o.id limit 1) as "orderNumber"
     from found f join tickets t on t.id = f.id
    where t.status <> 'void'
    order by coalesce(t.visit_date = $5, true) desc, t.id desc
    limit $6`,
);
