import { raiseAttention, resolveAttention } from '../../../../kernel/attention';
import { adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { payBack } from '../deps';
import * as refunds from '../store/refunds';
import { type RefundView, refundView } from './refund-view';

export interface Unblocking {
  number: string;
  adminId: number;
  now: Date;
}

/**
 * Tries a refund that WeChat Pay has not carried out once more, at once and under the same number: somebody put money
 * into the account, or corrected a setting. Throws REFUND_NOT_FOUND, REFUND_NOT_STUCK when it is not with WeChat Pay.
 */
export async function hurryRefund({ number, adminId }: Unblocking): Promise<RefundView> {
  const known = await requireRefund(number);
  if (!['submitted', 'abnormal'].includes(known.status))
    throw new DomainError('REFUND_NOT_STUCK', { status: known.status });
  await inTransaction(async (tx) => {
    await payBack().hurry(tx, number);
    await record(tx, adminId, 'hurry', known);
  });
  return refundView(await refunds.ofRequest(db(), known.request));
}

/**
 * The payer cannot be paid through WeChat (a closed account, say): the money comes into the merchant's account, and
 * staff have paid, or will pay, by other means. `receipt` says how; it is kept with the item that asked for a person.
 * Throws REFUND_NOT_FOUND, REFUND_NOT_STUCK unless it is abnormal, PAYMENT_REJECTED, PAYMENT_UNREACHABLE.
 */
export async function payByHand(request: Unblocking & { receipt: string }): Promise<RefundView> {
  const { number, adminId, receipt, now } = request;
  const known = await requireRefund(number);
  if (known.status !== 'abnormal') throw new DomainError('REFUND_NOT_STUCK', { status: known.status });
  await payBack().toMerchant(number);
  await inTransaction(async (tx) => {
    const actor = await record(tx, adminId, 'pay-by-hand', known);
    const resolution = { by: actor.name, note: receipt };
    await refunds.payByHand(tx, number, now);
    if (await resolveAttention(tx, 'refund-abnormal', number, resolution)) return;
    // WeChat Pay was so quick that its news settled the item already; the receipt must be kept all the same.
    await raiseAttention(tx, 'refund-abnormal', number, { amountFen: known.amountFen });
    await resolveAttention(tx, 'refund-abnormal', number, resolution);
  });
  return refundView(await refunds.ofRequest(db(), known.request));
}

async function requireRefund(number: string): Promise<refunds.RefundRow> {
  const [known] = await refunds.find(db(), number);
  if (!known) throw new DomainError('REFUND_NOT_FOUND');
  return known;
}

async function record(tx: Tx, adminId: number, action: string, refund: refunds.RefundRow) {
  const actor = await adminActor(adminId);
  await recordAudit(tx, {
    actor,
    action,
    // Not the receipt: it may name a visitor, and entries stay for ever.
    subject: { kind: 'refund', id: refund.number, title: refund.number },
    changes: [{ field: 'amountFen', before: null, after: refund.amountFen }],
  });
  return actor;
}
