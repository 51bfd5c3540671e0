import type { Day } from '../../../../kernel/clock';
import type { Tx } from '../../../../kernel/db';
import { messages } from '../deps';
import * as entitlements from '../store/entitlements';
import * as tickets from '../store/tickets';
import { countsOf } from './apply-payment';
import { returnPlaces } from './places-freed';

/**
 * Takes the reservation of an open-dated ticket back because the venue is closed that day: the ticket stays valid, its
 * holder is told and can reserve another day. The ticket is locked.
 */
export async function cancelReservation(
  tx: Tx,
  ticket: tickets.TicketRow,
  { day, run }: { day: Day; run: string },
): Promise<void> {
  const counts = await countsOf(tx, [ticket.id]);
  await entitlements.bookInto(tx, ticket.id, null);
  await tickets.setVisitDate(tx, ticket.id, null);
  await messages().send(tx, {
    memberId: ticket.memberId,
    kind: 'changed',
    cause: `${run} ${ticket.code}`,
    page: `pages/ticket/index?code=${ticket.code}`,
    data: { title: ticket.productTitle, visitDate: day, note: '当日关闭，门票仍有效，请改约' },
  });
  await returnPlaces(tx, counts);
}
