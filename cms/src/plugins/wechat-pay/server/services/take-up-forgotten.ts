import { db } from '../../../../kernel/db';
import { addJob } from '../../../../kernel/jobs';
import * as refunds from '../store/refunds';
import * as transfers from '../store/transfers';
import { REFUND_JOB, refundKey } from './pursue-refund';
import { TRANSFER_JOB, transferKey } from './pursue-transfer';

/** Longer than the longest wait between two looks. */
const FORGOTTEN_AFTER_MS = 12 * 3_600_000;

/**
 * Money under way that nobody has looked at for long gets its job again: a job that failed too often stays in its
 * table, and a database that was restored has none.
 */
export async function takeUpForgotten(at: Date): Promise<void> {
  const before = new Date(at.getTime() - FORGOTTEN_AFTER_MS);
  for (const { number } of await refunds.forgotten(db(), before)) {
    await addJob(db(), REFUND_JOB, { number, round: 0 }, { key: refundKey(number) });
  }
  for (const { number } of await transfers.forgotten(db(), before)) {
    await addJob(db(), TRANSFER_JOB, { number, round: 0 }, { key: transferKey(number) });
  }
}
