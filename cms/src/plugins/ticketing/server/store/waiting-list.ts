import { statement, type Tx } from '../../../../kernel/db';
import type { SalesChannel } from '../rules/availability';
import { type WaitingMove, type WaitingStatus, waitingMoves } from '../rules/waiting-list';

export interface WaitingRow extends Record<string, unknown> {
  id: number;
  publicId: string;
  memberId: number;
  productId: string;
  productSlug: string;
  productTitle: string;
  slotId: number;
  channel: SalesChannel;
  ticketCount: number;
  places: number;
  status: WaitingStatus;
  reason: string | null;
  ticketCodes: string[];
  closesAt: Date;
  createdAt: Date;
  endedAt: Date | null;
}

/** With what its owner wants to know: the slot, and how many places are waited for before it. */
export interface WaitingView extends WaitingRow {
  slotPublicId: string;
  visitDate: string;
  startsAt: Date;
  endsAt: Date;
  wholeDay: boolean;
  /** The end of the offer; later when a payment of it was opened. */
  offeredUntil: Date | null;
  placesBefore: number;
}

const COLUMNS = `w.id, w.public_id as "publicId", w.member_id as "memberId", w.product_id as "productId",
  w.product_slug as "productSlug", w.product_title as "productTitle", w.slot_id as "slotId", w.channel,
  w.ticket_count as "ticketCount", w.places, w.status, w.reason, w.ticket_codes as "ticketCodes",
  w.closes_at as "closesAt", w.created_at as "createdAt", w.ended_at as "endedAt"`;

const VIEW = `${COLUMNS}, s.public_id as "slotPublicId", s.visit_date as "visitDate", s.starts_at as "startsAt",
  s.ends_at as "endsAt", s.whole_day as "wholeDay",
  greatest(w.offered_until, (select max(t.hold_expires_at) from tickets t
                              where t.code = any(w.ticket_codes) and t.status = 'held')) as "offeredUntil",
  (select coalesce(sum(b.places), 0)::int from waiting_list b
    where w.status = 'waiting' and b.slot_id = w.slot_id and b.status = 'waiting' and b.id < w.id) as "placesBefore"`;

/** The two halves of a move, compare and set, as the table of moves has them. */
const to = (move: WaitingMove): string => `'${waitingMoves[move].to}'`;
const from = (move: WaitingMove): string =>
  `in (${waitingMoves[move].from.map((status) => `'${status}'`).join(', ')})`;

/** One member's joins stand in line, so that the limit of entries is exact. Until the transaction ends. */
export const lockMember = statement<Record<string, never>, [number]>(
  'waiting-list.lock-member',
  `select pg_advisory_xact_lock(hashtext('waiting-list'), $1)`,
);

export const countOpen = statement<{ count: number }, [number]>(
  'waiting-list.count-open',
  `select count(*)::int as count from waiting_list where member_id = $1 and status in ('waiting', 'offered')`,
);

/** No row: the member waits for this product and slot already. */
export const insert = statement<
  { id: number },
  [string, number, string, string, string, number, SalesChannel, number, number, Buffer, Date, Date]
>(
  'waiting-list.insert',
  `insert into waiting_list (public_id, member_id, product_id, product_slug, product_title, slot_id, channel,
          ticket_count, places, lines, closes_at, created_at, status)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, 'waiting')
   on conflict (member_id, product_id, slot_id) where status in ('waiting', 'offered') do nothing
   returning id`,
);

export const ofMember = statement<WaitingView & { total: number }, [number, number, number]>(
  'waiting-list.of-member',
  `select ${VIEW}, (count(*) over ())::int as total from waiting_list w join slots s on s.id = w.slot_id
    where w.member_id = $1 order by w.ended_at is not null, w.id desc limit $2 offset $3`,
);

export const find = statement<WaitingView, [number, string]>(
  'waiting-list.find',
  `select ${VIEW} from waiting_list w join slots s on s.id = w.slot_id
    where w.member_id = $1 and w.public_id = $2`,
);

/** The first in line whose tickets all fit into so many places; `lines` sealed. */
export const firstFitting = statement<WaitingRow & { lines: Buffer }, [number, number]>(
  'waiting-list.first-fitting',
  `select ${COLUMNS}, w.lines from waiting_list w
    where w.slot_id = $1 and w.status = 'waiting' and w.places <= $2 order by w.id limit 1`,
);

/** No row when somebody else ended or offered it. */
export const offer = statement<{ id: number }, [number, string[], Date]>(
  'waiting-list.offer',
  `update waiting_list set status = ${to('offer')}, ticket_codes = $2, offered_until = $3, lines = null
    where id = $1 and status ${from('offer')} returning id`,
);

type Ended = { slotId: number; places: number };

const endRow = statement<Ended, [number, string[], string, string | null, Date]>(
  'waiting-list.end',
  `update waiting_list set status = $3, reason = $4, ended_at = $5, lines = null
    where id = $1 and status = any($2::text[]) returning slot_id as "slotId", places`,
);

/** Ends an entry that waits. No row when it does not wait any more. */
export const end = (
  tx: Tx,
  id: number,
  by: 'leave' | 'expire' | 'fail',
  reason: string | null,
  at: Date,
): Promise<Ended[]> => endRow(tx, id, [...waitingMoves[by].from], waitingMoves[by].to, reason, at);

/** Those past their cut-off, a batch at a time; what another process has in hand is left to it. */
export const expireDue = statement<Ended, [Date, number]>(
  'waiting-list.expire-due',
  `update waiting_list set status = ${to('expire')}, ended_at = $1, lines = null
    where id in (select id from waiting_list where status ${from('expire')} and closes_at <= $1
                  order by id limit $2 for update skip locked)
      and status ${from('expire')}
   returning slot_id as "slotId", places`,
);

/** The offers that any of these tickets belong to, locked. */
export const lockOffersOf = statement<{ id: number }, [number[]]>(
  'waiting-list.lock-offers',
  `select w.id from waiting_list w
    where w.status = 'offered' and w.ticket_codes && (select array_agg(code) from tickets where id = any($1::bigint[]))
    order by w.id for update`,
);

/** Taken as soon as one of its tickets is paid, lapsed when none is held any more. Rows are locked. */
export const settle = statement<{ id: number }, [number[], Date]>(
  'waiting-list.settle',
  `update waiting_list w set status = case when f.paid then ${to('pay')} else ${to('lapse')} end, ended_at = $2
     from (select o.id, bool_or(t.paid_at is not null) as paid, bool_or(t.status = 'held') as held
             from waiting_list o join tickets t on t.code = any(o.ticket_codes)
            where o.id = any($1::bigint[]) group by o.id) f
    where w.id = f.id and w.status ${from('lapse')} and (f.paid or not f.held)
   returning w.id`,
);

/** The sealed visitors of entries that wait, by id: for a change of keys. */
export const pageOfLines = statement<{ id: number; lines: Buffer }, [number, number]>(
  'waiting-list.page-of-lines',
  'select id, lines from waiting_list where lines is not null and id > $1 order by id limit $2',
);

/** Answers a row while the lines are still those that were read. */
export const replaceLines = statement<{ id: number }, [number, Buffer, Buffer]>(
  'waiting-list.replace-lines',
  'update waiting_list set lines = $3 where id = $1 and lines = $2 returning id',
);
