import { raiseAttention } from '../../../../kernel/attention';
import { db, inTransaction } from '../../../../kernel/db';
import * as orders from '../store/orders';
import * as tickets from '../store/tickets';
import { expireOrder, releaseTickets, settleFirst } from './close-order';

const BATCH = 200;
const MINUTE_MS = 60_000;
/** Minutes to wait after WeChat Pay could not be asked. */
const BACK_OFF = [1, 2, 4, 8];
const ATTENTION_AFTER_MS = 30 * MINUTE_MS;

/** Ends what nobody paid. Any number of processes may run it; each due order is looked at by one. */
export async function sweep(now: Date): Promise<void> {
  await releaseHeldAlone(now);
  const due = await orders.leaseDue(db(), now, new Date(now.getTime() + MINUTE_MS), BATCH);
  for (const order of due) await sweepOrder(order, now);
}

async function releaseHeldAlone(now: Date): Promise<void> {
  for (let released = BATCH; released === BATCH; ) {
    released = await inTransaction(async (tx) => {
      const due = await tickets.lockDueAlone(tx, now, BATCH);
      return releaseTickets(
        tx,
        due.map(({ id }) => id),
        now,
      );
    });
  }
}

/** Places are never released while the money question is open. */
async function sweepOrder(
  { number, attempts, expiresAt }: { number: string; attempts: number; expiresAt: Date },
  now: Date,
) {
  const settlement = await settleFirst(number);
  if (settlement === 'unpaid') return expireOrder(number, now);
  if (settlement === 'paid') return;
  const minutes = BACK_OFF[Math.min(attempts, BACK_OFF.length) - 1] ?? 1;
  await orders.sweepAgainAt(db(), number, new Date(now.getTime() + minutes * MINUTE_MS));
  if (now.getTime() - expiresAt.getTime() > ATTENTION_AFTER_MS) {
    await raiseAttention(db(), 'provider-unreachable', number, { since: expiresAt.toISOString() });
  }
}
