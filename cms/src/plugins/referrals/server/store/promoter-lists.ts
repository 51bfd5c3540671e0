import { statement } from '../../../../kernel/db';
import type { Account } from '../rules/ledger';

export interface PromoterListRow extends Account, Record<string, unknown> {
  memberId: number;
  documentId: string;
  nickname: string | null;
  phone: string | null;
  disabledAt: Date | null;
  disabledReason: string | null;
  disabledBy: string | null;
  staffAdminId: number | null;
  followers: number;
  tickets: number;
  voided: number;
  refused: number;
  earnedFen: number;
  total: number;
}

const COLUMNS = `p.member_id as "memberId", u.document_id as "documentId", u.nickname, u.phone,
  p.disabled_at as "disabledAt", p.disabled_reason as "disabledReason", p.disabled_by as "disabledBy",
  p.staff_admin_id as "staffAdminId",
  coalesce(b.followers, 0)::int as followers, coalesce(c.tickets, 0)::int as tickets, coalesce(c.voided, 0)::int as voided,
  coalesce(c.refused, 0)::int as refused, coalesce(c.earned, 0)::bigint as "earnedFen",
  coalesce(a.pending_fen, 0) as "pendingFen", coalesce(a.confirmed_fen, 0) as "confirmedFen",
  coalesce(a.available_fen, 0) as "availableFen", coalesce(a.locked_fen, 0) as "lockedFen",
  coalesce(a.paid_fen, 0) as "paidFen", coalesce(a.debt_fen, 0) as "debtFen", (count(*) over ())::int as total`;

const FROM = `from referral_promoters p join up_users u on u.id = p.member_id
  left join commission_accounts a on a.member_id = p.member_id
  left join (select promoter_id, count(*) as followers from referral_bindings
              where until_at is null and (expires_at is null or expires_at > now()) group by 1) b on b.promoter_id = p.member_id
  left join (select promoter_id, count(*) filter (where refused is null) as tickets,
                    count(*) filter (where refused is null and (status = 'void' or counted_fen < amount_fen)) as voided,
                    count(*) filter (where refused is not null) as refused, sum(counted_fen) as earned
               from referral_commissions group by 1) c on c.promoter_id = p.member_id`;

type Sort = 'earned' | 'followers' | 'refunds' | 'debt';

/** `search`: a part of a nickname, or a whole phone number. */
export const list = statement<PromoterListRow, [Sort, string | null, number, number]>(
  'referrals.promoters-list',
  `select ${COLUMNS} ${FROM}
    where $2::text is null or position(lower($2) in lower(coalesce(u.nickname, ''))) > 0 or u.phone = $2
    order by case $1 when 'followers' then coalesce(b.followers, 0) when 'refunds' then coalesce(c.voided, 0)
                     when 'debt' then coalesce(a.debt_fen, 0) else coalesce(c.earned, 0) end desc, p.member_id
    limit $3 offset $4`,
);

export const byDocument = statement<PromoterListRow, [string]>(
  'referrals.promoters-case',
  `select ${COLUMNS} ${FROM} where u.document_id = $1`,
);

export interface PersonRow extends Record<string, unknown> {
  documentId: string;
  nickname: string | null;
  at: Date;
  tickets: number;
  fen: number;
}

export const people = statement<PersonRow, [number]>(
  'referrals.promoters-people',
  `select u.document_id as "documentId", u.nickname, b.from_at as at, coalesce(c.tickets, 0)::int as tickets,
          coalesce(c.fen, 0)::bigint as fen
     from referral_bindings b join up_users u on u.id = b.member_id
     left join (select follower_id, count(*) as tickets, sum(counted_fen) as fen from referral_commissions
                 where promoter_id = $1 and refused is null group by 1) c on c.follower_id = b.member_id
    where b.promoter_id = $1 and b.until_at is null order by b.id desc limit 50`,
);

