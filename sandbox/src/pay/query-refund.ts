import type { PayEndpoint } from './call.js';
import { findRefund, refundAnswer } from './refunds.js';
import { PayRefusal } from './refusal.js';

export const queryRefund: PayEndpoint = {
  method: 'GET',
  path: '/v3/refund/domestic/refunds/:outRefundNo',
  limit: { perSecond: 300 },
  handle({ world, params }) {
    const refund = findRefund(world, params.outRefundNo ?? '');
    if (!refund) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    return { status: 200, body: refundAnswer(refund) };
  },
};
