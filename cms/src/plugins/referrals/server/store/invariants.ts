import { statement } from '../../../../kernel/db';

export interface Violation extends Record<string, unknown> {
  subject: string;
  facts: Record<string, unknown>;
}

const BUCKETS = [
  'pending_fen',
  'confirmed_fen',
  'available_fen',
  'locked_fen',
  'paid_fen',
  'debt_fen',
] as const;

/** Accounts that are not the sum of their entries. */
export const accountsDiffer = statement<Violation, []>(
  'referrals.invariants-accounts',
  `select u.document_id as subject, jsonb_build_object('account', to_jsonb(a), 'entries', to_jsonb(e)) as facts
     from commission_accounts a join up_users u on u.id = a.member_id
     left join (select member_id, ${BUCKETS.map((name) => `sum(${name}) as ${name}`).join(', ')}
                  from commission_entries group by member_id) e on e.member_id = a.member_id
    where ${BUCKETS.map((name) => `a.${name} <> coalesce(e.${name}, 0)`).join(' or ')}`,
);

/** Commissions that count for another amount than their entries say. */
export const commissionsDiffer = statement<Violation, []>(
  'referrals.invariants-commissions',
  `select c.ticket_code as subject,
          jsonb_build_object('level', c.level, 'countedFen', c.counted_fen, 'entriesFen', coalesce(sum(e.amount_fen), 0)) as facts
     from referral_commissions c left join commission_entries e on e.commission_id = c.id
    group by c.id having c.counted_fen <> coalesce(sum(e.amount_fen), 0)`,
);

/** What is earned is somewhere: in a balance, paid out, or owed. */
export const balancesDiffer = statement<Violation, []>(
  'referrals.invariants-balances',
  `select u.document_id as subject,
          jsonb_build_object('earnedFen', coalesce(c.fen, 0), 'pendingFen', a.pending_fen, 'pendingCountedFen', coalesce(c.pending, 0),
                             'confirmedFen', a.confirmed_fen, 'confirmedCountedFen', coalesce(c.confirmed, 0)) as facts
     from commission_accounts a join up_users u on u.id = a.member_id
     left join (select promoter_id, sum(counted_fen) as fen, sum(counted_fen) filter (where status = 'pending') as pending,
                       sum(counted_fen) filter (where status = 'confirmed') as confirmed
                  from referral_commissions group by promoter_id) c on c.promoter_id = a.member_id
    where coalesce(c.fen, 0) <> a.pending_fen + a.confirmed_fen + a.available_fen + a.locked_fen + a.paid_fen - a.debt_fen
       or coalesce(c.pending, 0) <> a.pending_fen or coalesce(c.confirmed, 0) <> a.confirmed_fen`,
);

/** Money set aside or paid out that no withdrawal stands for. */
export const withdrawalsDiffer = statement<Violation, []>(
  'referrals.invariants-withdrawals',
  `select u.document_id as subject,
          jsonb_build_object('lockedFen', a.locked_fen, 'openFen', coalesce(w.open, 0), 'paidFen', a.paid_fen, 'paidOutFen', coalesce(w.paid, 0)) as facts
     from commission_accounts a join up_users u on u.id = a.member_id
     left join (select member_id, sum(amount_fen) filter (where ended_at is null) as open,
                       sum(amount_fen) filter (where status = 'paid') as paid
                  from referral_withdrawals group by member_id) w on w.member_id = a.member_id
    where a.locked_fen <> coalesce(w.open, 0) or a.paid_fen <> coalesce(w.paid, 0)`,
);

/** Withdrawals whose transfer at WeChat Pay ended otherwise. News of it may be a moment on its way. */
export const transfersDiffer = statement<Violation, [Date]>(
  'referrals.invariants-transfers',
  `select w.number as subject, jsonb_build_object('withdrawal', w.status, 'transfer', t.status, 'amountFen', w.amount_fen, 'transferFen', t.amount_fen) as facts
     from referral_withdrawals w join payment_transfers t on t.number = w.number
    where w.amount_fen <> t.amount_fen
       or (t.ended_at < $1 and w.status <> t.status)
       or (w.status = 'paid' and t.status <> 'paid')`,
);
