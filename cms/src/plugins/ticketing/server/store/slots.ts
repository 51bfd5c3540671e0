import { type Queryable, statement, type Tx } from '../../../../kernel/db';
import { isGuarded } from '../../../../kernel/guards';
import { mergeCounts, type SlotCount } from '../rules/slot-counts';
import { type SlotLeft, tellWhenTurned } from './slot-news';

export interface SlotRow extends Record<string, unknown> {
  id: number;
  publicId: string;
  poolId: string;
  visitDate: string;
  startsAt: Date;
  endsAt: Date;
  wholeDay: boolean;
  size: number;
  held: number;
  sold: number;
  closed: boolean;
  /** Places that members on the waiting list wait for. */
  waiting: number;
  /** Free places that are kept from sale until the waiting list had its turn. */
  offered: number;
}

const COLUMNS = `id, public_id as "publicId", pool_id as "poolId", visit_date as "visitDate", starts_at as "startsAt",
  ends_at as "endsAt", whole_day as "wholeDay", size, held, sold, closed, waiting, offered`;

export const ofPool = statement<SlotRow, [string, string, string]>(
  'slots.of-pool',
  `select ${COLUMNS} from slots where pool_id = $1 and visit_date between $2 and $3 order by starts_at`,
);

export const byPublicId = statement<SlotRow, [string]>(
  'slots.by-public-id',
  `select ${COLUMNS} from slots where public_id = $1`,
);

/** A slot that a guarded write changed, and how many places it has on sale now. */
type Guarded = SlotLeft;
type Freed = Guarded & { offered: number };
type Change = [number, number];
const LEFT = 'size - held - sold - offered as left';

type Left = { id: number; left: number; offered: number };

const leftRows = statement<Left, [number[]]>(
  'slots.lock-left',
  `select id, case when closed then 0 else size - held - sold end as left, offered from slots
    where id = any($1::bigint[]) order by id for update`,
);
/** The last parameter: places that are set aside for the waiting list are not on sale. */
const takeRows = statement<Guarded, [number[], number[], boolean]>(
  'slots.take',
  `update slots s set held = held + n.places, updated_at = now()
     from unnest($1::bigint[], $2::int[]) as n(id, places)
    where s.id = n.id and not closed
      and held + sold + n.places + case when $3 then offered else 0 end <= size
   returning s.id, ${LEFT}`,
);
/** The same without the guard, for the negative control of the race test only: it must then oversell. */
const takeRowsUnguarded = statement<Guarded, [number[], number[]]>(
  'slots.take-unguarded',
  `update slots s set held = held + n.places, updated_at = now()
     from unnest($1::bigint[], $2::int[]) as n(id, places) where s.id = n.id returning s.id, ${LEFT}`,
);
const confirmRow = statement<Guarded, Change>(
  'slots.confirm',
  `update slots set held = held - $2, sold = sold + $2, updated_at = now()
    where id = $1 and held >= $2 returning id, ${LEFT}`,
);
const releaseRow = statement<Freed, Change>(
  'slots.release',
  `update slots set held = held - $2, offered = ${setAside('held - $2', 'sold')}, updated_at = now()
    where id = $1 and held >= $2 returning id, offered, ${LEFT}`,
);
const seatRow = statement<Guarded, Change>(
  'slots.seat',
  `update slots set sold = sold + $2, updated_at = now()
    where id = $1 and not closed and held + sold + offered + $2 <= size returning id, ${LEFT}`,
);
const giveBackRow = statement<Freed, Change>(
  'slots.give-back',
  `update slots set sold = sold - $2, offered = ${setAside('held', 'sold - $2')}, updated_at = now()
    where id = $1 and sold >= $2 returning id, offered, ${LEFT}`,
);

/**
 * What is kept from sale once places were freed: all that is free, up to what is waited for. In the statement that
 * frees them, so that no buyer can come in between.
 */
export function setAside(held: string, sold: string): string {
  return `case when closed then 0 else least(waiting, greatest(0, size - (${held}) - (${sold}))) end`;
}

/** Locks slots in id order and answers how many places each has left: the last word before they are taken. */
export async function lockLeft(tx: Tx, ids: number[]): Promise<Map<number, number>> {
  const rows = await (isGuarded('slots.lock-order') ? leftRows(tx, ids) : lockAsAsked(tx, ids));
  return new Map(rows.map((row) => [row.id, leftToTake(row)]));
}

