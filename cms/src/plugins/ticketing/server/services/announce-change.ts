import { venueTime } from '../../../../kernel/clock';
import { inTransaction } from '../../../../kernel/db';
import type { TicketChanged } from '../../../../kernel/events/catalogue';
import { messages } from '../deps';

/** Tells the day that a ticket is for now, and what became of a difference. Idempotent by the new ticket's code. */
export async function announceChange(change: TicketChanged): Promise<void> {
  const { memberId, ticketCode, title, visitDate, wholeDay, startsAt, endsAt, backFen } = change;
  const yuan = (backFen / 100).toFixed(2);
  await inTransaction((tx) =>
    messages().send(tx, {
      memberId,
      kind: 'changed',
      cause: ticketCode,
      page: `pages/ticket/index?code=${ticketCode}`,
      data: {
        title,
        visitDate,
        window: wholeDay ? '全天' : `${venueTime(new Date(startsAt))}-${venueTime(new Date(endsAt))}`,
        note: backFen > 0 ? `已改签，退差价${yuan}元` : '已改签，请出示新的二维码',
      },
    }),
  );
}
