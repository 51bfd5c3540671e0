import { only, type Tx } from '../../../../kernel/db';
import { payBack } from '../deps';
import * as orders from '../store/orders';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';

/**
 * All refunds of a request and its ticket, everything that a decision about them changes locked first in the order of
 * everywhere: payments, orders by id, the ticket. The parts are read again under the locks.
 */
export async function lockRequest(
  tx: Tx,
  request: string,
): Promise<{ parts: refunds.RefundRow[]; ticket: tickets.TicketRow }> {
  const known = await refunds.ofRequest(tx, request);
  const inOrder = known.toSorted((a, b) => a.orderId - b.orderId);
  const numbers = [...new Set(inOrder.map(({ orderNumber }) => orderNumber))];
  await payBack().lock(tx, numbers);
  for (const number of numbers) await orders.lock(tx, number);
  const { forTicketId } = only(known.slice(0, 1));
  const ticket = only(await tickets.lockByIds(tx, [forTicketId]));
  return { parts: await refunds.ofRequest(tx, request), ticket };
}
