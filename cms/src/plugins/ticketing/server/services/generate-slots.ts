import { type Day, venueDay } from '../../../../kernel/clock';
import { randomCode } from '../../../../kernel/code';
import { db, inTransaction, type Queryable } from '../../../../kernel/db';
import { addJob, defineJob } from '../../../../kernel/jobs';
import { tell } from '../../../../kernel/news';
import type { PlannedSlot } from '../rules/opening-hours';
import * as slots from '../store/slots';
import { allPools, findPool, type Pool, plannedSlots } from './pools';

const SLOT_ID_LENGTH = 12;
const GENERATE = 'ticketing.generate-slots';

/** Adds the slots that every pool should have from today on; those that exist are left alone. Re-runnable. */
export async function generateSlots(now: Date): Promise<number> {
  let added = 0;
  for (const pool of await allPools()) {
    // One that cannot be read must not keep the others from their days.
    added += await generateForPool(db(), pool, venueDay(now)).catch((error: Error) => {
      strapi.log.error(`slots of pool ${pool.documentId} cannot be made: ${error.message}`);
      return 0;
    });
  }
  if (added > 0) await tell(db(), 'catalogue');
  return added;
}

const generateForPool = async (q: Queryable, pool: Pool, from: Day): Promise<number> =>
  addPlanned(q, pool, plannedSlots(pool, from));

/** Adds planned slots that do not exist yet; answers how many. */
export async function addPlanned(
  q: Queryable,
  pool: Pick<Pool, 'documentId' | 'wholeDay'>,
  planned: readonly PlannedSlot[],
): Promise<number> {
  const rows = await slots.insertPlanned(
    q,
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

/** Has a pool's slots added as soon as the transaction commits, so that its editor sees days at once. */
export const generateSoon = (q: Queryable, poolId: string): Promise<void> =>
  addJob(q, GENERATE, { poolId }, { key: `${GENERATE}:${poolId}` });

/** Declares the job of `generateSoon`; call in the plugin's `register`. */
export function defineGeneration(now: () => Date): void {
  defineJob<{ poolId: string }>(GENERATE, async ({ poolId }) => {
    const pool = await findPool(poolId);
    // Deleted meanwhile.
    if (!pool) return;
    await inTransaction(async (tx) => {
      if ((await generateForPool(tx, pool, venueDay(now()))) > 0) await tell(tx, 'catalogue');
    });
  });
}