export const promotedBy = statement<{ documentId: string; nickname: string | null }, [number]>(
  'referrals.promoters-promoted-by',
  `select u.document_id as "documentId", u.nickname from referral_bindings b join up_users u on u.id = b.promoter_id
    where b.member_id = $1 and b.until_at is null`,
);

export interface EntryRow extends Account, Record<string, unknown> {
  kind: string;
  amountFen: number;
  ticketCode: string | null;
  title: string | null;
  withdrawal: string | null;
  at: Date;
}

/** The ledger of a promoter, the last on top: each entry with what it changed. */
export const entries = statement<EntryRow, [number]>(
  'referrals.promoters-entries',
  `select e.kind, e.amount_fen as "amountFen", c.ticket_code as "ticketCode", c.product_title as title, e.withdrawal,
          e.pending_fen as "pendingFen", e.confirmed_fen as "confirmedFen", e.available_fen as "availableFen",
          e.locked_fen as "lockedFen", e.paid_fen as "paidFen", e.debt_fen as "debtFen", e.at
     from commission_entries e left join referral_commissions c on c.id = e.commission_id
    where e.member_id = $1 order by e.id desc limit 100`,
);

export interface OverviewRow extends Record<string, unknown> {
  promoters: number;
  followers: number;
  commissions: number;
  voided: number;
  earnedFen: number;
  waitingCount: number;
  waitingFen: number;
  differenceFen: number;
}

export const overview = statement<OverviewRow, [from: Date, now: Date]>(
  'referrals.overview',
  `select (select count(*)::int from referral_promoters) as promoters,
          (select count(*)::int from referral_bindings where until_at is null and (expires_at is null or expires_at > $2)) as followers,
          coalesce(c.n, 0)::int as commissions, coalesce(c.voided, 0)::int as voided, coalesce(c.fen, 0)::bigint as "earnedFen",
          coalesce(w.n, 0)::int as "waitingCount", coalesce(w.fen, 0)::bigint as "waitingFen",
          (select coalesce(sum(abs(a.pending_fen - coalesce(e.p, 0)) + abs(a.confirmed_fen - coalesce(e.c, 0))
                             + abs(a.available_fen - coalesce(e.a, 0)) + abs(a.locked_fen - coalesce(e.l, 0))
                             + abs(a.paid_fen - coalesce(e.o, 0)) + abs(a.debt_fen - coalesce(e.d, 0))), 0)::bigint
             from commission_accounts a
             left join (select member_id, sum(pending_fen) as p, sum(confirmed_fen) as c, sum(available_fen) as a,
                               sum(locked_fen) as l, sum(paid_fen) as o, sum(debt_fen) as d
                          from commission_entries group by 1) e on e.member_id = a.member_id) as "differenceFen"
     from (select count(*) as n, count(*) filter (where status = 'void' or counted_fen < amount_fen) as voided,
                  sum(counted_fen) as fen from referral_commissions where refused is null and paid_at >= $1) c
     cross join (select count(*) as n, sum(amount_fen) as fen from referral_withdrawals where status = 'submitted') w`,
);

export interface DayRow extends Record<string, unknown> {
  day: string;
  earnedFen: number;
  paidFen: number;
  tickets: number;
}

/** By the venue's day: what was earned with what was bought then, and what was paid out then. */
export const days = statement<DayRow, [from: Date, zone: string]>(
  'referrals.days',
  `select coalesce(c.day, w.day)::text as day, coalesce(c.fen, 0)::bigint as "earnedFen", coalesce(w.fen, 0)::bigint as "paidFen",
          coalesce(c.n, 0)::int as tickets
     from (select (paid_at at time zone $2)::date as day, sum(counted_fen) as fen, count(*) as n
             from referral_commissions where refused is null and paid_at >= $1 group by 1) c
     full join (select (ended_at at time zone $2)::date as day, sum(amount_fen) as fen
                  from referral_withdrawals where status = 'paid' and ended_at >= $1 group by 1) w on w.day = c.day
    order by 1`,
);
