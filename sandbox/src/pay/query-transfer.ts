import type { TransferRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import type { PayAnswer, PayEndpoint } from './call.js';
import { PayRefusal } from './refusal.js';
import { findTransfer, findTransferByBillNo, isQueryable, transferAnswer } from './transfers.js';

export const queryTransferByOutBillNo: PayEndpoint = {
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/transfer-bills/out-bill-no/:outBillNo',
  handle({ world, params }) {
    return answer(world, findTransfer(world, params.outBillNo ?? ''));
  },
};

export const queryTransferByBillNo: PayEndpoint = {
  method: 'GET',
  path: '/v3/fund-app/mch-transfer/transfer-bills/transfer-bill-no/:transferBillNo',
  handle({ world, params }) {
    return answer(world, findTransferByBillNo(world, params.transferBillNo ?? ''));
  },
};

function answer(world: World, transfer: TransferRow | undefined): PayAnswer {
  if (!transfer || !isQueryable(world, transfer)) throw transferNotFound();
  return { status: 200, body: transferAnswer(world, transfer) };
}

export function transferNotFound(): PayRefusal {
  return new PayRefusal(404, 'NOT_FOUND', '记录不存在');
}
