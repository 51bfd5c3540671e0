import { type Queryable, statement, type Tx } from '../../../../kernel/db';

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
}

/** How many places of which slot. */
export interface SlotCount {
  slotId: number;
  places: number;
}

const COLUMNS = `id, public_id as "publicId", pool_id as "poolId", visit_date as "visitDate", starts_at as "startsAt",
  ends_at as "endsAt", whole_day as "wholeDay", size, held, sold, closed`;

export const ofPool = statement<SlotRow, [string, string, string]>(
  'slots.of-pool',
  `select ${COLUMNS} from slots where pool_id = $1 and visit_date between $2 and $3 order by starts_at`,
);

export const byPublicId = statement<SlotRow, [string]>(
  'slots.by-public-id',
  `select ${COLUMNS} from slots where public_id = $1`,
);

type Guarded = { id: number };
type Change = [number, number];

const takeRow = statement<Guarded, Change>(
  'slots.take',
  `update slots set held = held + $2, updated_at = now()
    where id = $1 and not closed and held + sold + $2 <= size returning id`,
);
/** The same without the guard, for the negative control of the race test only: it must then oversell. */
const takeRowUnguarded = statement<Guarded, Change>(
  'slots.take-unguarded',
  'update slots set held = held + $2, updated_at = now() where id = $1 returning id',
);
const confirmRow = statement<Guarded, Change>(
  'slots.confirm',
  `update slots set held = held - $2, sold = sold + $2, updated_at = now()
    where id = $1 and held >= $2 returning id`,
);
const releaseRow = statement<Guarded, Change>(
  'slots.release',
  'update slots set held = held - $2, updated_at = now() where id = $1 and held >= $2 returning id',
);
const seatRow = statement<Guarded, Change>(
  'slots.seat',
  `update slots set sold = sold + $2, updated_at = now()
    where id = $1 and not closed and held + sold + $2 <= size returning id`,
);
const lockRows = statement<{ id: number }, [number[]]>(
  'slots.lock',
  'select id from slots where id = any($1::bigint[]) order by id for update',
);

/** Merges the same slot into one count and orders by id: the order in which slots are locked everywhere. */
export function mergeCounts(counts: readonly SlotCount[]): SlotCount[] {
  const bySlot = new Map<number, number>();
  for (const { slotId, places } of counts) bySlot.set(slotId, (bySlot.get(slotId) ?? 0) + places);
  return [...bySlot].map(([slotId, places]) => ({ slotId, places })).sort((a, b) => a.slotId - b.slotId);
}

let guarded = true;

/** Takes the guard away, to prove that the race test would notice. Works in test processes only. */
export function disableTakeGuard(): void {
  if (process.env.NODE_ENV !== 'test') throw new Error('the guard of slots can be removed in tests only');
  guarded = false;
}
export function restoreTakeGuard(): void {
  guarded = true;
}

/** Takes places for held tickets, all or nothing; answers the slot that has not enough left, or null. */
export const take = (tx: Tx, counts: readonly SlotCount[]): Promise<number | null> =>
  each(tx, guarded ? takeRow : takeRowUnguarded, counts);

/** Held places become sold. */
export const confirm = (tx: Tx, counts: readonly SlotCount[]): Promise<void> =>
  certainly(tx, confirmRow, counts);

/** Held places are on sale again. */
export const release = (tx: Tx, counts: readonly SlotCount[]): Promise<void> =>
  certainly(tx, releaseRow, counts);

/** Sells places that nobody held (a payment that came late); answers the slot that has not enough left, or null. */
export const seat = (tx: Tx, counts: readonly SlotCount[]): Promise<number | null> =>
  each(tx, seatRow, counts);

export const lock = (tx: Tx, ids: number[]): Promise<unknown> => lockRows(tx, ids);

type Write = (q: Queryable, ...change: Change) => Promise<Guarded[]>;

async function each(tx: Tx, write: Write, counts: readonly SlotCount[]): Promise<number | null> {
  for (const { slotId, places } of mergeCounts(counts)) {
    if (places > 0 && (await write(tx, slotId, places)).length === 0) return slotId;
  }
  return null;
}

/** For writes that the tickets' own state has already decided: failing means that counters and tickets disagree. */
async function certainly(tx: Tx, write: Write, counts: readonly SlotCount[]): Promise<void> {
  const failed = await each(tx, write, counts);
  if (failed !== null) throw new Error(`slot ${failed}: counters disagree with its tickets`);
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
