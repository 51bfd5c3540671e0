import { statement } from '../../../../kernel/db';

export interface FiguresRow extends Record<string, unknown> {
  available: number;
  frozen: number;
  debt: number;
  members: number;
}

/** What all accounts are together. */
export const totals = statement<FiguresRow, []>(
  'points-figures.totals',
  `select coalesce(sum(available), 0) as available, coalesce(sum(frozen), 0) as frozen,
          coalesce(sum(debt), 0) as debt, count(*) filter (where available > 0) as members from points_accounts`,
);

export interface DayRow extends Record<string, unknown> {
  day: string;
  issued: number;
  spent: number;
  expired: number;
  takenBack: number;
}

/**
 * By the venue's day. Frozen points are issued when they become available. What is given back was never spent: taken off
 * on the day it came back it would leave that day below zero.
 */
const DAYS = `select (e.at at time zone $3)::date as day,
         sum(greatest(e.available - e.debt, 0))
           filter (where e.reason in ('ticket', 'check-in', 'adjusted')) as issued,
         -sum(e.available - e.debt) filter (where e.reason = 'gift' and r.id is null) as spent,
         -sum(e.available) filter (where e.reason = 'expired') as expired,
         -sum(least(e.available - e.debt, 0)) filter (where e.reason in ('ticket', 'adjusted', 'given-up')) as "takenBack"
    from points_entries e
    left join points_entries r on e.reason = 'gift' and r.reason = 'gift-returned' and r.cause = e.cause
   where e.at >= $1 and e.at < $2 group by 1`;

/** Days without any entry are missing. */
export const byDay = statement<DayRow, [from: Date, until: Date, timeZone: string]>(
  'points-figures.by-day',
  `select day, coalesce(issued, 0)::int as issued, coalesce(spent, 0)::int as spent,
          coalesce(expired, 0)::int as expired, coalesce("takenBack", 0)::int as "takenBack"
     from (${DAYS}) days order by day`,
);

/** Available points that end before an instant. */
export const endingBefore = statement<{ points: number }, [Date]>(
  'points-figures.ending-before',
  'select coalesce(sum(left_points), 0)::int as points from points_lots where left_points > 0 and expires_at <= $1',
);
