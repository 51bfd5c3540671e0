import { db, inTransaction } from '../../../../kernel/db';
import * as lots from '../store/lots';
import { openAccount } from './ledger';

const BATCH = 200;

/** Ends the points whose time is over, one member a transaction. Any number of processes may run it. Answers the members. */
export async function expirePoints(now: Date): Promise<number> {
  let ended = 0;
  for (;;) {
    const batch = await lots.membersDue(db(), now, BATCH);
    for (const { memberId } of batch) await inTransaction((tx) => openAccount(tx, memberId, now));
    ended += batch.length;
    if (batch.length < BATCH) return ended;
  }
}
