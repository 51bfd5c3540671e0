import { statement } from '../../../../kernel/db';

export interface EntryRow extends Record<string, unknown> {
  /** The scan's number, for leafing. */
  cursor: number;
  id: string;
  at: Date;
  gate: string;
  direction: 'in' | 'out';
  device: string;
  by: string;
  shortCode: string | null;
  title: string | null;
  visitorName: string | null;
  headCount: number;
  admitted: boolean;
  reason: string | null;
  offline: boolean;
  conflict: string | null;
  beyond: number;
  undoneAt: Date | null;
  undoneBy: string | null;
}

const ENTRY = `s.id as cursor, s.public_id as id, s.scanned_at as at, s.gate, s.direction,
  coalesce(d.name, s.device) as device,
  case when s.admin_id is not null then 'admin:' || s.admin_id
       else coalesce(nullif(m.nickname, ''), '#' || right(m.document_id, 6)) end as by,
  t.short_code as "shortCode", t.product_title as title, t.visitor_name as "visitorName", s.head_count as "headCount",
  s.admitted, s.reason, s.offline, s.conflict, s.beyond, s.undone_at as "undoneAt", s.undone_by as "undoneBy"`;
const JOINED = `left join tickets t on t.id = s.ticket_id
  left join gate_devices d on d.id = s.gate_device_id
  left join up_users m on m.id = s.inspector_id`;

/** Scans, newest first, before number $1; of gate $2, of inspector $3, admitted or refused as $4 says, where not null. */
export const entries = statement<
  EntryRow,
  [number | null, string | null, number | null, boolean | null, number]
>(
  'gate-board.entries',
  `select ${ENTRY} from scans s ${JOINED}
    where ($1::bigint is null or s.id < $1) and ($2::text is null or s.gate = $2)
      and ($3::int is null or s.inspector_id = $3) and ($4::boolean is null or s.admitted = $4)
    order by s.id desc limit $5`,
);

export interface ConflictRow extends EntryRow {
  resolvedAt: Date | null;
  resolvedBy: string | null;
  resolution: string | null;
}

/** Entries without network that should not have been; with $1 only those that nobody has dealt with. */
export const conflicts = statement<ConflictRow, [boolean, number | null, number]>(
  'gate-board.conflicts',
  `select ${ENTRY}, a.resolved_at as "resolvedAt", a.resolved_by as "resolvedBy", a.resolution
     from scans s ${JOINED}
     left join lateral (
       select resolved_at, resolved_by, resolution from attention_items
        where kind = 'offline-conflict' and subject = s.public_id order by id desc limit 1) a on true
    where s.conflict is not null and ($2::bigint is null or s.id < $2) and (not $1 or a.resolved_at is null)
    order by s.id desc limit $3`,
);

export interface CountRow extends Record<string, unknown> {
  hour: string;
  gate: string;
  /** People let in, with and without a use; people who went out. */
  entered: number;
  left: number;
  refused: number;
}

/** Between $1 and $2 by hour of zone $3 and gate; undone scans do not count, nor do questions to the inspector. */
export const counts = statement<CountRow, [Date, Date, string]>(
  'gate-board.counts',
  `select to_char(scanned_at at time zone $3, 'HH24') as hour, gate,
          coalesce(sum(case when admitted then head_count + beyond else beyond end)
                   filter (where direction = 'in' and undone_at is null), 0)::int as entered,
          coalesce(sum(head_count) filter (where direction = 'out' and admitted and undone_at is null), 0)::int as left,
          (count(*) filter (where not admitted and beyond = 0 and reason not in ('HEAD_COUNT', 'ID_CHECK')))::int as refused
     from scans where scanned_at >= $1 and scanned_at < $2
    group by 1, 2 order by 1, 2`,
);

export const reasons = statement<{ reason: string; count: number }, [Date, Date, string | null]>(
  'gate-board.reasons',
  `select reason, count(*)::int as count from scans
    where scanned_at >= $1 and scanned_at < $2 and ($3::text is null or gate = $3)
      and not admitted and beyond = 0 and reason not in ('HEAD_COUNT', 'ID_CHECK')
    group by 1 order by 2 desc, 1`,
);

export const openConflicts = statement<{ count: number }, []>(
  'gate-board.open-conflicts',
  `select count(*)::int as count from attention_items where kind = 'offline-conflict' and resolved_at is null`,
);
