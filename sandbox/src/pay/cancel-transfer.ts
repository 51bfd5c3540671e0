import { beijingTime } from '../clock.js';
import type { TransferRow } from '../state/pay-rows.js';
import type { PayEndpoint } from './call.js';
import { transferNotFound } from './query-transfer.js';
import { invalidRequest } from './refusal.js';
import { mayMove } from './transfer-states.js';
import { findTransfer, move } from './transfers.js';

/** Takes a transfer back as long as the payee has not confirmed. It may be repeated, and is over only when CANCELLED. */
export const cancelTransfer: PayEndpoint = {
  method: 'POST',
  path: '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/:outBillNo/cancel',
  handle({ world, params }) {
    const transfer = findTransfer(world, params.outBillNo ?? '');
    if (!transfer) throw transferNotFound();
    if (transfer.state === 'CANCELING' || transfer.state === 'CANCELLED') return answer(transfer);
    if (!mayMove(transfer.state, 'CANCELING')) throw invalidRequest('当前单据状态不支持撤销');
    return answer(move(world, transfer, { state: 'CANCELING' }));
  },
};

function answer({ outBillNo, transferBillNo, state, updatedAtMs }: TransferRow) {
  return {
    status: 200 as const,
    body: {
      out_bill_no: outBillNo,
      transfer_bill_no: transferBillNo,
      state,
      update_time: beijingTime(updatedAtMs),
    },
  };
}
