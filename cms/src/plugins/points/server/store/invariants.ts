import { statement } from '../../../../kernel/db';

/** One thing that should not be: `subject` is what a person can look up. */
export interface Violation extends Record<string, unknown> {
  subject: string;
  facts: Record<string, unknown>;
}

/** Accounts that are not the sums of their entries. */
export const accountSums = statement<Violation, []>(
  'points-invariants.account-sums',
  `select 'member ' || a.member_id as subject,
          jsonb_build_object('available', a.available, 'frozen', a.frozen, 'debt', a.debt,
                             'entries', jsonb_build_array(e.available, e.frozen, e.debt)) as facts
     from points_accounts a
     left join (select member_id, sum(available) as available, sum(frozen) as frozen, sum(debt) as debt
                  from points_entries group by member_id) e on e.member_id = a.member_id
    where a.available <> coalesce(e.available, 0) or a.frozen <> coalesce(e.frozen, 0)
       or a.debt <> coalesce(e.debt, 0)`,
);

/** Accounts of which other points are available than the lots have left, or frozen than tickets froze. */
export const lotSums = statement<Violation, []>(
  'points-invariants.lot-sums',
  `select 'member ' || a.member_id as subject,
          jsonb_build_object('available', a.available, 'lots', coalesce(l.points, 0),
                             'frozen', a.frozen, 'tickets', coalesce(t.points, 0)) as facts
     from points_accounts a
     left join (select member_id, sum(left_points) as points from points_lots group by member_id) l
       on l.member_id = a.member_id
     left join (select member_id, sum(granted - expired) as points from points_tickets where state = 'frozen'
                 group by member_id) t on t.member_id = a.member_id
    where a.available <> coalesce(l.points, 0) or a.frozen <> coalesce(t.points, 0)`,
);

/** Lots from which more or less was taken than entries say. */
export const lotUses = statement<Violation, []>(
  'points-invariants.lot-uses',
  `select 'lot ' || l.id as subject,
          jsonb_build_object('points', l.points, 'left', l.left_points, 'expired', l.expired_points,
                             'used', coalesce(u.points, 0)) as facts
     from points_lots l
     left join (select lot_id, sum(points) as points from points_lot_uses group by lot_id) u on u.lot_id = l.id
    where l.left_points + l.expired_points < l.points - coalesce(u.points, 0)`,
);
