import { statement, type Tx } from '../../../../kernel/db';
import { mergeCounts, type SlotCount } from '../rules/slot-counts';
import { setAside } from './slots';

/** Free places that the waiting list may have, as they are while the slot is locked. */
const lockRows = statement<{ id: number; left: number }, [number[]]>(
  'slots.lock-set-aside',
  `select id, case when closed then 0 else least(offered, size - held - sold) end as left from slots
    where id = any($1::bigint[]) order by id for update`,
);

const takeRow = statement<{ id: number }, [number, number]>(
  'slots.take-set-aside',
  `update slots set held = held + $2, offered = offered - $2, waiting = waiting - $2, updated_at = now()
    where id = $1 and not closed and offered >= $2 and held + sold + $2 <= size returning id`,
);

export async function lockLeft(tx: Tx, ids: number[]): Promise<Map<number, number>> {
  return new Map((await lockRows(tx, ids)).map(({ id, left }) => [id, left]));
}

/** What was set aside becomes held; those places are not waited for any more. Slots are locked and have enough. */
export async function take(tx: Tx, counts: readonly SlotCount[]): Promise<void> {
  for (const { slotId, places } of mergeCounts(counts)) {
    if ((await takeRow(tx, slotId, places)).length === 0)
      throw new Error('slots changed under their own lock');
  }
}

/** Waits for so many places of a slot. No row: the slot is closed, is smaller, or has that many on sale. */
export const awaitPlaces = statement<{ id: number }, [number, number]>(
  'slots.await-places',
  `update slots set waiting = waiting + $2, updated_at = now()
    where id = $1 and not closed and $2 <= size and size - held - sold - offered < $2 returning id`,
);

const forgoRow = statement<{ id: number }, [number, number]>(
  'slots.forgo-places',
  `update slots set waiting = waiting - $2, offered = least(offered, waiting - $2), updated_at = now()
    where id = $1 and waiting >= $2 returning id`,
);

/** Places that are not waited for any more; what was set aside beyond the rest is on sale again at once. */
export async function forgo(tx: Tx, counts: readonly SlotCount[]): Promise<void> {
  for (const { slotId, places } of mergeCounts(counts)) {
    if ((await forgoRow(tx, slotId, places)).length === 0)
      throw new Error(`slot ${slotId}: counters disagree with its waiting list`);
  }
}

/** Nobody can use what is set aside: it is on sale again. */
export const giveToPublic = statement<{ id: number }, [number]>(
  'slots.give-to-public',
  'update slots set offered = 0, updated_at = now() where id = $1 returning id',
);

/** Sets aside what is free, after a size or a closure changed. Answers the slots that have places set aside now. */
export const recompute = statement<{ id: number }, [number[]]>(
  'slots.set-aside',
  `with locked as (select id from slots where id = any($1::bigint[]) order by id for update),
        changed as (
          update slots s set offered = ${setAside('held', 'sold')}, updated_at = now()
            from locked l where s.id = l.id and (waiting > 0 or offered > 0) returning s.id, s.offered
        )
   select id from changed where offered > 0 order by id`,
);
