import { applyAbnormalRefund } from './apply-abnormal-refund.js';
import { downloadBill, fundFlowBill, tradeBill } from './bills.js';
import type { PayEndpoint } from './call.js';
import { cancelTransfer } from './cancel-transfer.js';
import { certificates } from './certificates.js';
import { closeOrder } from './close-order.js';
import { createRefund } from './create-refund.js';
import { createTransfer } from './create-transfer.js';
import { prepayJsapi } from './prepay-jsapi.js';
import { queryByOutTradeNo, queryByTransactionId } from './query-order.js';
import { queryRefund } from './query-refund.js';
import { queryTransferByBillNo, queryTransferByOutBillNo } from './query-transfer.js';

/** Every path of WeChat Pay that the sandbox answers; another one is one more file and one more line. */
export const payEndpoints: PayEndpoint[] = [
  prepayJsapi,
  queryByOutTradeNo,
  queryByTransactionId,
  closeOrder,
  createRefund,
  queryRefund,
  applyAbnormalRefund,
  createTransfer,
  queryTransferByOutBillNo,
  queryTransferByBillNo,
  cancelTransfer,
  tradeBill,
  fundFlowBill,
  downloadBill,
  certificates,
];
