import type { ReferralSettings } from './settings';

export type WithdrawalStatus =
  | 'submitted'
  | 'approved'
  | 'transferring'
  | 'waiting_for_member'
  | 'paid'
  | 'rejected'
  | 'failed'
  | 'cancelled';

/** From this amount on WeChat Pay wants the receiver's real name; as wechat-pay's transfer-terms. */
export const REAL_NAME_FROM_FEN = 200_000;

export const OPEN: readonly WithdrawalStatus[] = [
  'submitted',
  'approved',
  'transferring',
  'waiting_for_member',
];

/** Which states a request may come from, by where it goes. What has ended stays, whatever comes late. */
export const FROM: Record<Exclude<WithdrawalStatus, 'submitted'>, readonly WithdrawalStatus[]> = {
  approved: ['submitted'],
  transferring: ['submitted'],
  waiting_for_member: ['transferring'],
  paid: ['approved', 'transferring', 'waiting_for_member'],
  rejected: ['submitted', 'approved'],
  failed: ['transferring', 'waiting_for_member'],
  cancelled: ['submitted', 'transferring', 'waiting_for_member'],
};

export type AmountProblem = 'below-minimum' | 'above-maximum' | 'name-required';

/** Why an amount cannot be asked for, whatever the balance is. */
export function amountProblem(
  { amountFen, realName }: { amountFen: number; realName: string | undefined },
  { minimumFen, maximumFen }: Pick<ReferralSettings, 'minimumFen' | 'maximumFen'>,
): AmountProblem | null {
  if (amountFen < minimumFen) return 'below-minimum';
  if (amountFen > maximumFen) return 'above-maximum';
  return amountFen >= REAL_NAME_FROM_FEN && !realName ? 'name-required' : null;
}

export type ReviewRefusal = 'own-withdrawal' | 'same-reviewer';

/** Why this administrator cannot approve; `staffAdminId` is who the beneficiary is among the staff. */
export function reviewRefusal(
  adminId: number,
  { staffAdminId, firstReviewerId }: { staffAdminId: number | null; firstReviewerId: number | null },
): ReviewRefusal | null {
  if (staffAdminId === adminId) return 'own-withdrawal';
  return firstReviewerId === adminId ? 'same-reviewer' : null;
}
