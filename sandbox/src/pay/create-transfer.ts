import { randomBytes } from 'node:crypto';
import { beijingTime } from '../clock.js';
import { takeTransferFault } from '../faults/choose-fault.js';
import type { TransferFault } from '../faults/fault.js';
import type { TransferRow, TransferState } from '../state/pay-rows.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import type { PayEndpoint } from './call.js';
import { invalidRequest, PayRefusal } from './refusal.js';
import { readTransfer, type WantedTransfer } from './transfer-request.js';
import {
  findTransfer,
  move,
  newTransferBillNo,
  saveTransfer,
  scheduleMove,
  transferableFen,
  whatFollows,
} from './transfers.js';

/**
 * Makes a transfer to a person. The same number is the same transfer, and answers with its state of now; asking again
 * is also what sets one in motion that had been left waiting for money.
 */
export const createTransfer: PayEndpoint = {
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills',
  limit: { perSecond: 100 },
  handle(call) {
    const { world } = call;
    const wanted = readTransfer(call);
    const known = findTransfer(world, wanted.outBillNo);
    if (known && known.fingerprint !== wanted.fingerprint)
      throw invalidRequest('商户单号已存在，且请求参数与原单不一致');
    const fault = takeTransferFault(world, [wanted.outBillNo, wanted.openid]);
    refuseIfSo(fault);
    const transfer = known ? setInMotion(world, known, fault) : accept(world, wanted, fault);
    return { status: 200, body: answer(transfer) };
  },
};

const REFUSALS: Partial<Record<TransferFault['transfer'], [status: number, message: string]>> = {
  NOT_ENOUGH: [403, '商户运营账户资金不足'],
  FREQUENCY_LIMITED: [429, '频率超限，请降低请求频率后重试'],
  SYSTEM_ERROR: [500, '系统异常，请使用原单重试'],
  RULE_LIMIT: [403, '该用户本月转账已达限额'],
};

function refuseIfSo(fault: TransferFault | undefined): void {
  const refusal = fault && REFUSALS[fault.transfer];
  if (refusal) throw new PayRefusal(refusal[0], fault.transfer, refusal[1]);
}

function accept(world: World, wanted: WantedTransfer, fault: TransferFault | undefined): TransferRow {
  if (wanted.amountFen > transferableFen(world))
    throw new PayRefusal(403, 'NOT_ENOUGH', '商户运营账户资金不足，请充值后使用原单号重试');
  const nowMs = world.clock.now();
  const state = firstState(world, fault);
  const failsWith = fault?.transfer === 'FAIL' ? (fault.failReason ?? 'PAYEE_ACCOUNT_ABNORMAL') : undefined;
  const transfer: TransferRow = {
    ...wanted,
    transferBillNo: newTransferBillNo(nowMs),
    packageInfo: randomBytes(96).toString('base64'),
    state,
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
    failsWith,
    next: isHeld(fault) ? undefined : whatFollows(world, { failsWith }, state, nowMs),
  };
  scheduleMove(world, saveTransfer(world, transfer));
  return transfer;
}

function firstState(world: World, fault: TransferFault | undefined): TransferState {
  if (fault?.transfer === 'ACCEPTED' || fault?.transfer === 'PROCESSING') return fault.transfer;
  return settingsOf(world).transferDelayMs > 0 ? 'ACCEPTED' : 'WAIT_USER_CONFIRM';
}

function isHeld(fault: TransferFault | undefined): boolean {
  return fault?.transfer === 'ACCEPTED' || fault?.transfer === 'PROCESSING';
}

/** A transfer that a fault left standing goes on when it is asked for again. */
function setInMotion(world: World, known: TransferRow, fault: TransferFault | undefined): TransferRow {
  if (known.next || isHeld(fault)) return known;
  if (known.state === 'ACCEPTED')
    return setInMotion(world, move(world, known, { state: 'PROCESSING' }), fault);
  return known.state === 'PROCESSING' ? move(world, known, { state: 'WAIT_USER_CONFIRM' }) : known;
}

function answer(transfer: TransferRow): Record<string, unknown> {
  const confirmable = transfer.state === 'WAIT_USER_CONFIRM';
  return {
    out_bill_no: transfer.outBillNo,
    transfer_bill_no: transfer.transferBillNo,
    create_time: beijingTime(transfer.createdAtMs),
    state: transfer.state,
    ...(confirmable ? { package_info: transfer.packageInfo } : {}),
  };
}
