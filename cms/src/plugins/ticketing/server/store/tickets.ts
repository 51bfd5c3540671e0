import { SHORT_CODE_LENGTH } from '../../../../kernel/code';
import { type Queryable, statement, type Tx } from '../../../../kernel/db';
import type { Terms } from '../rules/terms';
import { type RefundSource, type TicketMove, type TicketStatus, ticketMoves } from '../rules/ticket-state';

export interface TicketRow extends Record<string, unknown> {
  id: number;
  code: string;
  shortCode: string;
  memberId: number;
  productId: string;
  productSlug: string;
  productTitle: string;
  status: TicketStatus;
  priceFen: number;
  visitDate: string | null;
  holdExpiresAt: Date | null;
  holdLimitAt: Date | null;
  visitorName: string | null;
  visitorPhone: string | null;
  documentMasked: string | null;
  validUntil: Date | null;
  terms: Terms;
  createdAt: Date;
  paidAt: Date | null;
  /** The ticket whose day was changed to this one's. */
  replacesId: number | null;
  /** How often the day was changed, over all the tickets that it came from. */
  changes: number;
  /** What must be paid for it, when that is not its price. */
  dueFen: number | null;
  refundingFrom: RefundSource | null;
  tierHours: number | null;
  blockedReason: string | null;
}

export const TICKET_COLUMNS = `t.id, t.code, t.short_code as "shortCode", t.member_id as "memberId",
  t.product_id as "productId", t.product_slug as "productSlug", t.product_title as "productTitle", t.status,
  t.price_fen as "priceFen", t.visit_date as "visitDate", t.hold_expires_at as "holdExpiresAt",
  t.hold_limit_at as "holdLimitAt", t.visitor_name as "visitorName", t.visitor_phone as "visitorPhone",
  t.document_masked as "documentMasked", t.valid_until as "validUntil", t.terms, t.created_at as "createdAt", t.paid_at as "paidAt",
  t.replaces_id as "replacesId", t.changes, t.due_fen as "dueFen", t.refunding_from as "refundingFrom", t.tier_hours as "tierHours",
  t.blocked_reason as "blockedReason"`;

export const ofMemberByCodes = statement<TicketRow, [number, string[]]>(
  'tickets.of-member-by-codes',
  `select ${TICKET_COLUMNS} from tickets t where t.member_id = $1 and t.code = any($2::text[]) order by t.id`,
);

export const byIds = statement<TicketRow, [number[]]>(
  'tickets.by-ids',
  `select ${TICKET_COLUMNS} from tickets t where t.id = any($1::bigint[]) order by t.id`,
);

/** Locks in id order, as everywhere. */
export const lockOfMember = statement<TicketRow, [number, string[]]>(
  'tickets.lock-of-member',
  `select ${TICKET_COLUMNS} from tickets t where t.member_id = $1 and t.code = any($2::text[]) order by t.id for update`,
);

export const lockByIds = statement<TicketRow, [number[]]>(
  'tickets.lock-by-ids',
  `select ${TICKET_COLUMNS} from tickets t where t.id = any($1::bigint[]) order by t.id for update`,
);

const LONG = 'where t.code = $1';
const SHORT = 'where t.short_code = $1';
const lockByLong = statement<TicketRow, [string]>(
  'tickets.lock-by-code',
  `select ${TICKET_COLUMNS} from tickets t ${LONG} for update`,
);
const lockByShort = statement<TicketRow, [string]>(
  'tickets.lock-by-short-code',
  `select ${TICKET_COLUMNS} from tickets t ${SHORT} for update`,
);
const byLong = statement<TicketRow, [string]>(
  'tickets.by-code',
  `select ${TICKET_COLUMNS} from tickets t ${LONG}`,
);
const byShort = statement<TicketRow, [string]>(
  'tickets.by-short-code',
  `select ${TICKET_COLUMNS} from tickets t ${SHORT}`,
);
const isShort = (code: string): boolean => code.length === SHORT_CODE_LENGTH;

/** The ticket behind a scanned or typed code, locked. Never both codes in one statement: its plan reads all tickets. */
export const lockByCode = (tx: Tx, code: string): Promise<TicketRow[]> =>
  (isShort(code) ? lockByShort : lockByLong)(tx, code);

/** The same without a lock: who it is about, before the locks that come first. */
export const byCode = (q: Queryable, code: string): Promise<TicketRow[]> =>
  (isShort(code) ? byShort : byLong)(q, code);

export const setBlockedReason = statement<Record<string, never>, [number, string]>(
  'tickets.set-blocked-reason',
  'update tickets set blocked_reason = $2 where id = $1',
);
/** Held tickets that are due and in no open order: nobody can be paying for them. Of these ids only, unless null. */
export const lockDueAlone = statement<TicketRow, [Date, number, number[] | null]>(
  'tickets.lock-due-alone',
  `select ${TICKET_COLUMNS} from tickets t
    where t.status = 'held' and t.hold_expires_at <= $1 and ($3::bigint[] is null or t.id = any($3))
      and not exists (select 1 from order_lines l where l.ticket_id = t.id and l.order_status = 'open')
    order by t.id limit $2 for update of t skip locked`,
);

/**
 * Valid tickets whose time is over at an instant; a dated one also only when its visit day is before a day. Those that
 * somebody else has locked come next time.
 */
export const lockOver = statement<{ id: number }, [Date, string, number]>(
  'tickets.lock-over',
  `select t.id from tickets t
    where t.status = 'valid' and t.valid_until < $1
      and (t.terms->>'dated' = 'false' or t.visit_date is null or t.visit_date < $2)
    order by t.id limit $3 for update skip locked`,
);

const moveRows = statement<{ id: number }, [number[], string[], string, Date]>(
  'tickets.move',
  `update tickets
      set status = $3,
          refunding_from = case when $3 = 'refunding' then status when $3 = 'refunded' then refunding_from end,
          blocked_reason = case when $3 in ('blocked', 'refunding') then blocked_reason end,
          paid_at = case when $3 = 'valid' then coalesce(paid_at, $4) else paid_at end,
          hold_expires_at = case when $3 = 'held' then hold_expires_at end,
          ended_at = case when $3 in ('used', 'void', 'refunded', 'changed', 'expired') then $4 end
    where id = any($1::bigint[]) and status = any($2::text[])
    returning id`,
);

/** Compare-and-set by the table of moves. Answers the ids that this call moved: the others somebody else had. */
export async function move(tx: Tx, ids: number[], by: TicketMove, at: Date): Promise<number[]> {
  const { from, to } = ticketMoves[by];
  const rows = await moveRows(tx, ids, [...from], to, at);
  return rows.map(({ id }) => id);
}

export const extendHold = statement<{ id: number }, [number[], Date]>(
  'tickets.extend-hold',
  `update tickets set hold_expires_at = least(greatest(hold_expires_at, $2), hold_limit_at)
    where id = any($1::bigint[]) and status = 'held' returning id`,
);

export const setVisitDate = statement<Record<string, never>, [number, string | null]>(
  'tickets.set-visit-date',
  'update tickets set visit_date = $2 where id = $1',
);
