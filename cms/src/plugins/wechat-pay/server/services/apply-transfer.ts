import { settings } from '../../../../../config/settings';
import { raiseAttention, settleAttention } from '../../../../kernel/attention';
import { inTransaction, type Tx } from '../../../../kernel/db';
import { publish } from '../../../../kernel/events';
import type { TransferStatement } from '../gateway/transfer-calls';
import { isSettled, statusOfTransfer, type TransferStatus } from '../rules/transfer-terms';
import * as transfers from '../store/transfers';

const OPEN_QUESTIONS = ['transfer-not-enough', 'transfer-not-accepted'] as const;

/**
 * Applies what WeChat Pay says about a transfer, whoever brought it: answer, query or notification. Idempotent; the
 * caller's books change in the same transaction through the listeners of `transfer.changed`.
 * Answers the state as it is now.
 */
export function applyTransfer(statement: TransferStatement, at: Date): Promise<TransferStatus | null> {
  return inTransaction(async (tx) => {
    const { number } = statement;
    const [known] = await transfers.lock(tx, number);
    if (!known) {
      await raiseAttention(tx, 'transfer-unknown', number, { state: statement.state });
      return null;
    }
    const differing = differingIn(statement, known);
    if (differing.length > 0) {
      await raiseAttention(tx, 'transfer-mismatch', number, { differing, state: statement.state });
      return known.status;
    }
    return change(tx, known, statement, at);
  });
}

function differingIn(statement: TransferStatement, known: transfers.TransferRow): string[] {
  const differing = [];
  if (statement.amountFen !== null && statement.amountFen !== known.amountFen) differing.push('amount');
  const { mchId } = settings().wechatPay;
  if (statement.merchant !== null && statement.merchant !== mchId) differing.push('merchant');
  return differing;
}

async function change(
  tx: Tx,
  known: transfers.TransferRow,
  statement: TransferStatement,
  at: Date,
): Promise<TransferStatus> {
  const { number } = known;
  const status = statusOfTransfer(statement.state);
  if (isSettled(known.status)) {
    // A late word about something that is over; a word that contradicts is for a person.
    const isContradiction = isSettled(status) && status !== known.status;
    if (isContradiction)
      await raiseAttention(tx, 'transfer-mismatch', number, { status: known.status, state: statement.state });
    return known.status;
  }
  const endedAt = isSettled(status) ? (statement.updatedAt ?? at) : null;
  await transfers.apply(
    tx,
    number,
    status,
    statement.state,
    statement.transferId,
    statement.packageInfo,
    statement.failure,
    statement.acceptedAt,
    endedAt,
    at,
  );
  for (const kind of OPEN_QUESTIONS) await settleAttention(tx, kind, number, 'accepted');
  if (status !== known.status) await tell(tx, known, status, statement.failure, endedAt ?? at);
  return status;
}

async function tell(
  tx: Tx,
  { number, amountFen }: transfers.TransferRow,
  state: TransferStatus,
  reason: string | null,
  at: Date,
): Promise<void> {
  if (state === 'waiting' || isSettled(state)) {
    const news = state as 'waiting' | 'paid' | 'failed' | 'cancelled';
    await publish(tx, 'transfer.changed', { number, state: news, amountFen, reason, at: at.toISOString() });
  }
}

/** What WeChat Pay never had, or refused for good: it is over here. */
export function endTransfer(
  number: string,
  status: 'failed' | 'cancelled',
  reason: string,
  at: Date,
): Promise<void> {
  return inTransaction(async (tx) => {
    const [known] = await transfers.lock(tx, number);
    if (!known || isSettled(known.status)) return;
    await transfers.apply(tx, number, status, null, null, null, reason, null, at, at);
    for (const kind of OPEN_QUESTIONS) await settleAttention(tx, kind, number, status);
    await tell(tx, known, status, reason, at);
  });
}
