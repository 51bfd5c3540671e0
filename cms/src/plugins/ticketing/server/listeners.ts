import { onEvent } from '../../../kernel/events';
import { announcePaidOrder } from './services/announce-paid-order';
import { announceWaitingOffer } from './services/announce-waiting-offer';

/** What ticketing does after the commit about its own news; a listener's name must stay: jobs wait under it. */
export function listen(): void {
  onEvent('order.paid', 'ticketing.announce', announcePaidOrder);
  onEvent('waiting.offered', 'ticketing.announce', announceWaitingOffer);
}
