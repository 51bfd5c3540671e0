import { statement } from '../../../../kernel/db';

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
  status: RefundStatus;
  cause: string;
  reason: string | null;
}

const COLUMNS = `r.number, r.order_id as "orderId", o.number as "orderNumber", o.amount_fen as "totalFen",
  r.ticket_id as "ticketId", r.amount_fen as "amountFen", r.status, r.cause, r.reason`;

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
