import { raiseAttention } from '../../../../kernel/attention';
import { newNumber } from '../../../../kernel/code';
import { inTransaction, isUniqueViolation, only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { type Idempotency, once, orFirstAnswer } from '../../../../kernel/http';
import { seal } from '../../../../kernel/vault';
import { lockForWithdrawal } from '../rules/ledger';
import { amountProblem } from '../rules/withdrawal';
import { bookLock, lockAccount } from '../store/ledger';
import * as promoters from '../store/promoters';
import * as withdrawals from '../store/withdrawals';
import { readSettings } from './read-settings';
import { type WithdrawalView, withdrawalView } from './withdrawal-view';

export interface WithdrawalRequest {
  memberId: number;
  amountFen: number;
  realName: string | undefined;
  device: Buffer;
  idempotency: Idempotency | undefined;
  now: Date;
}

/**
 * Asks for commission to be paid out; its money is set aside at once. With a key the same again gives the first answer.
 * Throws WITHDRAWAL_AMOUNT (below-minimum, above-maximum), TRANSFER_INVALID (name-required), PROMOTER_DISABLED,
 * WITHDRAWAL_OPEN, BALANCE_NOT_ENOUGH, which is also said while there is debt.
 */
export async function submitWithdrawal(request: WithdrawalRequest): Promise<WithdrawalView> {
  const settings = await readSettings();
  const problem = amountProblem(request, settings);
  if (problem === 'name-required') throw new DomainError('TRANSFER_INVALID', { problems: [problem] });
  if (problem) {
    const { minimumFen, maximumFen } = settings;
    throw new DomainError('WITHDRAWAL_AMOUNT', { problem, minimumFen, maximumFen });
  }
  return orFirstAnswer(request.idempotency, async () => {
    try {
      return await inTransaction((tx) => once(tx, request.idempotency, () => submit(tx, request)));
    } catch (error) {
      if (isUniqueViolation(error, 'referral_withdrawals_one_open')) throw new DomainError('WITHDRAWAL_OPEN');
      throw error;
    }
  });
}

async function submit(
  tx: Tx,
  { memberId, amountFen, realName, device, now }: WithdrawalRequest,
): Promise<WithdrawalView> {
  const [promoter] = await promoters.find(tx, memberId);
  if (!promoter) throw new DomainError('BALANCE_NOT_ENOUGH');
  if (promoter.disabledAt) throw new DomainError('PROMOTER_DISABLED');
  await lockAccount(tx, memberId);
  const sealed = realName ? seal(realName) : null;
  const number = newNumber('W', now);
  const row = only(await withdrawals.insert(tx, number, memberId, amountFen, sealed, device, now));
  await bookLock(tx, memberId, lockForWithdrawal(amountFen), number, now);
  await withdrawals.addStep(tx, row.id, 'submitted', 'member', '', null, now);
  await raiseAttention(tx, 'withdrawal-review', number, { amountFen });
  return withdrawalView(row, [{ status: 'submitted', note: null, at: now }], null);
}
