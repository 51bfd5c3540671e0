import { type Queryable, statement, type Tx } from '../../../../kernel/db';
import type { SlotShape } from '../rules/regeneration';

export interface CalendarSlot extends Record<string, unknown> {
  id: number;
  publicId: string;
  visitDate: string;
  startsAt: Date;
  endsAt: Date;
  wholeDay: boolean;
  size: number;
  held: number;
  sold: number;
  /** Places that members wait for, and how many free ones are kept for them. */
  waiting: number;
  offered: number;
  closed: boolean;
  editedByHand: boolean;
}

export interface TemplatedSlot extends CalendarSlot {
  hasHistory: boolean;
}

const COLUMNS = `id, public_id as "publicId", visit_date as "visitDate", starts_at as "startsAt", ends_at as "endsAt",
  whole_day as "wholeDay", size, held, sold, waiting, offered, closed, edited_by_hand as "editedByHand"`;
/** Rows that lean on a slot for ever: tickets, given up ones too, and entries of the waiting list. */
const HAS_HISTORY = `(exists (select 1 from entitlements e where e.slot_id = slots.id)
  or exists (select 1 from waiting_list w where w.slot_id = slots.id))`;

export const between = statement<CalendarSlot, [string, string, string]>(
  'calendar.between',
  `select ${COLUMNS} from slots where pool_id = $1 and visit_date between $2 and $3 order by starts_at`,
);

/** The slots with these public ids, of this pool only. */
export const byPublicIds = statement<CalendarSlot, [string, string[]]>(
  'calendar.named',
  `select ${COLUMNS} from slots where pool_id = $1 and public_id = any($2::text[]) order by starts_at`,
);

const lockRows = statement<CalendarSlot, [number[]]>(
  'calendar.lock',
  `select ${COLUMNS} from slots where id = any($1::bigint[]) order by id for update`,
);

/** Locks slots in id order, as everywhere, and answers them as they are from now on, by start. */
export async function lock(tx: Tx, ids: number[]): Promise<CalendarSlot[]> {
  const rows = await lockRows(tx, ids);
  return rows.sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
}

/** Sets sizes and closures that an editor chose; the arrays belong together. Answers the ids. */
const setRows = statement<{ id: number }, [number[], number[], boolean[]]>(
  'calendar.set',
  `update slots s set size = n.size, closed = n.closed, edited_by_hand = true, updated_at = now()
     from unnest($1::bigint[], $2::int[], $3::boolean[]) as n(id, size, closed)
    where s.id = n.id and (s.size <> n.size or s.closed <> n.closed) returning s.id`,
);

export const setByHand = (
  tx: Tx,
  edits: readonly { id: number; size: number; closed: boolean }[],
): Promise<{ id: number }[]> =>
  setRows(
    tx,
    edits.map(({ id }) => id),
    edits.map(({ size }) => size),
    edits.map(({ closed }) => closed),
  );

export interface TicketCount extends Record<string, unknown> {
  sold: number;
  held: number;
}

/** How many tickets, not places, stand behind what is sold and held of these slots. */
const ticketRows = statement<TicketCount, [number[]]>(
  'calendar.count-tickets',
  `select count(distinct t.id) filter (where t.status in ('valid', 'used', 'blocked', 'expired'))::int as sold,
          count(distinct t.id) filter (where t.status = 'held')::int as held
     from entitlements e join tickets t on t.id = e.ticket_id where e.slot_id = any($1::bigint[])`,
);

export async function countTickets(q: Queryable, ids: number[]): Promise<TicketCount> {
  const [row] = await ticketRows(q, ids);
  return row ?? { sold: 0, held: 0 };
}

/** A pool's slots from a day on that are not over, with whether something leans on them. */
export const upcoming = statement<TemplatedSlot, [string, string, Date]>(
  'calendar.upcoming',
  `select ${COLUMNS}, ${HAS_HISTORY} as "hasHistory" from slots
    where pool_id = $1 and visit_date >= $2 and ends_at > $3 order by starts_at`,
);

const lockUpcomingRows = statement<{ id: number }, [string, string, Date]>(
  'calendar.lock-upcoming',
  'select id from slots where pool_id = $1 and visit_date >= $2 and ends_at > $3 order by id for update',
);

/** The same, locked in id order. Read again after the locks: what they waited for may have changed them. */
export async function lockUpcoming(tx: Tx, poolId: string, from: string, at: Date): Promise<TemplatedSlot[]> {
  await lockUpcomingRows(tx, poolId, from, at);
  return upcoming(tx, poolId, from, at);
}

const templateRows = statement<{ id: number }, [string[], Date[], boolean[], number[], boolean[]]>(
  'calendar.set-by-template',
  `update slots s set ends_at = n.ends_at, whole_day = n.whole_day, size = n.size, closed = n.closed,
                      edited_by_hand = false, updated_at = now()
     from unnest($1::text[], $2::timestamptz[], $3::boolean[], $4::int[], $5::boolean[])
          as n(public_id, ends_at, whole_day, size, closed)
    where s.public_id = n.public_id returning s.id`,
);

/** Makes slots what the template says; from then on they follow it again. */
export const setByTemplate = (tx: Tx, slots: readonly (SlotShape & { publicId: string })[]) =>
  templateRows(
    tx,
    slots.map(({ publicId }) => publicId),
    slots.map(({ endsAt }) => endsAt),
    slots.map(({ wholeDay }) => wholeDay),
    slots.map(({ size }) => size),
    slots.map(({ closed }) => closed),
  );

/** Removes slots that nobody ever took a place of or waited for; the guard stays although the caller has looked. */
export const removeUnused = statement<{ id: number }, [string[]]>(
  'calendar.remove-unused',
  `delete from slots where public_id = any($1::text[]) and held = 0 and sold = 0
      and not ${HAS_HISTORY} returning id`,
);

/** Whether places of a pool are held or sold for a day from `from` on. */
export const hasSales = statement<{ publicId: string }, [string, string]>(
  'calendar.has-sales',
  `select public_id as "publicId" from slots
    where pool_id = $1 and visit_date >= $2 and held + sold > 0 limit 1`,
);
