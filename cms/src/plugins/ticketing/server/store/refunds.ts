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
  /** Of the line that was paid. */
  ticketId: number;
  /** Whose money it is: the line's ticket, or the one that its day was changed to. */
  forTicketId: number;
  amountFen: number;
  feeFen: number;
  status: RefundStatus;
  cause: string;
  reason: string | null;
  /** Staff paid it by other means than WeChat Pay. */
  paidByHand: boolean;
  /** Number of the first refund of the same request: its own, unless the money goes back from several payments. */
  request: string;
}

const COLUMNS = `r.number, r.order_id as "orderId", o.number as "orderNumber", o.amount_fen as "totalFen",
  r.ticket_id as "ticketId", r.amount_fen as "amountFen", r.fee_fen as "feeFen", r.status, r.cause, r.reason,
  r.paid_by_hand as "paidByHand",
  coalesce(r.for_ticket_id, r.ticket_id) as "forTicketId", coalesce(r.part_of, r.number) as request`;

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

/** What an approved refund waits for: the day of its ticket, and whether a gate without network let its holder in. */
export interface AwaitedRow extends Record<string, unknown> {
  visitDate: string | null;
  askedAt: Date;
  cameIn: boolean;
}

export const awaited = statement<AwaitedRow, [string]>(
  'refunds.awaited',
  `select t.visit_date as "visitDate", r.created_at as "askedAt",
          exists (select 1 from scans s where s.ticket_id = t.id and s.offline and s.conflict is not null
                     and s.direction = 'in' and s.undone_at is null and s.recorded_at >= r.created_at) as "cameIn"
     from refunds r join tickets t on t.id = coalesce(r.for_ticket_id, r.ticket_id)
    where r.number = $1 and r.amount_fen > 0`,
);

/** Compare-and-set: answers a row when this call moved it. */
export const move = statement<{ number: string }, [string, RefundStatus[], RefundStatus, Date]>(
  'refunds.move',
  `update refunds set status = $3, updated_at = $4
    where number = $1 and status = any($2::text[]) returning number`,
);

export const payByHand = statement<Record<string, never>, [string, Date]>(
  'refunds.pay-by-hand',
  'update refunds set paid_by_hand = true, updated_at = $2 where number = $1',
);

/** The refund of a ticket itself that was asked for last, by the visitor or by staff. */
export const lastOfTicket = statement<RefundRow, [number]>(
  'refunds.last-of-ticket',
  `select ${COLUMNS} from refunds r join orders o on o.id = r.order_id
    where coalesce(r.for_ticket_id, r.ticket_id) = $1 and r.part_of is null
      and r.cause not in ('paid-late', 'paid-twice', 'change-lapsed', 'changed', 'goodwill')
    order by r.id desc limit 1`,
);

/** All refunds of a request, the first of them first; those that were made again are not among them. */
export const ofRequest = statement<RefundRow, [string]>(
  'refunds.of-request',
  `select ${COLUMNS} from refunds r join orders o on o.id = r.order_id
    where coalesce(r.part_of, r.number) = $1 and not exists (select 1 from refunds again where again.retry_of = r.number)
    order by r.id`,
);

export interface NewRefundRow {
  number: string;
  orderId: number;
  ticketId: number;
  forTicketId: number;
  amountFen: number;
  feeFen: number;
  status: 'requested' | 'approved';
  cause: string;
  reason: string | null;
  partOf: string | null;
  retryOf: string | null;
  at: Date;
}

const insertRow = statement<
  Record<string, never>,
  [
    string,
    number,
    number,
    number | null,
    number,
    number,
    string,
    string,
    string | null,
    string | null,
    string | null,
    Date,
  ]
>(
  'refunds.add',
  `insert into refunds (number, order_id, ticket_id, for_ticket_id, amount_fen, fee_fen, status, cause, reason, part_of,
                        retry_of, created_at, updated_at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $12)`,
);

/** One refund of one line. What it gives back is reserved there (`reserve`) in the same transaction. */
export const add = (q: Queryable, r: NewRefundRow) =>
  insertRow(
    q,
    r.number,
    r.orderId,
    r.ticketId,
    r.forTicketId === r.ticketId ? null : r.forTicketId,
    r.amountFen,
    r.feeFen,
    r.status,
    r.cause,
    r.reason,
    r.partOf,
    r.retryOf,
    r.at,
  );
