import { inTransaction } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { lockWithdrawal, moveWithdrawal } from './end-withdrawal';
import { readWithdrawal } from './read-withdrawals';
import type { WithdrawalView } from './withdrawal-view';

/**
 * The member thinks better of it, before anybody approved. Again: the same answer. Throws WITHDRAWAL_NOT_FOUND,
 * WITHDRAWAL_DECIDED.
 */
export async function cancelWithdrawal(number: string, memberId: number, now: Date): Promise<WithdrawalView> {
  await inTransaction(async (tx) => {
    const row = await lockWithdrawal(tx, number);
    if (row.memberId !== memberId) throw new DomainError('WITHDRAWAL_NOT_FOUND');
    if (row.status === 'cancelled') return;
    if (row.status !== 'submitted') throw new DomainError('WITHDRAWAL_DECIDED', { status: row.status });
    await moveWithdrawal(tx, row, { to: 'cancelled', actor: { kind: 'member', name: '' } }, now);
  });
  return readWithdrawal(number, memberId);
}
