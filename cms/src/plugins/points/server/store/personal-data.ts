import { statement } from '../../../../kernel/db';

type Row = Record<string, unknown>;

export const readAccount = statement<Row, [memberId: number]>(
  'points-data.account',
  'select available, frozen, debt, opened_at as since from points_accounts where member_id = $1',
);

export const readEntries = statement<Row, [memberId: number]>(
  'points-data.entries',
  `select e.delta, e.reason, e.title, a.note, e.at, e.expires_at as "expiresAt"
     from points_entries e left join points_adjustments a on a.entry_id = e.id where e.member_id = $1 order by e.id`,
);

export const readCheckIns = statement<Row, [memberId: number]>(
  'points-data.check-ins',
  'select day, streak, points from points_check_ins where member_id = $1 order by day',
);

export const eraseCheckIns = statement<Record<string, never>, [memberId: number]>(
  'points-data.erase-check-ins',
  'delete from points_check_ins where member_id = $1',
);
