import { settings } from '../../../../../config/settings';
import { addDays, instantAt, venueDay } from '../../../../kernel/clock';
import { db, only } from '../../../../kernel/db';
import type { Overview } from '../admin-routes/shapes';
import * as lists from '../store/promoter-lists';
import { totals } from '../store/review';

/** What promotion costs and brings: balances as they are, figures and days of the last `count` days of the venue. */
export async function readOverview(count: number, now: Date): Promise<Overview> {
  const { venueTimeZone } = settings();
  const today = venueDay(now);
  const first = addDays(today, 1 - count);
  const from = instantAt(first, '00:00');
  const [figures, balance, days] = await Promise.all([
    lists.overview(db(), from, now),
    totals(db()),
    lists.days(db(), from, venueTimeZone),
  ]);
  const { waitingCount, waitingFen, ...rest } = only(figures);
  const known = new Map(days.map((day) => [day.day, day]));
  return {
    timeZone: venueTimeZone,
    today,
    balance: only(balance),
    ...rest,
    waiting: { count: waitingCount, amountFen: waitingFen },
    days: Array.from({ length: count }, (_, index) => {
      const day = addDays(first, index);
      return known.get(day) ?? { day, earnedFen: 0, paidFen: 0, tickets: 0 };
    }),
  };
}
