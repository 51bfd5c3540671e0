import { statement } from '../../../../kernel/db';
import type { Lot } from '../rules/lots';

type LotRow = Lot & Record<string, unknown>;

export const add = statement<Record<string, never>, [number, number, string | null, number, Date | null]>(
  'points-lots.add',
  `insert into points_lots (member_id, entry_id, ticket_code, points, left_points, expires_at)
   values ($1, $2, $3, $4, $4, $5)`,
);

/** Those with something left. The account is locked. */
export const left = statement<LotRow, [number]>(
  'points-lots.left',
  `select id, left_points as "leftPoints", expires_at as "expiresAt", ticket_code as "ticketCode"
     from points_lots where member_id = $1 and left_points > 0`,
);

/** Takes from lots and keeps from which. Answers as many rows as lots: fewer, and one had not that much. */
export const take = statement<{ id: number }, [entryId: number, lotIds: number[], points: number[]]>(
  'points-lots.take',
  `with taken as (
     update points_lots l set left_points = l.left_points - n.points
       from unnest($2::bigint[], $3::int[]) as n(lot_id, points)
      where l.id = n.lot_id and l.left_points >= n.points
     returning l.id, n.points
   )
   insert into points_lot_uses (entry_id, lot_id, points) select $1, id, points from taken
   returning lot_id as id`,
);

export const usesOf = statement<{ lotId: number; points: number; expiresAt: Date | null }, [number]>(
  'points-lots.uses-of',
  `select u.lot_id as "lotId", u.points, l.expires_at as "expiresAt"
     from points_lot_uses u join points_lots l on l.id = u.lot_id where u.entry_id = $1 order by u.lot_id`,
);

export const putBack = statement<Record<string, never>, [number[], number[]]>(
  'points-lots.put-back',
  `update points_lots l set left_points = l.left_points + n.points
     from unnest($1::bigint[], $2::int[]) as n(lot_id, points) where l.id = n.lot_id`,
);

export interface DueLot extends Record<string, unknown> {
  id: number;
  points: number;
  /** What of it had ended before: points that were given back after its end, end once more. */
  expiredBefore: number;
  ticketCode: string | null;
}

/** Of one member, whose account is locked. */
export const due = statement<DueLot, [number, Date]>(
  'points-lots.due',
  `select id, left_points as points, expired_points as "expiredBefore", ticket_code as "ticketCode"
     from points_lots where member_id = $1 and left_points > 0 and expires_at <= $2 order by expires_at, id`,
);

export const expire = statement<Record<string, never>, [number]>(
  'points-lots.expire',
  'update points_lots set expired_points = expired_points + left_points, left_points = 0 where id = $1',
);

/** Members of whom something is due. */
export const membersDue = statement<{ memberId: number }, [Date, number]>(
  'points-lots.members-due',
  `select distinct member_id as "memberId" from points_lots
    where left_points > 0 and expires_at <= $1 limit $2`,
);

export interface EndingRow extends Record<string, unknown> {
  memberId: number;
  points: number;
}

/** Whose points end before an instant and not before another, by member. */
export const endingBetween = statement<EndingRow, [Date, Date, number, number]>(
  'points-lots.ending-between',
  `select member_id as "memberId", sum(left_points)::int as points from points_lots
    where left_points > 0 and expires_at > $1 and expires_at <= $2 and member_id > $3
    group by member_id order by member_id limit $4`,
);

/** What of a member's points ends next, all of the same instant. */
export const endingNext = statement<{ points: number; at: Date }, [number, Date]>(
  'points-lots.ending-next',
  `select sum(left_points)::int as points, expires_at as at from points_lots
    where member_id = $1 and left_points > 0 and expires_at > $2 group by expires_at order by expires_at limit 1`,
);
