import { statement } from '../../../../kernel/db';

export const insert = statement<{ id: number }, [string, number, number, number, string]>(
  'refunds.insert',
  `insert into refunds (number, order_id, ticket_id, amount_fen, status, cause)
   values ($1, $2, $3, $4, 'approved', $5) returning id`,
);

/** Answers a row while the line still has that much to give back; the CHECK is the last word. */
export const reserve = statement<{ ticketId: number }, [number, number, number]>(
  'refunds.reserve',
  `update order_lines set refunded_fen = refunded_fen + $3
    where order_id = $1 and ticket_id = $2 and refunded_fen + $3 <= amount_fen returning ticket_id as "ticketId"`,
);
