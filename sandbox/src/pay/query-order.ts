import type { OrderRow } from '../state/pay-rows.js';
import { checkMchIdInQuery, type PayAnswer, type PayEndpoint } from './call.js';
import { findOrder, findOrderByTransactionId, transactionAnswer } from './orders.js';
import { PayRefusal } from './refusal.js';

export const queryByOutTradeNo: PayEndpoint = {
  method: 'GET',
  path: '/v3/pay/transactions/out-trade-no/:outTradeNo',
  handle(call) {
    checkMchIdInQuery(call);
    return answer(findOrder(call.world, call.params.outTradeNo ?? ''));
  },
};

export const queryByTransactionId: PayEndpoint = {
  method: 'GET',
  path: '/v3/pay/transactions/id/:transactionId',
  handle(call) {
    checkMchIdInQuery(call);
    return answer(findOrderByTransactionId(call.world, call.params.transactionId ?? ''));
  },
};

function answer(order: OrderRow | undefined): PayAnswer {
  if (!order || order.burnt) throw new PayRefusal(404, 'ORDER_NOT_EXIST', '订单不存在');
  return { status: 200, body: transactionAnswer(order) };
}
