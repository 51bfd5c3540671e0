import { type Actor, adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { toFen } from '../../../../kernel/money';
import { unseal } from '../../../../kernel/vault';
import { transfers } from '../deps';
import type { ReferralSettings } from '../rules/settings';
import { reviewRefusal, type WithdrawalStatus } from '../rules/withdrawal';
import { find as findAccount } from '../store/ledger';
import * as members from '../store/members';
import * as promoters from '../store/promoters';
import * as withdrawals from '../store/withdrawals';
import { lockWithdrawal, moveWithdrawal } from './end-withdrawal';
import { readSettings } from './read-settings';

export interface Reviewed {
  number: string;
  status: WithdrawalStatus;
  /** One of two has approved: another person has to. */
  needsSecond: boolean;
}

interface Approval {
  number: string;
  method: 'transfer' | 'by-hand';
  adminId: number;
  now: Date;
}

const APPROVED: readonly WithdrawalStatus[] = ['approved', 'transferring', 'waiting_for_member', 'paid'];

/**
 * Approves, and with `transfer` orders the pay-out in the same transaction: whatever dies afterwards, the money goes out
 * once, under the withdrawal's own number. By hand it waits for a receipt. Approving again answers what is.
 * Throws WITHDRAWAL_NOT_FOUND, WITHDRAWAL_DECIDED, REVIEWER_NOT_ALLOWED (own-withdrawal, same-reviewer, in-debt),
 * TRANSFER_INVALID with what WeChat Pay would refuse.
 */
export async function approveWithdrawal({ number, method, adminId, now }: Approval): Promise<Reviewed> {
  const [actor, settings] = await Promise.all([adminActor(adminId), readSettings()]);
  return inTransaction(async (tx) => {
    const row = await lockWithdrawal(tx, number);
    if (APPROVED.includes(row.status)) return { number, status: row.status, needsSecond: false };
    if (row.status !== 'submitted') throw new DomainError('WITHDRAWAL_DECIDED', { status: row.status });
    await requireReviewer(tx, row, adminId);
    if (row.amountFen >= settings.secondReviewFromFen && row.firstReviewerId === null)
      return firstOfTwo(tx, row, actor, adminId, now);
    const to = method === 'transfer' ? 'transferring' : 'approved';
    if (method === 'transfer')
      await withdrawals.addStep(tx, row.id, 'approved', actor.kind, actor.name, null, now);
    await moveWithdrawal(tx, row, { to, actor, method, reviewerId: adminId }, now);
    if (method === 'transfer') await order(tx, row, settings);
    await audit(tx, actor, 'approve', row);
    return { number, status: to, needsSecond: false };
  });
}

async function requireReviewer(tx: Tx, row: withdrawals.WithdrawalRow, adminId: number): Promise<void> {
  const { staffAdminId } = only(await promoters.find(tx, row.memberId));
  const refusal = reviewRefusal(adminId, { staffAdminId, firstReviewerId: row.firstReviewerId });
  if (refusal) throw new DomainError('REVIEWER_NOT_ALLOWED', { reason: refusal });
  // A refund came in between: what is owed is worth less than what would be paid out.
  const { debtFen } = only(await findAccount(tx, row.memberId));
  if (debtFen > 0) throw new DomainError('REVIEWER_NOT_ALLOWED', { reason: 'in-debt', debtFen });
}

async function firstOfTwo(
  tx: Tx,
  row: withdrawals.WithdrawalRow,
  actor: Actor,
  adminId: number,
  now: Date,
): Promise<Reviewed> {
  only(await withdrawals.setFirstReviewer(tx, row.id, adminId, now));
  await withdrawals.addStep(tx, row.id, 'reviewed', actor.kind, actor.name, null, now);
  await audit(tx, actor, 'review', row);
  return { number: row.number, status: row.status, needsSecond: true };
}

async function order(tx: Tx, row: withdrawals.WithdrawalRow, settings: ReferralSettings): Promise<void> {
  const { openid } = only(await members.find(tx, row.memberId));
  if (!openid) throw new DomainError('TRANSFER_INVALID', { problems: ['member-gone'] });
  await transfers().prepare(tx, {
    number: row.number,
    openid,
    amountFen: toFen(row.amountFen),
    remark: settings.explanation,
    post: settings.post,
    explanation: settings.explanation,
    ...(row.realName ? { userName: unseal(row.realName) } : {}),
  });
}

interface Rejection {
  number: string;
  reason: string;
  adminId: number;
  now: Date;
}

/**
 * Says no, with a reason that the member reads; the money is theirs again. Also of what was approved to be paid by hand
 * and is not paid yet. Rejecting again answers the same; the first reason stays.
 */
export async function rejectWithdrawal({ number, reason, adminId, now }: Rejection): Promise<Reviewed> {
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const row = await lockWithdrawal(tx, number);
    if (row.status !== 'rejected') {
      const moved = await moveWithdrawal(tx, row, { to: 'rejected', actor, reason }, now);
      if (!moved) throw new DomainError('WITHDRAWAL_DECIDED', { status: row.status });
      await audit(tx, actor, 'reject', row);
    }
    return { number, status: 'rejected', needsSecond: false };
  });
}

/** Takes back a transfer that its receiver has not confirmed. Throws WITHDRAWAL_NOT_FOUND, WITHDRAWAL_DECIDED. */
export async function takeBackWithdrawal(number: string, adminId: number): Promise<Reviewed> {
  const [row] = await withdrawals.find(db(), number);
  if (!row) throw new DomainError('WITHDRAWAL_NOT_FOUND');
  if (row.status !== 'transferring' && row.status !== 'waiting_for_member')
    throw new DomainError('WITHDRAWAL_DECIDED', { status: row.status });
  const actor = await adminActor(adminId);
  await inTransaction((tx) => audit(tx, actor, 'take-back', row));
  // Its news, `transfer.changed`, brings the money back.
  await transfers().cancel(number);
  const { status } = only(await withdrawals.find(db(), number));
  return { number, status, needsSecond: false };
}

/** Without names: entries stay for ever. */
export const audit = (
  tx: Tx,
  actor: Actor,
  action: string,
  { number, amountFen }: Pick<withdrawals.WithdrawalRow, 'number' | 'amountFen'>,
): Promise<void> =>
  recordAudit(tx, {
    actor,
    action,
    subject: { kind: 'withdrawal', id: number, title: number },
    changes: [{ field: 'amountFen', before: null, after: amountFen }],
  });
