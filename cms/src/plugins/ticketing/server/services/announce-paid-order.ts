import { inTransaction } from '../../../../kernel/db';
import type { OrderPaid } from '../../../../kernel/events/catalogue';
import { deliveries, messages } from '../deps';
import { paidNote } from '../rules/paid-note';

/**
 * One message that says which tickets are valid and what comes back, and the report of delivery that WeChat wants for
 * what was paid and delivered. Idempotent by the order's number.
 */
export async function announcePaidOrder(order: OrderPaid): Promise<void> {
  const { orderNumber, memberId, transactionId, amountFen, title, validTickets, at } = order;
  await inTransaction(async (tx) => {
    await messages().send(tx, {
      memberId,
      kind: 'paid',
      cause: orderNumber,
      page: 'pages/tickets/index',
      data: { title, tickets: validTickets, amountFen, orderNumber, paidAt: at, note: paidNote(order) },
    });
    // What comes back whole was not delivered, and nothing is delivered where nothing was paid.
    if (transactionId === null || validTickets === 0) return;
    const description = validTickets === 1 ? title : `${title} 等 ${validTickets} 张电子门票`;
    await deliveries().report(tx, { reference: orderNumber, transactionId, memberId, description });
  });
}
