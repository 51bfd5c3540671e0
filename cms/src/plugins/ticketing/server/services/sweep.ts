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

/**
 * Ends what nobody paid. Any number of processes may run it; each due order is looked at by one. What cannot be ended
 * is logged and stays due: it must not keep the places of all others from sale.
 */
export async function sweep(now: Date): Promise<void> {
  await releaseHeldAlone(now);
  const due = await orders.leaseDue(db(), now, new Date(now.getTime() + MINUTE_MS), BATCH);
  for (const order of due) {
    await sweepOrder(order, now).catch((error: Error) =>
      strapi.log.error(`order ${order.number} cannot be swept: ${error.message}`),
    );
  }
}

async function releaseHeldAlone(now: Date): Promise<void> {
  for (let found = BATCH; found === BATCH; ) {
    let ids: number[] = [];
    try {
      await inTransaction(async (tx) => {
        ids = (await tickets.lockDueAlone(tx, now, BATCH, null)).map(({ id }) => id);
        await releaseTickets(tx, ids, now);
      });
    } catch (error) {
      if (ids.length === 0) throw error;
      // Tried one by one each says what is wrong with it; the next sweep goes on.
      return releaseOneByOne(ids, now);
    }
    found = ids.length;
  }
}

async function releaseOneByOne(ids: readonly number[], now: Date): Promise<void> {
  for (const id of ids) {
    await inTransaction(async (tx) => {
      // Its order may have been opened meanwhile.
      const due = await tickets.lockDueAlone(tx, now, 1, [id]);
      await releaseTickets(
        tx,
        due.map((ticket) => ticket.id),
        now,
      );
    }).catch((error: Error) => strapi.log.error(`ticket ${id} cannot be released: ${error.message}`));
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
