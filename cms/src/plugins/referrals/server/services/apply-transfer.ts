import { raiseAttention } from '../../../../kernel/attention';
import { inTransaction } from '../../../../kernel/db';
import type { TransferChanged } from '../../../../kernel/events/catalogue';
import * as withdrawals from '../store/withdrawals';
import { moveWithdrawal, SYSTEM } from './end-withdrawal';

/**
 * What became of a pay-out, as WeChat Pay says. News that is late or doubled changes nothing: a withdrawal only moves
 * on. Other people's transfers are none of ours.
 */
export async function applyTransfer({
  number,
  state,
  reason,
  amountFen,
  at,
}: TransferChanged): Promise<void> {
  await inTransaction(async (tx) => {
    const [row] = await withdrawals.lock(tx, number);
    if (!row) return;
    const to = state === 'waiting' ? 'waiting_for_member' : state;
    const moved = await moveWithdrawal(tx, row, { to, actor: SYSTEM, reason }, new Date(at));
    if (moved && state === 'failed')
      await raiseAttention(tx, 'withdrawal-failed', number, { amountFen, reason });
  });
}
