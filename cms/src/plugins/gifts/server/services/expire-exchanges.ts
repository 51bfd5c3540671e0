import { db, inTransaction } from '../../../../kernel/db';
import * as exchanges from '../store/exchanges';
import { giveBackAll } from './end-exchange';

const BATCH = 200;

/**
 * Past their deadline: the gift is on offer again, and the points are back where the gift said so at the exchange.
 * One a transaction, so that one that fails holds nobody up. Answers how many. Re-runnable in any number of processes.
 */
export async function expireExchanges(now: Date): Promise<number> {
  let expired = 0;
  for (let found = BATCH; found === BATCH; ) {
    const rows = await exchanges.due(db(), now, BATCH);
    found = rows.length;
    let moved = 0;
    for (const { id } of rows) moved += await expireOne(id, now);
    expired += moved;
    // Somebody else has them in hand.
    if (moved === 0) break;
  }
  return expired;
}

async function expireOne(id: number, now: Date): Promise<number> {
  return inTransaction(async (tx) => {
    const [row] = await exchanges.expire(tx, id, now);
    if (!row) return 0;
    await giveBackAll(tx, row, row.returnsPoints, now);
    return 1;
  });
}
