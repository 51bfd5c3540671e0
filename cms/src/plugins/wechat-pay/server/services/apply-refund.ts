import { type AttentionKind, raiseAttention, settleAttention } from '../../../../kernel/attention';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { publish } from '../../../../kernel/events';
import type { RefundState } from '../gateway/refund-calls';
import * as refunds from '../store/refunds';

const STATUS_OF = { SUCCESS: 'success', PROCESSING: 'processing', ABNORMAL: 'abnormal' } as const;
const OPEN_QUESTIONS = [
  'refund-abnormal',
  'refund-failed',
  'refund-not-enough',
  'refund-not-accepted',
] as const;

type Known = Pick<refunds.RefundRow, 'number' | 'reference' | 'amountFen'>;

/**
 * Applies what WeChat Pay says about a refund, whoever brought it: answer, query, notification or bill. Idempotent;
 * the caller's books change in the same transaction through the listeners of `payment.refunded` and
 * `payment.refund-failed`.
 */
export async function applyRefund(state: RefundState, at: Date): Promise<void> {
  const { number } = state;
  const [known] = await refunds.find(db(), number);
  if (!known) {
    // Made by hand in the merchant platform. The money is gone from the account, and no book here knows of it.
    const { reference, amountFen, status } = state;
    return raiseAttention(db(), 'refund-unknown', number, { reference, amountFen, status });
  }
  if (known.reference !== state.reference || known.amountFen !== state.amountFen) {
    const { reference, amountFen } = state;
    const expected = { reference: known.reference, amountFen: known.amountFen };
    return raiseAttention(db(), 'refund-mismatch', number, { reference, amountFen, expected });
  }
  await inTransaction(async (tx) => {
    // Payment first, as everywhere: whoever applies a payment holds it too.
    await refunds.lockPayment(tx, known.reference);
    if (state.status === 'CLOSED') return failRefund(tx, known, 'closed', at);
    await change(tx, known, { ...state, status: state.status }, at);
  });
}

async function change(
  tx: Tx,
  known: refunds.RefundRow,
  state: RefundState & { status: keyof typeof STATUS_OF },
  at: Date,
): Promise<void> {
  const { number, reference, amountFen } = known;
  const succeededAt = state.status === 'SUCCESS' ? (state.succeededAt ?? at) : null;
  const [changed] = await refunds.apply(
    tx,
    number,
    STATUS_OF[state.status],
    state.refundId,
    state.acceptedAt,
    succeededAt,
    at,
  );
  if (!changed) return state.status === 'SUCCESS' ? contradiction(tx, number) : undefined;
  if (state.status === 'SUCCESS') {
    await settleAll(tx, OPEN_QUESTIONS, number, 'refunded');
    await publish(tx, 'payment.refunded', {
      number,
      reference,
      amountFen,
      at: (succeededAt ?? at).toISOString(),
    });
  }
  if (state.status === 'PROCESSING') {
    const accepted = ['refund-not-enough', 'refund-not-accepted'] as const;
    await settleAll(tx, accepted, number, 'accepted');
  }
  if (state.status === 'ABNORMAL') await tell(tx, known, 'abnormal', 'ABNORMAL', at);
}

/** Money that went back after this refund was given up: the sums no longer hold, and a person must look. */
async function contradiction(tx: Tx, number: string): Promise<void> {
  const [row] = await refunds.find(tx, number);
  if (row?.status === 'failed') {
    await raiseAttention(tx, 'refund-mismatch', number, { status: 'failed', provider: 'SUCCESS' });
  }
}

/** It will never be carried out under this number: what it reserved is free again. The payment is locked. */
export async function failRefund(tx: Tx, known: Known, reason: string, at: Date): Promise<void> {
  const { number, reference, amountFen } = known;
  await refunds.lockPayment(tx, reference);
  const [failed] = await refunds.markFailed(tx, number, reason, at);
  if (!failed) return;
  await refunds.release(tx, reference, amountFen);
  const waited = ['refund-abnormal', 'refund-not-enough', 'refund-not-accepted'] as const;
  await settleAll(tx, waited, number, 'failed');
  await tell(tx, known, 'failed', reason, at);
}

async function settleAll(tx: Tx, kinds: readonly AttentionKind[], number: string, resolution: string) {
  for (const kind of kinds) await settleAttention(tx, kind, number, resolution);
}

async function tell(
  tx: Tx,
  { number, reference, amountFen }: Known,
  state: 'abnormal' | 'failed',
  reason: string,
  at: Date,
): Promise<void> {
  await raiseAttention(tx, `refund-${state}`, number, { reference, amountFen, reason });
  const event = { number, reference, amountFen, state, reason, at: at.toISOString() };
  await publish(tx, 'payment.refund-failed', event);
}
