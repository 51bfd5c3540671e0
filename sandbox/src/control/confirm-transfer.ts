import { findTransfer, findTransferByPackage, move } from '../pay/transfers.js';
import type { TransferRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { type Body, optionalTextIn, textIn } from './body.js';
import { ControlRefusal } from './refusal.js';

export interface TransferPhoneAnswer {
  errMsg: string;
  out_bill_no?: string;
  state?: string;
}

/**
 * Does what the phone does on `wx.requestMerchantTransfer({mchId, appId, package})`: shows the payee the money, who
 * confirms it, or leaves with `action: 'cancel'`. As on the phone, `ok` says that the payee confirmed, not that the
 * money has come. A transfer may be named by `out_bill_no` instead of its package.
 * @throws ControlRefusal 404 for an unknown number, 400 when it cannot be confirmed; with a package the phone's words instead
 */
export function confirmTransfer(world: World, body: Body): TransferPhoneAnswer {
  if (body.package === undefined) return confirm(world, named(world, textIn(body, 'out_bill_no')), body);
  try {
    return confirm(world, packed(world, body), body);
  } catch (error) {
    if (error instanceof ControlRefusal) return { errMsg: `requestMerchantTransfer:fail ${error.message}` };
    throw error;
  }
}

function named(world: World, outBillNo: string): TransferRow {
  const transfer = findTransfer(world, outBillNo);
  if (!transfer) throw new ControlRefusal(404, 'TRANSFER_NOT_EXIST', `没有转账 ${outBillNo}`);
  return transfer;
}

function packed(world: World, body: Body): TransferRow {
  const transfer = findTransferByPackage(world, textIn(body, 'package'));
  const { mchId, appId } = world.keys;
  if (textIn(body, 'mchId') !== mchId || textIn(body, 'appId') !== appId || !transfer)
    throw new ControlRefusal(400, 'PHONE', 'package信息错误');
  return transfer;
}

function confirm(world: World, transfer: TransferRow, body: Body): TransferPhoneAnswer {
  if (transfer.state !== 'WAIT_USER_CONFIRM')
    throw new ControlRefusal(400, 'TRANSFER_NOT_CONFIRMABLE', `转账单状态为 ${transfer.state}，不能确认收款`);
  if (optionalTextIn(body, 'action') === 'cancel') return { errMsg: 'requestMerchantTransfer:fail cancel' };
  const failsWith = optionalTextIn(body, 'fail_reason') ?? transfer.failsWith;
  const { state, outBillNo } = move(world, { ...transfer, failsWith }, { state: 'TRANSFERING' });
  return { errMsg: 'requestMerchantTransfer:ok', out_bill_no: outBillNo, state };
}
