import { db, inTransaction } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import * as orders from '../store/orders';
import * as tickets from '../store/tickets';
import { cancelOrder, releaseTickets } from './close-order';
import { readTicket } from './read-tickets';
import type { TicketView } from './ticket-view';

/**
 * Gives up one held ticket. An open order that it is in is settled first, so that nobody pays for a ticket that is
 * gone; the others of that order stay held. Giving up twice is fine.
 * Throws TICKET_NOT_FOUND, TICKET_NOT_HELD, ORDER_PAID, PAYMENT_UNREACHABLE.
 */
export async function giveUp(memberId: number, code: string, locale: Locale, now: Date): Promise<TicketView> {
  const [ticket] = await tickets.ofMemberByCodes(db(), memberId, [code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  for (const { number } of await orders.openOrdersOf(db(), [ticket.id])) await cancelOrder(number, now);
  await inTransaction(async (tx) => {
    const [locked] = await tickets.lockOfMember(tx, memberId, [code]);
    const inOrder = locked ? await orders.openOrdersOf(tx, [locked.id]) : [];
    if (locked?.status === 'void') return;
    // An order that was opened in between is being paid: the visitor did both.
    if (locked?.status !== 'held' || inOrder.length > 0)
      throw new DomainError('TICKET_NOT_HELD', { status: locked?.status });
    await releaseTickets(tx, [locked.id], now);
  });
  return readTicket(memberId, code, locale);
}
