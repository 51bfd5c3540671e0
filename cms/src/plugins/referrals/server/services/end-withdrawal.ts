import { resolveAttention, settleAttention } from '../../../../kernel/attention';
import type { Actor } from '../../../../kernel/audit';
import type { Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { payWithdrawal, returnWithdrawal } from '../rules/ledger';
import { FROM, type WithdrawalStatus } from '../rules/withdrawal';
import { book, lockAccount } from '../store/ledger';
import * as withdrawals from '../store/withdrawals';

export interface Step {
  to: Exclude<WithdrawalStatus, 'submitted'>;
  actor: Pick<Actor, 'kind' | 'name'>;
  reason?: string | null;
  /** Kept with the step, for staff and member alike. */
  note?: string | null;
  method?: 'transfer' | 'by-hand';
  reviewerId?: number;
}

export const SYSTEM = { kind: 'system', name: '系统' } as const;

/** The row of a withdrawal, locked. Throws WITHDRAWAL_NOT_FOUND. */
export async function lockWithdrawal(tx: Tx, number: string): Promise<withdrawals.WithdrawalRow> {
  const [row] = await withdrawals.lock(tx, number);
  if (!row) throw new DomainError('WITHDRAWAL_NOT_FOUND');
  return row;
}

/** Moves a locked withdrawal on, and its money with it. False when it cannot go there from where it is. */
export async function moveWithdrawal(
  tx: Tx,
  row: withdrawals.WithdrawalRow,
  { to, actor, reason = null, note = null, method, reviewerId }: Step,
  at: Date,
): Promise<boolean> {
  const moved = await withdrawals.move(
    tx,
    row.id,
    FROM[to],
    to,
    reason,
    method ?? null,
    reviewerId ?? null,
    at,
  );
  if (moved.length === 0) return false;
  await withdrawals.addStep(tx, row.id, to, actor.kind, actor.name, note ?? reason, at);
  await moveMoney(tx, row, to, at);
  if (actor.kind === 'admin')
    await resolveAttention(tx, 'withdrawal-review', row.number, { by: actor.name, note: to });
  else await settleAttention(tx, 'withdrawal-review', row.number, to);
  return true;
}

async function moveMoney(
  tx: Tx,
  { memberId, amountFen, number }: withdrawals.WithdrawalRow,
  to: WithdrawalStatus,
  at: Date,
): Promise<void> {
  const isBack = to === 'rejected' || to === 'failed' || to === 'cancelled';
  if (!isBack && to !== 'paid') return;
  const account = await lockAccount(tx, memberId);
  const change = isBack ? returnWithdrawal(account, amountFen) : payWithdrawal(amountFen);
  await book(tx, memberId, change, { withdrawal: number }, at);
}
