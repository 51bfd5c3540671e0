import { db } from '../../../../kernel/db';
import type { Settlement } from '../../contract';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import { isPaid } from '../rules/mismatch';
import * as payments from '../store/payments';
import { applyTransaction } from './apply-transaction';

/** Asks WeChat Pay how a reference stands and applies a payment that it finds. */
export async function settle(reference: string): Promise<Settlement> {
  const [payment] = await payments.find(db(), reference);
  if (!payment?.sentAt) return 'unpaid';
  if (payment.status === 'paid') return 'paid';
  try {
    const transaction = await weChatPay().query(reference);
    if (!transaction || !isPaid(transaction)) return 'unpaid';
    await applyTransaction(transaction);
    return 'paid';
  } catch (error) {
    if (error instanceof WeChatPayError) return unknown(reference, error);
    throw error;
  }
}

/** Makes sure that a reference is either paid (and applied) or can never be paid any more. */
export async function settleOrClose(reference: string, at: Date): Promise<Settlement> {
  // A number that WeChat Pay never saw would be burnt by closing it there.
  const [unsent] = await payments.closeUnsent(db(), reference, at);
  if (unsent) return 'unpaid';
  const settlement = await settle(reference);
  const [payment] = await payments.find(db(), reference);
  if (settlement !== 'unpaid' || !payment?.sentAt) return settlement;
  try {
    if ((await weChatPay().close(reference)) === 'paid') return settle(reference);
  } catch (error) {
    if (error instanceof WeChatPayError) return unknown(reference, error);
    throw error;
  }
  await payments.markClosed(db(), reference, at);
  return 'unpaid';
}

function unknown(reference: string, error: WeChatPayError): Settlement {
  strapi.log.warn(`payment ${reference} cannot be settled now: ${error.message}`);
  return 'unknown';
}
