import { type Statement, statement, type Tx } from '../../../../kernel/db';
import { isGuarded } from '../../../../kernel/guards';
import { type OrderStatus, orderMoves } from '../rules/order-state';
import type { TicketStatus } from '../rules/ticket-state';

export interface OrderRow extends Record<string, unknown> {
  id: number;
  number: string;
  memberId: number;
  status: OrderStatus;
  amountFen: number;
  expiresAt: Date;
  createdAt: Date;
  paidAt: Date | null;
  transactionId: string | null;
  attention: string | null;
}

export interface LineRow extends Record<string, unknown> {
  orderId: number;
  ticketId: number;
  code: string;
  title: string;
  status: TicketStatus;
  amountFen: number;
  /** What goes back for this line, if anything. */
  refund: { number: string; status: string; amountFen: number; cause: string } | null;
}

const COLUMNS = `o.id, o.number, o.member_id as "memberId", o.status, o.amount_fen as "amountFen",
  o.expires_at as "expiresAt", o.created_at as "createdAt", o.paid_at as "paidAt",
  o.transaction_id as "transactionId", o.attention`;

export const insert = statement<OrderRow, [string, number, number, Date, Date, Date]>(
  'orders.insert',
  `insert into orders as o (number, member_id, status, amount_fen, expires_at, sweep_at, created_at)
   values ($1, $2, 'open', $3, $4, $5, $6) returning ${COLUMNS}`,
);

export const insertLines = statement<Record<string, never>, [number, number[], number[]]>(
  'order-lines.insert',
  `insert into order_lines (order_id, ticket_id, amount_fen, order_status)
   select $1, n.ticket_id, n.amount_fen, 'open' from unnest($2::bigint[], $3::int[]) as n(ticket_id, amount_fen)`,
);

export const find = statement<OrderRow, [string]>(
  'orders.find',
  `select ${COLUMNS} from orders o where o.number = $1`,
);

const lockRow: Statement<OrderRow, [string]> = statement(
  'orders.lock',
  `select ${COLUMNS} from orders o where o.number = $1 for update`,
);

/** Locks an order; first of all locks, before its tickets. */
export const lock = (tx: Tx, number: string): Promise<OrderRow[]> =>
  isGuarded('orders.lock') ? lockRow(tx, number) : find(tx, number);

export const ofMember = statement<OrderRow & { total: number }, [number, number, number]>(
  'orders.of-member',
  `select ${COLUMNS}, (count(*) over ())::int as total from orders o
    where o.member_id = $1 order by o.id desc limit $2 offset $3`,
);

export const linesOf = statement<LineRow, [number[]]>(
  'order-lines.of-orders',
  `select l.order_id as "orderId", l.ticket_id as "ticketId", t.code, t.product_title as title, t.status,
          l.amount_fen as "amountFen",
          (select jsonb_build_object('number', r.number, 'status', r.status, 'amountFen', r.amount_fen, 'cause', r.cause)
             from refunds r where r.order_id = l.order_id and r.ticket_id = l.ticket_id
            order by r.id desc limit 1) as refund
     from order_lines l join tickets t on t.id = l.ticket_id
    where l.order_id = any($1::bigint[]) order by l.ticket_id`,
);

/** The open orders that any of these tickets is in. */
export const openOrdersOf = statement<OrderRow, [number[]]>(
  'orders.open-of-tickets',
  `select distinct ${COLUMNS} from orders o
     join order_lines l on l.order_id = o.id and l.order_status = 'open'
    where l.ticket_id = any($1::bigint[]) order by o.id`,
);

const payRow = statement<{ id: number }, [number, Date, string | null, OrderStatus, readonly OrderStatus[]]>(
  'orders.mark-paid',
  `update orders set status = $4, paid_at = $2, transaction_id = $3
    where id = $1 and status = any($5::text[]) returning id`,
);
const closeRow = statement<{ id: number }, [number, Date, OrderStatus, readonly OrderStatus[]]>(
  'orders.mark-closed',
  'update orders set status = $3, closed_at = $2 where id = $1 and status = any($4::text[]) returning id',
);

/** Compare-and-set by the table of moves. Answers a row when this call did it. */
export const markPaid = (tx: Tx, id: number, at: Date, transactionId: string | null) =>
  payRow(tx, id, at, transactionId, orderMoves.pay.to, orderMoves.pay.from);

export const markClosed = (tx: Tx, id: number, at: Date) =>
  closeRow(tx, id, at, orderMoves.close.to, orderMoves.close.from);

export const setAttention = statement<Record<string, never>, [number, string, Date]>(
  'orders.set-attention',
  'update orders set attention = $2, attention_at = $3 where id = $1 and attention is null',
);

/** Takes due orders for one process: others skip them until the lease is over. */
export const leaseDue = statement<
  { number: string; attempts: number; expiresAt: Date },
  [Date, Date, number]
>(
  'orders.lease-due',
  `update orders set sweep_at = $2, sweep_attempts = sweep_attempts + 1
    where id in (select id from orders where status = 'open' and sweep_at <= $1
                  order by sweep_at limit $3 for update skip locked)
   returning number, sweep_attempts as attempts, expires_at as "expiresAt"`,
);

export const sweepAgainAt = statement<Record<string, never>, [string, Date]>(
  'orders.sweep-again-at',
  `update orders set sweep_at = $2 where number = $1 and status = 'open'`,
);
