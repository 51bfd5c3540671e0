import type { PayEndpoint } from './call.js';
import { certificates } from './certificates.js';
import { closeOrder } from './close-order.js';
import { createRefund } from './create-refund.js';
import { prepayJsapi } from './prepay-jsapi.js';
import { queryByOutTradeNo, queryByTransactionId } from './query-order.js';
import { queryRefund } from './query-refund.js';

/** Every path of WeChat Pay that the sandbox answers; another one is one more file and one more line. */
export const payEndpoints: PayEndpoint[] = [
  prepayJsapi,
  queryByOutTradeNo,
  queryByTransactionId,
  closeOrder,
  createRefund,
  queryRefund,
  certificates,
];