function leftToTake({ left, offered }: Left): number {
  if (!isGuarded('slots.take')) return Number.POSITIVE_INFINITY;
  return isGuarded('slots.set-aside') ? left - offered : left;
}

/** Without the order of ids, for the negative control of the deadlock test only. */
async function lockAsAsked(tx: Tx, ids: readonly number[]): Promise<Left[]> {
  const rows = [];
  for (const id of ids) rows.push(...(await leftRows(tx, [id])));
  return rows;
}

/** Takes places of locked slots. The guard in the statement stays, although `lockLeft` has said that they are there. */
export async function take(tx: Tx, counts: readonly SlotCount[]): Promise<void> {
  const merged = mergeCounts(counts);
  const ids = merged.map(({ slotId }) => slotId);
  const places = merged.map((count) => count.places);
  const rows = isGuarded('slots.take')
    ? await takeRows(tx, ids, places, isGuarded('slots.set-aside'))
    : await takeRowsUnguarded(tx, ids, places);
  if (rows.length !== merged.length) throw new Error('slots changed under their own lock');
  await tellWhenTurned(tx, rows, merged, counts);
}

/** Held places become sold: what is left stays the same. */
export const confirm = async (tx: Tx, counts: readonly SlotCount[]): Promise<void> => {
  allChanged(await each(tx, confirmRow, mergeCounts(counts)));
};

/**
 * Held places are free again: on sale, or set aside for who waits for them. Answers the slots that have places set
 * aside now: services call `releasePlaces` of `services/places-freed.ts`, which adds the job that offers them.
 */
export const release = (tx: Tx, counts: readonly SlotCount[]): Promise<number[]> =>
  free(tx, releaseRow, counts);

/** Sold places are free again. As `release`; services call `returnPlaces`. */
export const giveBack = (tx: Tx, counts: readonly SlotCount[]): Promise<number[]> =>
  free(tx, giveBackRow, counts);

async function free(tx: Tx, write: Write<Freed>, counts: readonly SlotCount[]): Promise<number[]> {
  const merged = mergeCounts(counts);
  const rows = allChanged(await each(tx, write, merged));
  const freed = merged.map(({ slotId, places }) => ({ slotId, places: -places }));
  await tellWhenTurned(tx, rows, freed, counts);
  return rows.filter(({ offered }) => offered > 0).map(({ id }) => id);
}

/** Sells places that nobody held (a payment that came late); answers the slot that has not enough left, or null. */
export async function seat(tx: Tx, counts: readonly SlotCount[]): Promise<number | null> {
  const merged = mergeCounts(counts);
  const { rows, failed } = await each(tx, seatRow, merged);
  if (failed === null) await tellWhenTurned(tx, rows, merged, counts);
  return failed;
}

type Write<Row extends Guarded> = (q: Queryable, ...change: Change) => Promise<Row[]>;
interface Written<Row> {
  rows: Row[];
  /** The first slot that could not be changed; those behind it were not tried. */
  failed: number | null;
}

async function each<Row extends Guarded>(
  tx: Tx,
  write: Write<Row>,
  merged: readonly SlotCount[],
): Promise<Written<Row>> {
  const rows: Row[] = [];
  for (const { slotId, places } of merged) {
    if (places === 0) continue;
    const [row] = await write(tx, slotId, places);
    if (!row) return { rows, failed: slotId };
    rows.push(row);
  }
  return { rows, failed: null };
}

/** For writes that the tickets' own state has already decided: failing means that counters and tickets disagree. */
function allChanged<Row>({ rows, failed }: Written<Row>): Row[] {
  if (failed !== null) throw new Error(`slot ${failed}: counters disagree with its tickets`);
  return rows;
}

/** Adds planned slots that do not exist yet; those that exist stay as they are. */
export const insertPlanned = statement<
  { id: number },
  [string, string[], string[], Date[], Date[], boolean, number[], boolean[]]
>(
  'slots.insert-planned',
  `insert into slots (pool_id, public_id, visit_date, starts_at, ends_at, whole_day, size, closed)
   select $1, p.public_id, p.visit_date, p.starts_at, p.ends_at, $6, p.size, p.closed
     from unnest($2::text[], $3::date[], $4::timestamptz[], $5::timestamptz[], $7::int[], $8::boolean[])
          as p(public_id, visit_date, starts_at, ends_at, size, closed)
   on conflict (pool_id, starts_at) do nothing
   returning id`,
);
