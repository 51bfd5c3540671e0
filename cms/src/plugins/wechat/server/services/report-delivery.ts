import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { raiseAttention, settleAttention } from '../../../../kernel/attention';
import { now } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { addJob } from '../../../../kernel/jobs';
import type { Deliveries } from '../../contract';
import { askWeChat } from '../gateway/ask';
import { isRefusal } from '../gateway/call';
import { isDelivered } from '../rules/delivery-refusal';
import * as deliveries from '../store/deliveries';
import { readOpenid } from '../store/members';

export const DELIVERY_JOB = 'wechat.report-delivery';
const PATH = '/wxa/sec/order/upload_shipping_info';
/** About four days; merchants who deliver late are warned after two or three and lose the right to payments later. */
const MOST_ATTEMPTS = 25;
const ATTENTION_AFTER_MS = 3_600_000;
const LONGEST_DESCRIPTION = 120;
/** WeChat's numbers: the order is named by its transaction id; virtual goods; delivered in one piece. */
const BY_TRANSACTION = 2;
const VIRTUAL_GOODS = 3;
const IN_ONE_PIECE = 1;

export interface DeliveryPayload {
  reference: string;
}

/** See the contract. */
export const queueDelivery: Deliveries['report'] = async (tx, delivery) => {
  if (!settings().wechat.deliveryUpload) return;
  const { reference, transactionId, memberId, description } = delivery;
  const [row] = await deliveries.insert(tx, reference, transactionId, memberId, description);
  if (row) await addJob(tx, DELIVERY_JOB, { reference }, { maxAttempts: MOST_ATTEMPTS });
};

/** The job. Telling twice does no harm. Throws to be tried again. */
export async function reportDelivery(
  { reference }: DeliveryPayload,
  job: { attempt: number },
): Promise<void> {
  const [delivery] = await deliveries.attempt(db(), reference);
  if (!delivery) return;
  const at = now();
  const errcode = await upload(delivery, at);
  // Recorded last: a job that dies before is run again, one that is recorded as settled is not.
  if (isDelivered(errcode)) {
    await settleAttention(db(), 'delivery-not-uploaded', reference, 'uploaded');
    await deliveries.record(db(), reference, 'uploaded', errcode || null, at);
    return;
  }
  const last = job.attempt >= MOST_ATTEMPTS;
  if (last || at.getTime() - delivery.createdAt.getTime() > ATTENTION_AFTER_MS) {
    await raiseAttention(db(), 'delivery-not-uploaded', reference, { errcode, since: delivery.createdAt });
  }
  await deliveries.record(db(), reference, last ? 'failed' : 'waiting', errcode, last ? at : null);
  if (!last) throw new Error(`delivery ${reference} not taken: errcode ${errcode ?? 'unknown'}`);
}

/** WeChat's errcode, 0 for taken, null when no answer came or the payer is no member any more. */
async function upload(delivery: deliveries.DeliveryRow, at: Date): Promise<number | null> {
  const [member] = await readOpenid(db(), delivery.memberId);
  if (!member) return null;
  const description = [...delivery.description].slice(0, LONGEST_DESCRIPTION).join('');
  const body = {
    order_key: { order_number_type: BY_TRANSACTION, transaction_id: delivery.transactionId },
    logistics_type: VIRTUAL_GOODS,
    delivery_mode: IN_ONE_PIECE,
    shipping_list: [{ item_desc: description }],
    upload_time: at.toISOString(),
    payer: { openid: member.openid },
  };
  try {
    const answer = await askWeChat({ path: PATH, body, answer: z.object({}), repeatable: true });
    return isRefusal(answer) ? answer.errcode : 0;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
