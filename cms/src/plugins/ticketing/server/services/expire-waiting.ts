import { inTransaction } from '../../../../kernel/db';
import * as setAside from '../store/set-aside';
import * as waiting from '../store/waiting-list';

const BATCH = 200;

/** Ends the entries whose cut-off has passed: no offer can come any more. Any number of processes may run it. */
export async function expireWaiting(now: Date): Promise<void> {
  for (let expired = BATCH; expired === BATCH; ) {
    expired = await inTransaction(async (tx) => {
      const ended = await waiting.expireDue(tx, now, BATCH);
      await setAside.forgo(tx, ended);
      return ended.length;
    });
  }
}
