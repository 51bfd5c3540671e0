import { type Day, venueDay } from '../../../../kernel/clock';
import { randomCode } from '../../../../kernel/code';
import { db } from '../../../../kernel/db';
import { tell } from '../../../../kernel/news';
import { type Opening, type OpeningException, planDays } from '../rules/opening-hours';
import * as slots from '../store/slots';

const SLOT_ID_LENGTH = 12;

interface Pool {
  documentId: string;
  wholeDay: boolean;
  daysAhead: number;
  openings: Opening[];
  exceptions: { from: Day; to: Day; closed: boolean | null; size: number | null }[] | null;
}

/** Adds the slots that every pool should have from today on; those that exist are left alone. Re-runnable. */
export async function generateSlots(now: Date): Promise<number> {
  const pools = (await strapi.documents('plugin::ticketing.pool').findMany({
    populate: { openings: true, exceptions: true },
    limit: 1000,
  } as never)) as unknown as Pool[];
  let added = 0;
  for (const pool of pools) added += await generateForPool(pool, venueDay(now));
  if (added > 0) await tell(db(), 'catalogue');
  return added;
}

async function generateForPool(pool: Pool, from: Day): Promise<number> {
  const exceptions: OpeningException[] = (pool.exceptions ?? []).map((row) => ({
    ...row,
    closed: row.closed ?? false,
  }));
  const planned = planDays(pool.openings, exceptions, from, pool.daysAhead + 1);
  const rows = await slots.insertPlanned(
    db(),
    pool.documentId,
    planned.map(() => randomCode(SLOT_ID_LENGTH)),
    planned.map(({ visitDate }) => visitDate),
    planned.map(({ startsAt }) => startsAt),
    planned.map(({ endsAt }) => endsAt),
    pool.wholeDay,
    planned.map(({ size }) => size),
    planned.map(({ closed }) => closed),
  );
  return rows.length;
}
