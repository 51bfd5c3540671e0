import { statement } from '../../../../kernel/db';
import { COLUMNS, type ExchangeFacts, type ExchangeRow } from './exchanges';

export const toShip = statement<
  { shortCode: string; facts: ExchangeFacts; createdAt: Date; address: Buffer },
  [number]
>(
  'gift-exchanges.to-ship',
  `select short_code as "shortCode", facts, created_at as "createdAt", address from gift_exchanges
    where status = 'to_ship' order by id limit $1`,
);

/** Counted no further: nobody leafs on. */
const MOST = 10_000;

const MATCHES = `($1::text[] is null or e.status = any($1)) and ($2::text is null or e.gift_id = $2)
  and ($3::timestamptz is null or e.pick_up_until <= $3)
  and ($4::text is null or e.code = $4 or e.short_code = $4 or u.phone = $4 or u.nickname ilike '%' || $4 || '%')`;

export interface StaffRow extends ExchangeRow {
  nickname: string | null;
  phone: string | null;
  total: number;
}

/** Null means any. `dueBefore` is of the deadline; `query` a code, a phone or part of a nickname. */
export const exchangesForStaff = statement<
  StaffRow,
  [
    status: string[] | null,
    gift: string | null,
    dueBefore: Date | null,
    query: string | null,
    limit: number,
    offset: number,
    oldestFirst: boolean,
  ]
>(
  'gift-exchanges.for-staff',
  `select ${COLUMNS}, u.nickname, u.phone,
          (select count(*)::int from (select 1 from gift_exchanges e left join up_users u on u.id = e.member_id
             where ${MATCHES} limit ${MOST}) counted) as total
     from gift_exchanges e left join up_users u on u.id = e.member_id
    where ${MATCHES}
    order by case when $7 then e.id else -e.id end limit $5 offset $6`,
);

export interface FiguresRow extends Record<string, unknown> {
  toPickUp: number;
  dueSoon: number;
  toShip: number;
  oldestToShip: Date | null;
  exchangedThisWeek: number;
  pointsThisWeek: number;
}

export const figures = statement<FiguresRow, [dueBefore: Date, weekFrom: Date]>(
  'gift-exchanges.figures',
  `select count(*) filter (where status = 'to_pick_up')::int as "toPickUp",
          count(*) filter (where status = 'to_pick_up' and pick_up_until <= $1)::int as "dueSoon",
          count(*) filter (where status = 'to_ship')::int as "toShip",
          min(created_at) filter (where status = 'to_ship') as "oldestToShip",
          count(*) filter (where created_at >= $2 and status not in ('cancelled', 'expired'))::int as "exchangedThisWeek",
          coalesce(sum(points) filter (where created_at >= $2 and status not in ('cancelled', 'expired')), 0)::int
            as "pointsThisWeek"
     from gift_exchanges where created_at >= $2 or status in ('to_pick_up', 'to_ship')`,
);

/** How many of each gift were taken since an instant. */
export const takenSince = statement<{ giftId: string; count: number }, [Date]>(
  'gift-exchanges.taken-since',
  `select gift_id as "giftId", count(*)::int as count from gift_exchanges
    where created_at >= $1 and status not in ('cancelled', 'expired') group by gift_id`,
);
