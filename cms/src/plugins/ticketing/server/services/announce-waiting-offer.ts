import { venueTime } from '../../../../kernel/clock';
import { inTransaction } from '../../../../kernel/db';
import type { WaitingOffered } from '../../../../kernel/events/catalogue';
import { messages } from '../deps';

/** Tells who waited that places are held for them until an instant. Idempotent by the offer's tickets. */
export async function announceWaitingOffer(offer: WaitingOffered): Promise<void> {
  const { memberId, entryId, ticketCodes, productTitle, visitDate, wholeDay, places, until } = offer;
  const window = wholeDay
    ? '全天'
    : `${venueTime(new Date(offer.startsAt))}-${venueTime(new Date(offer.endsAt))}`;
  await inTransaction((tx) =>
    messages().send(tx, {
      memberId,
      kind: 'waiting-offer',
      // A later offer to the same entry holds other tickets.
      cause: `${entryId} ${ticketCodes[0] ?? until}`,
      page: 'pages/tickets/index',
      data: {
        title: productTitle,
        visitDate,
        window,
        places,
        offerEndsAt: until,
        note: `候补到${places}个名额，请尽快支付`,
      },
    }),
  );
}
