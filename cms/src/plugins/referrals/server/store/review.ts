import { statement } from '../../../../kernel/db';
import type { Account } from '../rules/ledger';
import type { WithdrawalStatus } from '../rules/withdrawal';

const TABS = `case $1
  when 'review' then w.status = 'submitted'
  when 'under-way' then w.status in ('approved', 'transferring', 'waiting_for_member')
  else w.ended_at is not null end`;

export interface ReviewRow extends Record<string, unknown> {
  id: number;
  number: string;
  memberId: number;
  amountFen: number;
  status: WithdrawalStatus;
  method: 'transfer' | 'by-hand' | null;
  reason: string | null;
  firstReviewerId: number | null;
  realName: Buffer | null;
  documentId: string;
  nickname: string | null;
  phone: string | null;
  registeredAt: Date;
  createdAt: Date;
  updatedAt: Date;
  tickets: number;
  voided: number;
  /** Somebody who is bound to the promoter has touched from the same network and client. */
  sameDevice: boolean;
  hasReceipt: boolean;
}

const COLUMNS = `w.id, w.number, w.member_id as "memberId", w.amount_fen as "amountFen", w.status, w.method, w.reason,
  w.first_reviewer_id as "firstReviewerId", w.real_name as "realName", u.document_id as "documentId", u.nickname, u.phone,
  u.created_at as "registeredAt", w.created_at as "createdAt", w.updated_at as "updatedAt",
  coalesce(c.tickets, 0)::int as tickets, coalesce(c.voided, 0)::int as voided,
  exists (select 1 from referral_touches t
           where t.promoter_id = w.member_id and t.member_id <> w.member_id and t.device_hash is not null
             and (t.device_hash = w.device_hash
                  or t.device_hash in (select s.device_hash from referral_scenes s where s.member_id = w.member_id))) as "sameDevice",
  exists (select 1 from referral_receipts r where r.withdrawal_id = w.id) as "hasReceipt"`;

const JOINS = `join up_users u on u.id = w.member_id
  left join lateral (select count(*) as tickets,
                            count(*) filter (where status = 'void' or counted_fen < amount_fen) as voided
                       from referral_commissions where promoter_id = w.member_id and level = 1 and refused is null) c on true`;

/** Who waits longest on top while something is to be done; afterwards the last. */
export const list = statement<ReviewRow & { total: number }, [string, number, number]>(
  'referrals.review-list',
  `select ${COLUMNS}, (select count(*)::int from referral_withdrawals w where ${TABS}) as total
     from referral_withdrawals w ${JOINS}
    where ${TABS}
    order by case when $1 = 'done' then -w.id else w.id end limit $2 offset $3`,
);

export const find = statement<ReviewRow, [string]>(
  'referrals.review-find',
  `select ${COLUMNS} from referral_withdrawals w ${JOINS} where w.number = $1`,
);

export interface FigureRow extends Record<string, unknown> {
  tab: 'review' | 'under-way' | 'paid';
  count: number;
  amountFen: number;
  since: Date | null;
}

export const figures = statement<FigureRow, []>(
  'referrals.review-figures',
  `select case when status = 'submitted' then 'review' when status = 'paid' then 'paid' else 'under-way' end as tab,
          count(*)::int as count, sum(amount_fen)::bigint as "amountFen", min(created_at) as since
     from referral_withdrawals where status in ('submitted', 'approved', 'transferring', 'waiting_for_member', 'paid')
    group by 1`,
);

export interface SourceRow extends Record<string, unknown> {
  ticketCode: string;
  orderNumber: string;
  title: string;
  followerId: number;
  buyer: string | null;
  paidFen: number;
  amountFen: number;
  status: string;
  paidAt: Date;
  confirmedAt: Date | null;
}

/**
 * What became available since the last withdrawal that was paid, and what of it was taken back: where the money that is
 * asked for comes from.
 */
export const sources = statement<SourceRow, [memberId: number, number: string]>(
  'referrals.review-sources',
  `select distinct on (c.id) c.ticket_code as "ticketCode", c.order_number as "orderNumber", c.product_title as title,
          c.follower_id as "followerId", u.nickname as buyer, c.paid_fen as "paidFen", c.counted_fen as "amountFen",
          c.status, c.paid_at as "paidAt", c.confirmed_at as "confirmedAt"
     from commission_entries e join referral_commissions c on c.id = e.commission_id
     join up_users u on u.id = c.follower_id
    where e.member_id = $1 and e.kind in ('released', 'taken-back')
      and e.at <= (select created_at from referral_withdrawals where number = $2)
      and e.at > coalesce((select max(p.created_at) from referral_withdrawals p
                            where p.member_id = $1 and p.status = 'paid'
                              and p.created_at < (select created_at from referral_withdrawals where number = $2)), '-infinity')
    order by c.id desc limit 200`,
);

export const totals = statement<Account & Record<string, unknown>, []>(
  'referrals.review-totals',
  `select coalesce(sum(pending_fen), 0)::bigint as "pendingFen", coalesce(sum(confirmed_fen), 0)::bigint as "confirmedFen",
          coalesce(sum(available_fen), 0)::bigint as "availableFen", coalesce(sum(locked_fen), 0)::bigint as "lockedFen",
          coalesce(sum(paid_fen), 0)::bigint as "paidFen", coalesce(sum(debt_fen), 0)::bigint as "debtFen"
     from commission_accounts`,
);
