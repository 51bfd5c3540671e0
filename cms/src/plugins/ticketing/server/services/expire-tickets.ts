import { venueDay } from '../../../../kernel/clock';
import { inTransaction } from '../../../../kernel/db';
import * as tickets from '../store/tickets';

const BATCH = 200;
/**
 * A ticket is over so long after its last moment: gates that were offline upload what they admitted within an hour, and
 * what was let in should not meet an expired ticket.
 */
const GRACE_MS = 3 * 3_600_000;

/**
 * Ends what was not used while it was good: dated tickets after their visit day, open-dated ones after their validity,
 * with uses left or without one used. Their places stay sold: the day is over. What was used up is `used` already.
 * Any number of processes may run it. Answers how many ended.
 */
export async function expireTickets(now: Date): Promise<number> {
  const at = new Date(now.getTime() - GRACE_MS);
  let ended = 0;
  for (let found = BATCH; found === BATCH; ) {
    found = await inTransaction(async (tx) => {
      const ids = (await tickets.lockOver(tx, at, venueDay(at), BATCH)).map(({ id }) => id);
      ended += (await tickets.move(tx, ids, 'expire', now)).length;
      return ids.length;
    });
  }
  return ended;
}
