import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { db } from '../../../../kernel/db';
import { type Transaction, weChatPay } from '../gateway/gateway';
import { openSeal } from '../gateway/seal';
import type { SignedHeaders } from '../gateway/transport';
import { isPaid } from '../rules/mismatch';
import * as notifications from '../store/notifications';
import { applyTransaction } from './apply-transaction';

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

/** `refused`: not WeChat Pay's, or not for us; nothing was changed. */
export type Reception = { acknowledged: true } | { acknowledged: false; status: 400 | 401; reason: string };

const refused = (status: 400 | 401, reason: string): Reception => ({ acknowledged: false, status, reason });

/**
 * Takes a payment notification: signature over the raw text first, then JSON, then the seal. Applied in one
 * transaction; the id is recorded afterwards, so that a crash in between means a repeat and not a loss.
 */
export async function receiveTransaction(signed: SignedHeaders, raw: string, at: Date): Promise<Reception> {
  if (!(await weChatPay().verifyNotification(signed, raw, at))) return refused(401, 'signature');
  const transaction = unseal(raw);
  if (!transaction) return refused(400, 'content');
  if (isPaid(transaction.content)) await applyTransaction(transaction.content);
  await notifications.record(
    db(),
    transaction.id,
    transaction.eventType,
    transaction.content.out_trade_no,
    isPaid(transaction.content) ? 'applied' : 'ignored',
  );
  return { acknowledged: true };
}

function unseal(raw: string): { id: string; eventType: string; content: Transaction } | null {
  try {
    const { id, event_type, resource } = envelope.parse(JSON.parse(raw));
    const content = transactionShape.parse(JSON.parse(openSeal(settings().wechatPay.apiV3Key, resource)));
    return { id, eventType: event_type, content };
  } catch (error) {
    // Signed by WeChat Pay and still unreadable: the wrong APIv3 key, most likely. No secret is in these messages.
    strapi.log.warn(`notification cannot be opened: ${(error as Error).name}`);
    return null;
  }
}
