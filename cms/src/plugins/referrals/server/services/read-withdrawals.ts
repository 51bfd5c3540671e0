import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { transfers } from '../deps';
import * as withdrawals from '../store/withdrawals';
import { type WithdrawalView, withdrawalView } from './withdrawal-view';

/** A member's own withdrawal, with what the phone needs while it waits for them. Throws WITHDRAWAL_NOT_FOUND. */
export async function readWithdrawal(number: string, memberId: number): Promise<WithdrawalView> {
  const [row] = await withdrawals.find(db(), number);
  if (!row || row.memberId !== memberId) throw new DomainError('WITHDRAWAL_NOT_FOUND');
  const steps = await withdrawals.stepsOf(db(), [row.id]);
  const confirmation = row.status === 'waiting_for_member' ? await transfers().confirmation(number) : null;
  return withdrawalView(row, steps, confirmation);
}

/** A page of a member's withdrawals, the last on top; what the phone needs is with each alone. */
export async function listWithdrawals(
  memberId: number,
  { page, pageSize }: { page: number; pageSize: number },
): Promise<{ rows: WithdrawalView[]; total: number }> {
  const rows = await withdrawals.listOfMember(db(), memberId, pageSize, (page - 1) * pageSize);
  const steps = await withdrawals.stepsOf(
    db(),
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map((row) =>
      withdrawalView(
        row,
        steps.filter(({ withdrawalId }) => withdrawalId === row.id),
        null,
      ),
    ),
    total: rows[0]?.total ?? 0,
  };
}
