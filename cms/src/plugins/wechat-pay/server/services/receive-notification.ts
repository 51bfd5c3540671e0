import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { db } from '../../../../kernel/db';
import { type Transaction, weChatPay } from '../gateway/gateway';
import { refundNewsShape } from '../gateway/refund-calls';
import { openSeal } from '../gateway/seal';
import { transferNewsShape } from '../gateway/transfer-calls';
import type { SignedHeaders } from '../gateway/transport';
import { isPaid } from '../rules/mismatch';
import * as notifications from '../store/notifications';
import { applyRefund } from './apply-refund';
import { applyTransaction } from './apply-transaction';
import { applyTransfer } from './apply-transfer';

/** What WeChat Pay tells about; the last part of the address it tells it to. */
export type Topic = 'transaction' | 'refund' | 'transfer';

const envelope = z.object({
  id: z.string().min(1).max(64),
  event_type: z.string().max(64),
  resource: z.object({
    algorithm: z.literal('AEAD_AES_256_GCM'),
    ciphertext: z.string(),
    nonce: z.string(),
    associated_data: z.string().optional(),
  }),
});

const transactionShape = z.object({
  mchid: z.string(),
  appid: z.string().optional(),
  out_trade_no: z.string(),
  transaction_id: z.string().optional(),
  trade_state: z.enum(['SUCCESS', 'REFUND', 'NOTPAY', 'CLOSED', 'REVOKED', 'USERPAYING', 'PAYERROR']),
  success_time: z.string().optional(),
  amount: z.object({ total: z.number().int(), currency: z.string() }).loose().optional(),
});

interface News {
  number: string;
  outcome: 'applied' | 'ignored';
}

/** How the opened text of each topic is read and applied. Throws ZodError on what it does not understand. */
const readers: Record<Topic, (content: unknown, at: Date) => Promise<News>> = {
  transaction: async (content) => {
    const transaction: Transaction = transactionShape.parse(content);
    if (isPaid(transaction)) await applyTransaction(transaction);
    return { number: transaction.out_trade_no, outcome: isPaid(transaction) ? 'applied' : 'ignored' };
  },
  refund: async (content, at) => {
    const { mchid, ...refund } = refundNewsShape.parse(content);
    const isOurs = mchid === settings().wechatPay.mchId;
    if (isOurs) await applyRefund(refund, at);
    else strapi.log.warn(`refund notification ${refund.number} is for another merchant`);
    return { number: refund.number, outcome: isOurs ? 'applied' : 'ignored' };
  },
  transfer: async (content, at) => {
    const transfer = transferNewsShape.parse(content);
    await applyTransfer(transfer, at);
    return { number: transfer.number, outcome: 'applied' };
  },
};

/** `refused`: not WeChat Pay's, or not for us; nothing was changed. */
export type Reception = { acknowledged: true } | { acknowledged: false; status: 400 | 401; reason: string };

const refused = (status: 400 | 401, reason: string): Reception => ({ acknowledged: false, status, reason });

/**
 * Takes a notification: signature over the raw text first, then JSON, then the seal. Applied in one transaction; the
 * id is recorded afterwards, so that a crash in between means a repeat and not a loss.
 */
export async function receiveNotification(
  topic: Topic,
  signed: SignedHeaders,
  raw: string,
  at: Date,
): Promise<Reception> {
  if (!(await weChatPay().verifyNotification(signed, raw, at))) return refused(401, 'signature');
  const letter = unseal(raw);
  if (!letter) return refused(400, 'content');
  const news = await readers[topic](letter.content, at).catch((error: unknown) => {
    // An envelope of another topic, or a form that is new to us.
    if (error instanceof z.ZodError) return null;
    throw error;
  });
  if (!news) return refused(400, 'content');
  await notifications.record(db(), letter.id, letter.eventType, news.number, news.outcome);
  return { acknowledged: true };
}

function unseal(raw: string): { id: string; eventType: string; content: unknown } | null {
  try {
    const { id, event_type, resource } = envelope.parse(JSON.parse(raw));
    const content: unknown = JSON.parse(openSeal(settings().wechatPay.apiV3Key, resource));
    return { id, eventType: event_type, content };
  } catch (error) {
    // Signed by WeChat Pay and still unreadable: the wrong APIv3 key, most likely. No secret is in these messages.
    strapi.log.warn(`notification cannot be opened: ${(error as Error).name}`);
    return null;
  }
}
