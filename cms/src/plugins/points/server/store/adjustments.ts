import { statement } from '../../../../kernel/db';

/** One of staff adjusts one account after the other: two at once would both find room below the daily limit. */
export const lockAdmin = statement<Record<string, never>, [number]>(
  'points-adjustments.lock-admin',
  `select pg_advisory_xact_lock(hashtext('points.adjust'), $1)`,
);

/** How many points, added and taken, one of staff adjusted on a day. */
export const sumOfDay = statement<{ points: number }, [number, string]>(
  'points-adjustments.sum-of-day',
  `select coalesce(sum(abs(points)), 0)::int as points from points_adjustments where admin_id = $1 and day = $2`,
);

export const add = statement<
  Record<string, never>,
  [entryId: number, adminId: number, adminName: string, note: string, points: number, day: string, at: Date]
>(
  'points-adjustments.add',
  `insert into points_adjustments (entry_id, admin_id, admin_name, note, points, day, at)
   values ($1, $2, $3, $4, $5, $6, $7)`,
);

/** What an adjustment of this key was, for a repeat. */
export const ofKey = statement<{ memberId: number; points: number; note: string | null }, [string]>(
  'points-adjustments.of-key',
  `select e.member_id as "memberId", a.points, a.note from points_entries e
     join points_adjustments a on a.entry_id = e.id where e.reason = 'adjusted' and e.cause = $1`,
);

/** The words of staff about a member who is erased. */
export const forgetNotes = statement<Record<string, never>, [number]>(
  'points-adjustments.forget-notes',
  `update points_adjustments a set note = null
     from points_entries e where e.id = a.entry_id and e.member_id = $1 and a.note is not null`,
);
