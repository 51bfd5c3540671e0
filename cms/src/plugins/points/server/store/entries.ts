import { statement } from '../../../../kernel/db';

/** An entry by what it is for. */
export const findCause = statement<
  { id: number; memberId: number; points: number; title: string },
  [string, string]
>(
  'points-entries.find-cause',
  `select id, member_id as "memberId", -delta as points, title from points_entries where reason = $1 and cause = $2`,
);

export interface EntryRow extends Record<string, unknown> {
  id: string;
  delta: number;
  reason: string;
  title: string;
  /** Of what a ticket brought: what it is now. Of anything else `available`. */
  state: 'frozen' | 'available' | 'void';
  note: string | null;
  at: Date;
  expiresAt: Date | null;
}

const COLUMNS = `e.public_id as id, e.delta, e.reason, e.title, e.at, a.note,
  coalesce(e.expires_at, (select max(l.expires_at) from points_lots l where l.ticket_code = e.ticket_code)) as "expiresAt",
  case when e.reason = 'ticket' and e.delta > 0 then t.state else 'available' end as state`;

/** What a member is shown: what changed how much there is. That frozen points became available changes only its state. */
export const ofMember = statement<EntryRow & { total: number }, [number, string, number, number]>(
  'points-entries.of-member',
  `select ${COLUMNS}, (count(*) over ())::int as total
     from points_entries e
     left join points_tickets t on t.origin_code = e.ticket_code
     left join points_adjustments a on a.entry_id = e.id
    where e.member_id = $1 and e.delta <> 0
      and case $2 when 'in' then e.delta > 0 when 'out' then e.delta < 0 else true end
    order by e.id desc limit $3 offset $4`,
);
