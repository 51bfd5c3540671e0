import { onEvent } from '../../../kernel/events';
import { announceChange } from './services/announce-change';
import { announcePaidOrder } from './services/announce-paid-order';
import { announceRefund } from './services/announce-refund';
import { announceWaitingOffer } from './services/announce-waiting-offer';

/** What ticketing does after the commit about its own news; a listener's name must stay: jobs wait under it. */
export function listen(): void {
  onEvent('order.paid', 'ticketing.announce', announcePaidOrder);
  onEvent('ticket.changed', 'ticketing.announce', announceChange);
  onEvent('ticket.refunded', 'ticketing.announce', announceRefund);
  onEvent('waiting.offered', 'ticketing.announce', announceWaitingOffer);
}
