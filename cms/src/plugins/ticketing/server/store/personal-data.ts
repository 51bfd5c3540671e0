import { statement } from '../../../../kernel/db';

type Row = Record<string, unknown>;

export const readTickets = statement<Row, [memberId: number]>(
  'ticketing-data.tickets',
  `select code, product_title as product, status, visit_date as "visitDate", price_fen as "priceFen",
          visitor_name as "visitorName", visitor_phone as "visitorPhone", document_masked as "visitorDocument",
          created_at as "createdAt", paid_at as "paidAt"
     from tickets where member_id = $1 order by id`,
);

export const readOrders = statement<Row, [memberId: number]>(
  'ticketing-data.orders',
  `select number, status, amount_fen as "amountFen", created_at as "createdAt", paid_at as "paidAt"
     from orders where member_id = $1 order by id`,
);

export const readRefunds = statement<Row, [memberId: number]>(
  'ticketing-data.refunds',
  `select r.number, r.status, r.amount_fen as "amountFen", r.fee_fen as "feeFen", r.created_at as "createdAt"
     from refunds r join orders o on o.id = r.order_id where o.member_id = $1 order by r.id`,
);

export const readWaiting = statement<Row, [memberId: number]>(
  'ticketing-data.waiting',
  `select product_title as product, ticket_count as tickets, status, created_at as since
     from waiting_list where member_id = $1 order by id`,
);

/** What must end before its owner can be forgotten. */
export const countOpen = statement<
  { tickets: number; orders: number; refunds: number; waiting: number },
  [memberId: number]
>(
  'ticketing-data.count-open',
  `select
     (select count(*)::int from tickets where member_id = $1
        and status in ('held', 'valid', 'refunding', 'blocked')) as tickets,
     (select count(*)::int from orders where member_id = $1 and (status = 'open' or attention is not null)) as orders,
     (select count(*)::int from refunds r join orders o on o.id = r.order_id
        where o.member_id = $1 and r.status in ('requested', 'approved', 'submitted', 'abnormal', 'failed')) as refunds,
     (select count(*)::int from waiting_list where member_id = $1 and status in ('waiting', 'offered')) as waiting`,
);

/** Tickets are locked by id first, as everywhere. */
export const lockTickets = statement<{ id: number }, [memberId: number]>(
  'ticketing-data.lock-tickets',
  'select id from tickets where member_id = $1 order by id for update',
);

export const eraseVisitors = statement<Record<string, never>, [memberId: number]>(
  'ticketing-data.erase-visitors',
  `with links as (
     delete from ticket_companions c using tickets t where t.id = c.ticket_id and t.member_id = $1)
   update tickets set visitor_name = null, visitor_phone = null, document_type = null, document_cipher = null,
          document_hash = null, document_masked = null
    where member_id = $1 and (visitor_name is not null or document_cipher is not null)`,
);
