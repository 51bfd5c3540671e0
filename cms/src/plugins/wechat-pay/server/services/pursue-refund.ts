import { settings } from '../../../../../config/settings';
import { raiseAttention } from '../../../../kernel/attention';
import { db, inTransaction } from '../../../../kernel/db';
import { addJob } from '../../../../kernel/jobs';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import { remedyFor } from '../rules/refund-failure';
import { PERSON_WAIT_MS, waitMs } from '../rules/waits';
import * as refunds from '../store/refunds';
import { applyRefund, failRefund } from './apply-refund';

export const REFUND_JOB = 'wechat-pay.refund';
export const refundKey = (number: string): string => `refund-${number}`;

/** WeChat Pay takes no more refunds of one payment than this. */
const MOST_REFUNDS = 50;

export interface RefundPayload {
  number: string;
  /** How often it was looked at in vain since its state last changed. */
  round: number;
}

/** After an answer that did not come, the first question follows so soon. */
const SOON_MS = 5_000;

/** When to come again; null when there is nothing left to do. */
type Next = { afterMs: number; round: number } | null;

/**
 * Does what a refund needs next, and plans the following time, until it is settled. What was sent once is asked about
 * before it is sent again, so that a crash anywhere leads to a question and never to a second refund.
 */
export async function pursueRefund({ number, round }: RefundPayload, at: Date): Promise<void> {
  const [refund] = await refunds.find(db(), number);
  if (!refund || refund.status === 'success' || refund.status === 'failed') return;
  const next = refund.status === 'waiting' ? await send(refund, round, at) : await ask(refund, round, at);
  if (!next) return;
  await refunds.touch(db(), number, at);
  await addJob(
    db(),
    REFUND_JOB,
    { number, round: next.round },
    { runAt: new Date(Date.now() + next.afterMs), key: refundKey(number) },
  );
}

async function ask(refund: refunds.RefundRow, round: number, at: Date): Promise<Next> {
  const { number, status } = refund;
  try {
    const state = await weChatPay().refunds.query(number);
    // Accepted once and unknown now cannot be; it is asked again, never sent again.
    if (!state)
      return status === 'sent' ? send(refund, round, at) : { afterMs: waitMs(round), round: round + 1 };
    await applyRefund(state, at);
    return afterAnswer(state.status, round);
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    strapi.log.warn(`refund ${number} cannot be asked about now: ${error.message}`);
    return { afterMs: waitMs(round), round: round + 1 };
  }
}

const afterAnswer = (status: string, round: number): Next =>
  status === 'SUCCESS' || status === 'CLOSED' ? null : { afterMs: waitMs(round), round: round + 1 };

async function send(refund: refunds.RefundRow, round: number, at: Date): Promise<Next> {
  const turn = await takeTurn(refund, round, at);
  if (turn !== 'now') return turn;
  try {
    const state = await weChatPay().refunds.create(refund.request);
    await applyRefund(state, at);
    return afterAnswer(state.status, 0);
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    strapi.log.warn(`refund ${refund.number}: ${error.message}`);
    return afterFailure(refund, error, round, at);
  }
}

/** Takes the payment's turn for one sending, or says when to come again. */
function takeTurn(
  { number, reference, amountFen }: refunds.RefundRow,
  round: number,
  at: Date,
): Promise<'now' | Next> {
  return inTransaction(async (tx) => {
    const [payment] = await refunds.lockPayment(tx, reference);
    const sinceMs = payment?.refundSentAt ? at.getTime() - payment.refundSentAt.getTime() : Infinity;
    const { refundSpacingMs } = settings().wechatPay;
    // In both directions: another job may have looked at the clock later and come first. A clock that was set back
    // by more must not freeze the queue.
    if (Math.abs(sinceMs) < refundSpacingMs) return { afterMs: refundSpacingMs - sinceMs, round };
    const [sent] = await refunds.countSent(tx, reference, number);
    if ((sent?.count ?? 0) >= MOST_REFUNDS) {
      await failRefund(tx, { number, reference, amountFen }, 'too-many-refunds', at);
      return null;
    }
    return (await refunds.markSent(tx, number, at)).length > 0 ? 'now' : null;
  });
}

async function afterFailure(
  refund: refunds.RefundRow,
  error: WeChatPayError,
  round: number,
  at: Date,
): Promise<Next> {
  const { number, reference, amountFen } = refund;
  switch (remedyFor(error)) {
    case 'ask':
      // It may be there. The next round asks, under the same number.
      return { afterMs: round === 0 ? SOON_MS : waitMs(round - 1), round: round + 1 };
    case 'again':
      await refunds.markWaiting(db(), number, error.code, at);
      return { afterMs: waitMs(round), round: round + 1 };
    case 'recharge':
      await refunds.markWaiting(db(), number, error.code, at);
      await raiseAttention(db(), 'refund-not-enough', number, { reference, amountFen });
      return { afterMs: PERSON_WAIT_MS, round };
    case 'repair':
      await refunds.markWaiting(db(), number, error.code, at);
      await raiseAttention(db(), 'refund-not-accepted', number, { reference, amountFen, code: error.code });
      return { afterMs: PERSON_WAIT_MS, round };
    case 'refused':
      return refuse(refund, error, round, at);
  }
}

/** Refused for good; but an earlier sending, whose answer was lost, may have been accepted. */
async function refuse(
  refund: refunds.RefundRow,
  error: WeChatPayError,
  round: number,
  at: Date,
): Promise<Next> {
  const { number } = refund;
  try {
    const state = await weChatPay().refunds.query(number);
    if (state) {
      await applyRefund(state, at);
      return afterAnswer(state.status, 0);
    }
  } catch (failure) {
    if (!(failure instanceof WeChatPayError)) throw failure;
    return { afterMs: waitMs(round), round: round + 1 };
  }
  await inTransaction((tx) => failRefund(tx, refund, error.code, at));
  return null;
}
