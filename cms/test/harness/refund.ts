import type { servicesOf } from './provider';

let made = 0;

/**
 * Asks for the money of an order of one ticket as ticketing does: the ticket's code is dead, its place back on sale,
 * the line's money on its way, and the refund handed over, all in one transaction. Answers its number.
 */
export async function askRefund(services: ReturnType<typeof servicesOf>, reference: string): Promise<string> {
  made += 1;
  const number = `RASKED${Date.now()}${made}`;
  await services.inTransaction(async (tx) => {
    const { rows } = await tx.query(
      `insert into refunds (number, order_id, ticket_id, amount_fen, status, cause)
       select $1, o.id, l.ticket_id, l.amount_fen, 'submitted', 'asked' from orders o
         join order_lines l on l.order_id = o.id where o.number = $2 returning amount_fen, order_id, ticket_id`,
      [number, reference],
    );
    const { amount_fen: amountFen, order_id: order, ticket_id: ticket } = rows[0];
    await tx.query('update order_lines set refunded_fen = amount_fen where order_id = $1', [order]);
    await tx.query(`update tickets set status = 'refunding', refunding_from = status where id = $1`, [
      ticket,
    ]);
    const request = { number, reference, amountFen, totalFen: amountFen, reason: '退票' };
    await services.service('refunds').request(tx, request);
    await tx.query(
      `update slots s set sold = s.sold - e.places from entitlements e where e.slot_id = s.id and e.ticket_id = $1`,
      [ticket],
    );
  });
  return number;
}
