import { statement } from '../../../../kernel/db';

export interface Figures extends Record<string, unknown> {
  todayFen: number;
  monthFen: number;
  totalFen: number;
}

/** What was earned with tickets that were paid since these instants, as far as it counts now. */
export const figures = statement<Figures, [memberId: number, today: Date, month: Date]>(
  'referrals.centre-figures',
  `select coalesce(sum(counted_fen) filter (where paid_at >= $2), 0)::bigint as "todayFen",
          coalesce(sum(counted_fen) filter (where paid_at >= $3), 0)::bigint as "monthFen",
          coalesce(sum(counted_fen), 0)::bigint as "totalFen"
     from referral_commissions where promoter_id = $1`,
);

export const countFollowers = statement<{ count: number }, [number, Date]>(
  'referrals.centre-count-followers',
  `select count(*)::int as count from referral_bindings
    where promoter_id = $1 and until_at is null and (expires_at is null or expires_at > $2)`,
);

export interface FollowerRow extends Record<string, unknown> {
  nickname: string | null;
  at: Date;
  orders: number;
  commissionFen: number;
  latestAt: Date | null;
  total: number;
}

/** Who is bound to a promoter now, and what they brought; the latest on top. */
export const followers = statement<FollowerRow, [memberId: number, at: Date, limit: number, offset: number]>(
  'referrals.centre-followers',
  `with mine as (
     select id, member_id, from_at, count(*) over () as total from referral_bindings
      where promoter_id = $1 and until_at is null and (expires_at is null or expires_at > $2)
      order by id desc limit $3 offset $4
   )
   select u.nickname, m.from_at as at, m.total::int as total, coalesce(c.orders, 0)::int as orders,
          coalesce(c.fen, 0)::bigint as "commissionFen", c.latest as "latestAt"
     from mine m join up_users u on u.id = m.member_id
     left join lateral (
       select count(distinct order_number) as orders, sum(counted_fen) as fen, max(paid_at) as latest
         from referral_commissions where promoter_id = $1 and follower_id = m.member_id and refused is null
     ) c on true
    order by m.id desc`,
);
