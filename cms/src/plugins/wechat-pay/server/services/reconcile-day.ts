import { raiseAttention, settleAttention } from '../../../../kernel/attention';
import { addDays, type Day, instantAt, venueDay } from '../../../../kernel/clock';
import { db, inTransaction, only } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { addJob } from '../../../../kernel/jobs';
import { WeChatPayError } from '../gateway/outcome';
import { BillFormError } from '../rules/read-bill';
import * as store from '../store/reconciliations';
import { compareDay } from './compare-day';
import { fetchBills } from './fetch-bills';
import { heal } from './heal-from-bill';

export const RECONCILE_JOB = 'wechat-pay.reconcile';
/** WeChat Pay's days are Beijing's, wherever the venue is. */
export const BILL_ZONE = 'Asia/Shanghai';

/** A bill that is not made yet is asked for every half an hour. */
const AGAIN_MS = 30 * 60_000;
const ATTEMPTS = 12;
const KEPT_DAYS = 90;
/** Days that were missed, because nothing was running, are made up for. */
const MAKE_UP_DAYS = 7;

export interface ReconcilePayload {
  id: number;
}

/** Starts the comparison of a day as a job. Throws DAY_NOT_RECONCILABLE. */
export async function startReconciliation(day: Day, at: Date): Promise<void> {
  const today = venueDay(at, BILL_ZONE);
  if (day >= today || day < addDays(today, -KEPT_DAYS))
    throw new DomainError('DAY_NOT_RECONCILABLE', { day });
  await inTransaction(async (tx) => {
    const { id } = only(await store.begin(tx, day, at));
    // One queue: two bills at a time are of no use, and the same run never meets itself.
    await addJob(tx, RECONCILE_JOB, { id }, { key: `reconcile-${id}`, queue: 'wechat-pay.reconcile' });
  });
}

/** Each morning: yesterday, and what was missed before. */
export async function startMissingDays(at: Date): Promise<void> {
  const today = venueDay(at, BILL_ZONE);
  const missing = await store.unfinishedDays(db(), addDays(today, -MAKE_UP_DAYS), addDays(today, -1));
  for (const { day } of missing) await startReconciliation(day, at);
}

/** Fetches a day's bills, applies what only they knew, and compares. A run that was interrupted begins anew. */
export async function reconcileDay({ id }: ReconcilePayload, at: Date): Promise<void> {
  const [run] = await store.attempt(db(), id);
  if (!run) return;
  const { day } = run;
  try {
    await fetchBills(id, day);
    const healed = await heal(id, at);
    const from = instantAt(day, '00:00', BILL_ZONE);
    const to = instantAt(day, '24:00', BILL_ZONE);
    await compareDay({ id, day, from, to, healed }, at);
    await settleAttention(db(), 'reconciliation-failed', day, 'reconciled');
  } catch (error) {
    if (!(error instanceof WeChatPayError) && !(error instanceof BillFormError)) throw error;
    await afterFailure(run, error, at);
  }
}

async function afterFailure(run: store.RunRow, error: WeChatPayError | BillFormError, at: Date) {
  const { id, day, attempts } = run;
  const failure = error instanceof WeChatPayError ? error.code : error.message;
  strapi.log.warn(`reconciliation of ${day}: ${error.message}`);
  if (attempts < ATTEMPTS) {
    await store.wait(db(), id, failure);
    const runAt = new Date(Date.now() + AGAIN_MS);
    const queue = 'wechat-pay.reconcile';
    return addJob(db(), RECONCILE_JOB, { id }, { key: `reconcile-${id}`, queue, runAt });
  }
  await store.fail(db(), id, failure, at);
  await raiseAttention(db(), 'reconciliation-failed', day, { failure });
}
