import { type Queryable, statement } from '../../../../kernel/db';

export type RefundStatus =
  | 'requested'
  | 'approved'
  | 'rejected'
  | 'submitted'
  | 'success'
  | 'abnormal'
  | 'failed';

export interface RefundRow extends Record<string, unknown> {
  number: string;
  orderId: number;
  orderNumber: string;
  /** What the order cost in all. */
  totalFen: number;
  ticketId: number;
  amountFen: number;
  feeFen: number;
  status: RefundStatus;
  cause: string;
  reason: string | null;
}

const COLUMNS = `r.number, r.order_id as "orderId", o.number as "orderNumber", o.amount_fen as "totalFen",
  r.ticket_id as "ticketId", r.amount_fen as "amountFen", r.fee_fen as "feeFen", r.status, r.cause, r.reason`;

export const insert = statement<{ id: number }, [string, number, number, number, string, Date]>(
  'refunds.insert',
  `insert into refunds (number, order_id, ticket_id, amount_fen, status, cause, created_at, updated_at)
   values ($1, $2, $3, $4, 'approved', $5, $6, $6) returning id`,
);

/** Answers a row while the line still has that much to give back; the CHECK is the last word. */
export const reserve = statement<{ ticketId: number }, [number, number, number]>(
  'refunds.reserve',
  `update order_lines set refunded_fen = refunded_fen + $3
    where order_id = $1 and ticket_id = $2 and refunded_fen + $3 <= amount_fen returning ticket_id as "ticketId"`,
);

/** What failed for good is not on its way any more. */
export const release = statement<Record<string, never>, [number, number, number]>(
  'refunds.release',
  'update order_lines set refunded_fen = refunded_fen - $3 where order_id = $1 and ticket_id = $2',
);

export const find = statement<RefundRow, [string]>(
  'refunds.find',
  `select ${COLUMNS} from refunds r join orders o on o.id = r.order_id where r.number = $1`,
);

/** Approved and handed to nobody yet. Amounts of nothing need no provider. */
export const approved = statement<RefundRow, [number]>(
  'refunds.approved',
  `select ${COLUMNS} from refunds r join orders o on o.id = r.order_id
    where r.status = 'approved' and r.amount_fen > 0 and o.status = 'paid' order by r.id limit $1`,
);

/** Compare-and-set: answers a row when this call moved it. */
export const move = statement<{ number: string }, [string, RefundStatus[], RefundStatus, Date]>(
  'refunds.move',
  `update refunds set status = $3, updated_at = $4
    where number = $1 and status = any($2::text[]) returning number`,
);

/** The line of a paid order that a ticket was bought by, with the most still to give back. */
export interface PaidLine extends Record<string, unknown> {
  orderId: number;
  orderNumber: string;
  amountFen: number;
  refundedFen: number;
}

export const paidLineOf = statement<PaidLine, [number]>(
  'refunds.paid-line-of',
  `select l.order_id as "orderId", o.number as "orderNumber", l.amount_fen as "amountFen",
          l.refunded_fen as "refundedFen"
     from order_lines l join orders o on o.id = l.order_id
    where l.ticket_id = $1 and l.order_status = 'paid'
    order by l.amount_fen - l.refunded_fen desc, l.order_id limit 1`,
);

export const lastOfTicket = statement<RefundRow, [number]>(
  'refunds.last-of-ticket',
  `select ${COLUMNS} from refunds r join orders o on o.id = r.order_id
    where r.ticket_id = $1 and r.cause = 'asked' order by r.id desc limit 1`,
);

export interface AskedRefund {
  number: string;
  orderId: number;
  ticketId: number;
  amountFen: number;
  feeFen: number;
  status: 'requested' | 'approved';
  reason: string | null;
  at: Date;
}

const insertAsked = statement<
  Record<string, never>,
  [string, number, number, number, number, string, string | null, Date]
>(
  'refunds.ask',
  `insert into refunds (number, order_id, ticket_id, amount_fen, fee_fen, status, cause, reason, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, 'asked', $7, $8, $8)`,
);

/** A refund that the visitor asked for. */
export const ask = (q: Queryable, r: AskedRefund) =>
  insertAsked(q, r.number, r.orderId, r.ticketId, r.amountFen, r.feeFen, r.status, r.reason, r.at);
