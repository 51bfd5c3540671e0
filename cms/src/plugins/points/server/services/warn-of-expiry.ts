import { addDays, instantAt, venueDay } from '../../../../kernel/clock';
import { db, inTransaction } from '../../../../kernel/db';
import { messages } from '../deps';
import * as lots from '../store/lots';

const BATCH = 200;
/** So many days before their last day. */
const WARNINGS = [30, 7] as const;

/** One message for each of the two warnings and day, however often it is asked. Who has none of it left is not told. */
export async function warnOfExpiry(now: Date): Promise<void> {
  for (const days of WARNINGS) await warn(addDays(venueDay(now), days), days);
}

async function warn(lastDay: string, days: number): Promise<void> {
  const [from, until] = [instantAt(lastDay, '00:00'), instantAt(lastDay, '24:00')];
  for (let after = 0; ; ) {
    const batch = await lots.endingBetween(db(), from, until, after, BATCH);
    await inTransaction(async (tx) => {
      for (const { memberId, points } of batch)
        await messages().send(tx, {
          memberId,
          kind: 'points-ending',
          cause: `${memberId} ${lastDay} ${days}`,
          page: 'pages/points/statement/index',
          data: {
            title: '积分即将到期',
            points,
            lastDate: lastDay,
            note: `${points}积分即将到期，快去兑换礼品`,
          },
        });
    });
    const last = batch.at(-1);
    if (!last || batch.length < BATCH) return;
    after = last.memberId;
  }
}
