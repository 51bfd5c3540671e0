import { settings } from '../../../../../config/settings';
import { raiseAttention } from '../../../../kernel/attention';
import { now } from '../../../../kernel/clock';
import { db, type Queryable } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { addJob } from '../../../../kernel/jobs';
import * as items from '../store/mass-refund-items';
import * as runs from '../store/mass-refunds';
import { carryOut } from './carry-out-mass-item';

export const MASS_REFUND_JOB = 'ticketing.mass-refunds';

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** Minutes to wait after an item could not be carried out; after the last it is for a person. */
const BACK_OFF = [0.2, 1, 2, 4];

/** One waiting job for all runs and processes, and one at a time: so the pace holds however many runs there are. */
export const wakeMassRefunds = (q: Queryable, runAt?: Date): Promise<void> =>
  addJob(
    q,
    MASS_REFUND_JOB,
    {},
    { key: MASS_REFUND_JOB, queue: MASS_REFUND_JOB, ...(runAt ? { runAt } : {}) },
  );

/**
 * Carries out what is due of all mass refunds, one second's worth, and plans the next second until nothing waits. Each
 * item is a transaction of its own that checks anew: killed anywhere, the next run goes on where this one stopped.
 */
export async function runMassRefunds(): Promise<void> {
  for (const item of await items.due(db(), now(), settings().massRefundsPerSecond)) await attempt(item);
  for (const { number, failed } of await runs.finish(db(), now())) {
    if (failed > 0) await raiseAttention(db(), 'mass-refund-failed', number, { failed });
  }
  await takeUpMassRefunds();
}

/** Something of a run waits: its job is there. Also called by a timer, for a database that was restored without jobs. */
export async function takeUpMassRefunds(): Promise<void> {
  const [next] = await items.nextDue(db());
  if (!next?.at) return;
  // Jobs run on the database's clock, which may be another than that of the items.
  const inMs = Math.max(SECOND_MS, next.at.getTime() - now().getTime());
  await wakeMassRefunds(db(), new Date(Date.now() + inMs));
}

async function attempt(item: items.ItemRow): Promise<void> {
  try {
    await carryOut(item, now());
  } catch (error) {
    const backOff = BACK_OFF[item.attempts];
    const code = error instanceof DomainError ? error.code : 'INTERNAL';
    // One that cannot be carried out must not keep the others waiting; a person sees it with its reason.
    strapi.log.warn(`${item.run}: item ${item.id} (${code}): ${(error as Error).message}`);
    if (backOff !== undefined)
      await items.postpone(db(), item.id, new Date(now().getTime() + backOff * MINUTE_MS));
    else await items.settle(db(), item.id, 'failed', null, code, null, now());
  }
}
