import { statement } from '../../../../kernel/db';
import type { ReceiptType } from '../rules/receipt';
import type { WithdrawalStatus } from '../rules/withdrawal';

export interface WithdrawalRow extends Record<string, unknown> {
  id: number;
  number: string;
  memberId: number;
  amountFen: number;
  status: WithdrawalStatus;
  method: 'transfer' | 'by-hand' | null;
  realName: Buffer | null;
  reason: string | null;
  firstReviewerId: number | null;
  reviewerId: number | null;
  createdAt: Date;
}

const COLUMNS = `id, number, member_id as "memberId", amount_fen as "amountFen", status, method,
  real_name as "realName", reason, first_reviewer_id as "firstReviewerId", reviewer_id as "reviewerId",
  created_at as "createdAt"`;

/** Violates referral_withdrawals_one_open when the member has an open request. */
export const insert = statement<
  WithdrawalRow,
  [
    number: string,
    memberId: number,
    amountFen: number,
    realName: Buffer | null,
    device: Buffer | null,
    at: Date,
  ]
>(
  'referrals.withdrawals-insert',
  `insert into referral_withdrawals (number, member_id, amount_fen, status, real_name, device_hash, created_at, updated_at)
   values ($1, $2, $3, 'submitted', $4, $5, $6, $6) returning ${COLUMNS}`,
);

export const find = statement<WithdrawalRow, [string]>(
  'referrals.withdrawals-find',
  `select ${COLUMNS} from referral_withdrawals where number = $1`,
);

export const lock = statement<WithdrawalRow, [string]>(
  'referrals.withdrawals-lock',
  `select ${COLUMNS} from referral_withdrawals where number = $1 for update`,
);

export const openOf = statement<{ number: string }, [number]>(
  'referrals.withdrawals-open-of',
  `select number from referral_withdrawals
    where member_id = $1 and status in ('submitted', 'approved', 'transferring', 'waiting_for_member')`,
);

export const listOfMember = statement<WithdrawalRow & { total: number }, [number, number, number]>(
  'referrals.withdrawals-of-member',
  `select ${COLUMNS}, (count(*) over ())::int as total from referral_withdrawals
    where member_id = $1 order by id desc limit $2 offset $3`,
);

type Move = [
  id: number,
  from: readonly string[],
  to: string,
  reason: string | null,
  method: string | null,
  reviewerId: number | null,
  at: Date,
];

/** No row: it was not in one of these states any more. What has ended forgets the receiver's name. */
export const move = statement<WithdrawalRow, Move>(
  'referrals.withdrawals-move',
  `update referral_withdrawals
      set status = $3, reason = coalesce($4, reason), method = coalesce($5, method),
          reviewer_id = coalesce($6, reviewer_id), updated_at = $7,
          ended_at = case when $3 in ('paid', 'rejected', 'failed', 'cancelled') then $7::timestamptz end,
          real_name = case when $3 in ('paid', 'rejected', 'failed', 'cancelled') then null else real_name end
    where id = $1 and status = any($2::text[]) returning ${COLUMNS}`,
);

export const setFirstReviewer = statement<WithdrawalRow, [number, number, Date]>(
  'referrals.withdrawals-first-reviewer',
  `update referral_withdrawals set first_reviewer_id = $2, updated_at = $3
    where id = $1 and status = 'submitted' and first_reviewer_id is null returning ${COLUMNS}`,
);

export interface StepRow extends Record<string, unknown> {
  /** `reviewed`: approved by the first of two. */
  status: WithdrawalStatus | 'reviewed';
  actorKind: string;
  actorName: string;
  note: string | null;
  at: Date;
}

export const addStep = statement<
  Record<string, never>,
  [id: number, status: string, actorKind: string, actorName: string, note: string | null, at: Date]
>(
  'referrals.withdrawals-add-step',
  `insert into referral_withdrawal_steps (withdrawal_id, status, actor_kind, actor_name, note, at)
   values ($1, $2, $3, $4, $5, $6)`,
);

export const stepsOf = statement<StepRow & { withdrawalId: number }, [number[]]>(
  'referrals.withdrawals-steps-of',
  `select withdrawal_id as "withdrawalId", status, actor_kind as "actorKind", actor_name as "actorName", note, at
     from referral_withdrawal_steps where withdrawal_id = any($1::bigint[]) order by id`,
);

export const addReceipt = statement<Record<string, never>, [number, string, Buffer, Date]>(
  'referrals.receipts-add',
  `insert into referral_receipts (withdrawal_id, content_type, bytes, at) values ($1, $2, $3, $4)`,
);

export const receiptOf = statement<{ contentType: ReceiptType; bytes: Buffer }, [string]>(
  'referrals.receipts-of',
  `select r.content_type as "contentType", r.bytes from referral_receipts r
     join referral_withdrawals w on w.id = r.withdrawal_id where w.number = $1`,
);
