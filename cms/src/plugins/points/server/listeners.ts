import { now } from '../../../kernel/clock';
import { onEvent } from '../../../kernel/events';
import { settleTicket } from './services/settle-ticket';

/** All news of a ticket mean one thing here: look at it. A listener's name must stay: jobs wait under it. */
export function listen(): void {
  onEvent('ticket.paid', 'points.settle', ({ ticketCode }) => settleTicket(ticketCode, now()));
  onEvent('ticket.redeemed', 'points.settle', ({ ticketCode }) => settleTicket(ticketCode, now()));
  onEvent('ticket.unredeemed', 'points.settle', ({ ticketCode }) => settleTicket(ticketCode, now()));
  onEvent('ticket.refunded', 'points.settle', ({ ticketCode }) => settleTicket(ticketCode, now()));
  onEvent('ticket.changed', 'points.settle', ({ ticketCode }) => settleTicket(ticketCode, now()));
}
