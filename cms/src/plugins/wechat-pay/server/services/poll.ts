import { db } from '../../../../kernel/db';
import { addJob } from '../../../../kernel/jobs';
import * as payments from '../store/payments';
import { settle } from './settle';

export const POLL_JOB = 'wechat-pay.poll';

/** Notifications get lost: WeChat Pay advises to ask after these seconds. Then the sweep closes the number. */
const AFTER_SECONDS = [5, 30, 60, 180, 300, 600, 1800];

/** When a round is due, counted from now; jobs run on the database's clock. */
export const pollAt = (round: number): Date => new Date(Date.now() + (AFTER_SECONDS[round] ?? 0) * 1000);

export interface PollPayload {
  reference: string;
  round: number;
}

/** Asks once, applies what it finds, and plans the next round while the payment is open. */
export async function poll({ reference, round }: PollPayload): Promise<void> {
  const [payment] = await payments.find(db(), reference);
  if (!payment || payment.status === 'paid' || payment.status === 'closed') return;
  const settlement = payment.sentAt ? await settle(reference) : 'unpaid';
  if (settlement === 'paid' || round + 1 >= AFTER_SECONDS.length) return;
  await addJob(
    db(),
    POLL_JOB,
    { reference, round: round + 1 },
    { runAt: pollAt(round + 1), key: `poll-${reference}` },
  );
}
