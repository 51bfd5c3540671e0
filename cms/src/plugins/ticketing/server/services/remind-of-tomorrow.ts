import { addDays, type Day, venueDay, venueTime } from '../../../../kernel/clock';
import { db, inTransaction } from '../../../../kernel/db';
import { messages } from '../deps';
import * as visits from '../store/visits';

const BATCH = 200;

/**
 * One message to everybody who visits tomorrow. Asked several times in an evening it also reaches who bought since;
 * nobody hears of a day twice.
 */
export async function remindOfTomorrow(now: Date): Promise<void> {
  const tomorrow = addDays(venueDay(now), 1);
  for (let after = 0; ; ) {
    const batch = await visits.onDay(db(), tomorrow, after, BATCH);
    await remind(batch, tomorrow);
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.memberId;
  }
}

async function remind(batch: readonly visits.VisitRow[], visitDate: Day): Promise<void> {
  await inTransaction(async (tx) => {
    for (const { memberId, title, startsAt, endsAt, wholeDay, tickets } of batch) {
      await messages().send(tx, {
        memberId,
        kind: 'visit-tomorrow',
        cause: `${memberId} ${visitDate}`,
        page: 'pages/tickets/index',
        data: {
          title,
          visitDate,
          window: wholeDay ? '全天' : `${venueTime(startsAt)}-${venueTime(endsAt)}`,
          note: `共${tickets}张，凭票夹里的二维码入园`,
        },
      });
    }
  });
}
