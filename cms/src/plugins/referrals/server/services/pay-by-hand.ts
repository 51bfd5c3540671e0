import { adminActor } from '../../../../kernel/audit';
import { db, inTransaction } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { type ReceiptType, receiptTypeOf } from '../rules/receipt';
import * as withdrawals from '../store/withdrawals';
import { lockWithdrawal, moveWithdrawal } from './end-withdrawal';
import { audit, type Reviewed } from './review-withdrawal';

interface HandPayment {
  number: string;
  /** The picture of the receipt: PNG or JPEG. */
  picture: Buffer;
  /** What the member reads of it, such as the bank's number of the payment. */
  note: string;
  adminId: number;
  now: Date;
}

/**
 * Keeps the receipt of what was paid by other means; that ends the withdrawal. Again: nothing more.
 * Throws INVALID_INPUT for what is no picture, WITHDRAWAL_NOT_FOUND, WITHDRAWAL_DECIDED unless it was approved for this.
 */
export async function payByHand({ number, picture, note, adminId, now }: HandPayment): Promise<Reviewed> {
  const type = receiptTypeOf(picture);
  if (!type)
    throw new DomainError('INVALID_INPUT', { issues: [{ path: 'body.picture', code: 'no-picture' }] });
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const row = await lockWithdrawal(tx, number);
    if (row.status === 'paid' && row.method === 'by-hand')
      return { number, status: row.status, needsSecond: false };
    if (row.status !== 'approved') throw new DomainError('WITHDRAWAL_DECIDED', { status: row.status });
    await withdrawals.addReceipt(tx, row.id, type, picture, now);
    await moveWithdrawal(tx, row, { to: 'paid', actor, note }, now);
    await audit(tx, actor, 'pay-out', row);
    return { number, status: 'paid', needsSecond: false };
  });
}

/** Throws WITHDRAWAL_NOT_FOUND when there is none. */
export async function readReceipt(number: string): Promise<{ contentType: ReceiptType; base64: string }> {
  const [receipt] = await withdrawals.receiptOf(db(), number);
  if (!receipt) throw new DomainError('WITHDRAWAL_NOT_FOUND');
  return { contentType: receipt.contentType, base64: receipt.bytes.toString('base64') };
}
