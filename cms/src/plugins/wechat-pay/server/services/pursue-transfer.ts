import { constants, publicEncrypt } from 'node:crypto';
import { raiseAttention } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import { addJob } from '../../../../kernel/jobs';
import { unseal } from '../../../../kernel/vault';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import type { ProviderState, TransferStatement } from '../gateway/transfer-calls';
import { remedyFor } from '../rules/refund-failure';
import { isSettled, type TransferStatus } from '../rules/transfer-terms';
import { PERSON_WAIT_MS, waitMs } from '../rules/waits';
import * as transfers from '../store/transfers';
import { applyTransfer, endTransfer } from './apply-transfer';
import { takeBackTransfer } from './take-back-transfer';

export const TRANSFER_JOB = 'wechat-pay.transfer';
export const transferKey = (number: string): string => `transfer-${number}`;

export interface TransferPayload {
  number: string;
  round: number;
}

type Next = { afterMs: number; round: number } | null;
/** After an answer that did not come, the first question follows so soon. */
const SOON_MS = 5_000;
const CAN_BE_TAKEN_BACK: readonly ProviderState[] = ['ACCEPTED', 'WAIT_USER_CONFIRM'];

/**
 * Does what a transfer needs next, and plans the following time, until it is settled. There is one number for one
 * transfer: what was sent once is asked about before it is sent again, and then with the same words.
 */
export async function pursueTransfer({ number, round }: TransferPayload, at: Date): Promise<void> {
  const [transfer] = await transfers.find(db(), number);
  if (!transfer || isSettled(transfer.status)) return;
  const next =
    transfer.status === 'created' ? await send(transfer, round, at) : await ask(transfer, round, at);
  if (!next) return;
  await transfers.touch(db(), number, at);
  await addJob(
    db(),
    TRANSFER_JOB,
    { number, round: next.round },
    { runAt: new Date(Date.now() + next.afterMs), key: transferKey(number) },
  );
}

const later = (round: number): Next => ({ afterMs: waitMs(round), round: round + 1 });
const unlessSettled = (status: TransferStatus | null, round: number): Next =>
  status && !isSettled(status) ? later(round) : null;

async function ask(transfer: transfers.TransferRow, round: number, at: Date): Promise<Next> {
  const { number, status, cancelAsked } = transfer;
  try {
    const asked = await weChatPay().transfers.query(number);
    const found = asked && mustBeAskedFor(asked, transfer, round) ? await again(transfer) : asked;
    if (found && cancelAsked && CAN_BE_TAKEN_BACK.includes(found.state)) {
      await applyTransfer(found, at);
      await takeBackTransfer(number);
      return { afterMs: SOON_MS, round };
    }
    if (found) return unlessSettled(await applyTransfer(found, at), round);
    // Accepted once and unknown now cannot be: it is asked again, never sent again.
    if (status !== 'sent') return later(round);
    if (!cancelAsked) return send(transfer, round, at);
    await endTransfer(number, 'cancelled', 'never-accepted', at);
    return null;
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    strapi.log.warn(`transfer ${number} cannot be asked about now: ${error.message}`);
    return later(round);
  }
}

/** Rounds after which an accepted transfer that stands still is set in motion again. */
const STILL_ROUNDS = 3;

/**
 * Only the answer to the making has the package that the receiver confirms with; if that answer was lost, the same
 * words under the same number bring it again. They also set a transfer in motion that had waited for money.
 */
const mustBeAskedFor = (
  { state }: TransferStatement,
  { packageInfo, cancelAsked, sentAt }: transfers.TransferRow,
  round: number,
): boolean =>
  sentAt !== null &&
  !cancelAsked &&
  ((state === 'WAIT_USER_CONFIRM' && !packageInfo) || (state === 'ACCEPTED' && round >= STILL_ROUNDS));

const again = ({ request, keySerial }: transfers.TransferRow) =>
  weChatPay().transfers.create(request, keySerial);

async function send(transfer: transfers.TransferRow, round: number, at: Date): Promise<Next> {
  const { number } = transfer;
  const name = await encryptedName(transfer, at);
  // Without WeChat Pay's key the name cannot be sent yet; the key comes with the certificates.
  if (name === 'no-key') return later(round);
  const request = { ...transfer.request, ...(name ? { user_name: name.cipher } : {}) };
  const [frozen] = await transfers.markSent(db(), number, at, JSON.stringify(request), name?.serial ?? null);
  if (!frozen) return later(round);
  try {
    const answer = await weChatPay().transfers.create(frozen.request, frozen.keySerial);
    return unlessSettled(await applyTransfer(answer, at), 0);
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    strapi.log.warn(`transfer ${number}: ${error.message}`);
    return afterFailure(frozen, error, round, at);
  }
}

/** RSA-OAEP with SHA-1, as WeChat Pay wants sensitive fields. */
async function encryptedName(
  { userName, sentAt }: transfers.TransferRow,
  at: Date,
): Promise<{ cipher: string; serial: string } | null | 'no-key'> {
  if (!userName || sentAt) return null;
  const key = await weChatPay().keys.keyToEncryptWith(at);
  if (!key) return 'no-key';
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const cipher = publicEncrypt({ key: key.pem, padding, oaepHash: 'sha1' }, Buffer.from(unseal(userName)));
  return { cipher: cipher.toString('base64'), serial: key.serial };
}

async function afterFailure(
  transfer: transfers.TransferRow,
  error: WeChatPayError,
  round: number,
  at: Date,
): Promise<Next> {
  const { number, amountFen } = transfer;
  const { code } = error;
  await transfers.keepFailure(db(), number, code, at);
  switch (remedyFor(error)) {
    case 'ask':
      return { afterMs: round === 0 ? SOON_MS : waitMs(round - 1), round: round + 1 };
    case 'again':
      return later(round);
    case 'recharge':
      await raiseAttention(db(), 'transfer-not-enough', number, { amountFen });
      return { afterMs: PERSON_WAIT_MS, round };
    case 'repair':
      await raiseAttention(db(), 'transfer-not-accepted', number, { amountFen, code });
      return { afterMs: PERSON_WAIT_MS, round };
    case 'refused':
      return refuse(number, error, round, at);
  }
}

/** Only a refusal beside a clear "never accepted" ends it: an earlier sending may have been taken. */
async function refuse(number: string, error: WeChatPayError, round: number, at: Date): Promise<Next> {
  try {
    const found = await weChatPay().transfers.query(number);
    if (found) return unlessSettled(await applyTransfer(found, at), 0);
  } catch (failure) {
    if (!(failure instanceof WeChatPayError)) throw failure;
    return later(round);
  }
  await endTransfer(number, 'failed', error.code, at);
  return null;
}
