import { db } from '../../../../kernel/db';
import * as commissions from '../store/commissions';
import { settleTicket } from './settle-ticket';

const BATCH = 200;

/**
 * Makes available what was frozen long enough. What a refund is under way for is looked at again the next time.
 * Answers how many tickets were looked at.
 */
export async function releaseDue(now: Date): Promise<number> {
  let looked = 0;
  for (let after = 0; ; ) {
    const due = await commissions.due(db(), now, after, BATCH);
    for (const { ticketCode } of due) await settleTicket(ticketCode, now);
    looked += due.length;
    if (due.length < BATCH) return looked;
    after = due[due.length - 1]?.id ?? after;
  }
}
