import { settings } from '../../../../../config/settings';
import { addDays, instantAt, venueDay } from '../../../../kernel/clock';
import { db, only } from '../../../../kernel/db';
import type { Overview } from '../admin-routes/overview-shapes';
import * as store from '../store/overview';
import { productFacts } from './product-facts';

const CHART_DAYS = 14;

/** The venue's day in figures and the two weeks that led to it, all from the rows as they are now. */
export async function readOverview(now: Date): Promise<Overview> {
  const today = venueDay(now);
  const timeZone = settings().venueTimeZone;
  const first = addDays(today, 1 - CHART_DAYS);
  const [begin, end] = [instantAt(today, '00:00'), instantAt(today, '24:00')];
  const [figures, days, products] = await Promise.all([
    store.figures(db(), today, begin, end).then(only),
    store.days(db(), first, today, instantAt(first, '00:00'), end, timeZone),
    productFacts(),
  ]);
  const { soldTickets, soldFen, refundedFen, ...counts } = figures;
  return {
    today,
    timeZone,
    ...counts,
    sold: { tickets: soldTickets, amountFen: soldFen, refundedFen },
    products: {
      published: products.length,
      inMiniProgram: products.filter(({ channels }) => channels.includes('mini-program')).length,
    },
    days,
  };
}
