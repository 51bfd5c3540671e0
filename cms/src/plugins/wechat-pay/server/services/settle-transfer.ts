import { settings } from '../../../../../config/settings';
import { db, inTransaction } from '../../../../kernel/db';
import { publish } from '../../../../kernel/events';
import { addJob } from '../../../../kernel/jobs';
import type { TransferConfirmation, TransferSettlement } from '../../contract';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import { isSettled, type TransferStatus } from '../rules/transfer-terms';
import * as transfers from '../store/transfers';
import { applyTransfer } from './apply-transfer';
import { TRANSFER_JOB, transferKey } from './pursue-transfer';
import { takeBackTransfer } from './take-back-transfer';

const settlementOf = (status: TransferStatus): TransferSettlement =>
  status === 'created' || status === 'sent' || status === 'processing' ? 'under-way' : status;

/** What the phone needs to confirm, while there is something to confirm. */
export async function confirmationOf(number: string): Promise<TransferConfirmation | null> {
  const [transfer] = await transfers.find(db(), number);
  if (transfer?.status !== 'waiting' || !transfer.packageInfo) return null;
  const { appId, mchId } = settings().wechatPay;
  return { appId, mchId, package: transfer.packageInfo };
}

/** Asks WeChat Pay and applies what it says; what is settled or was never sent is answered from the books. */
export async function settleTransfer(number: string, at: Date): Promise<TransferSettlement> {
  const [transfer] = await transfers.find(db(), number);
  if (!transfer) return 'unknown';
  if (isSettled(transfer.status) || transfer.status === 'created') return settlementOf(transfer.status);
  try {
    const found = await weChatPay().transfers.query(number);
    // Not there yet: its job sends it again under the same number.
    if (!found) return 'under-way';
    return settlementOf((await applyTransfer(found, at)) ?? transfer.status);
  } catch (error) {
    return unknown(number, error);
  }
}

/** Takes a transfer back. It stays under way until WeChat Pay says what came of it. */
export async function cancelTransfer(number: string, at: Date): Promise<TransferSettlement> {
  if (await cancelledUnsent(number, at)) return 'cancelled';
  const [transfer] = await transfers.find(db(), number);
  if (!transfer) return 'unknown';
  if (isSettled(transfer.status)) return settlementOf(transfer.status);
  // Together: should this process die before WeChat Pay hears of it, the job tells it. And the question below may come
  // too early for the answer.
  await inTransaction(async (tx) => {
    await transfers.askCancel(tx, number, at);
    await addJob(tx, TRANSFER_JOB, { number, round: 0 }, { key: transferKey(number) });
  });
  await takeBackTransfer(number);
  return settleTransfer(number, at);
}

function cancelledUnsent(number: string, at: Date): Promise<boolean> {
  return inTransaction(async (tx) => {
    const [transfer] = await transfers.lock(tx, number);
    if (!transfer || (await transfers.cancelUnsent(tx, number, at)).length === 0) return false;
    const { amountFen } = transfer;
    const news = { number, state: 'cancelled', amountFen, reason: null, at: at.toISOString() } as const;
    await publish(tx, 'transfer.changed', news);
    return true;
  });
}

function unknown(number: string, error: unknown): TransferSettlement {
  if (!(error instanceof WeChatPayError)) throw error;
  strapi.log.warn(`transfer ${number} cannot be settled now: ${error.message}`);
  return 'unknown';
}
