import type { RefundRow } from '../state/pay-rows.js';
import { settingsOf } from '../state/settings.js';
import { fieldsOf, type PayCall, type PayEndpoint } from './call.js';
import { refundAnswer, saveRefund, scheduleSettling } from './refunds.js';
import { invalidRequest, PayRefusal, paramError } from './refusal.js';
import { openSensitiveField } from './sensitive-field.js';

/**
 * Sends an ABNORMAL refund somewhere else: to a bank card of the payer, or to the merchant's own account (who then pays
 * the payer by other means). Asking again while it is under way answers the same.
 */
export const applyAbnormalRefund: PayEndpoint = {
  method: 'POST',
  path: '/v3/refund/domestic/refunds/:refundId/apply-abnormal-refund',
  handle(call) {
    const { world, params } = call;
    const refund = world.store.list('refunds').find(({ refundId }) => refundId === params.refundId);
    if (!refund) throw new PayRefusal(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
    const abnormalTo = readReceiver(call, refund);
    if (refund.abnormalTo === abnormalTo && refund.status !== 'ABNORMAL')
      return { status: 200, body: refundAnswer(refund) };
    if (refund.status !== 'ABNORMAL') throw invalidRequest('退款单状态不是退款异常，不能发起异常退款');
    const settlesAtMs = world.clock.now() + settingsOf(world).refundDelayMs;
    const again = saveRefund(world, {
      ...refund,
      abnormalTo,
      status: 'PROCESSING',
      endsAs: undefined,
      settlesAtMs,
    });
    scheduleSettling(world, again);
    return { status: 200, body: refundAnswer(again) };
  },
};

function readReceiver(call: PayCall, refund: RefundRow): NonNullable<RefundRow['abnormalTo']> {
  const fields = fieldsOf(call);
  const outRefundNo = fields.text('/out_refund_no', { max: 64 });
  if (outRefundNo !== refund.outRefundNo)
    throw paramError('/out_refund_no', outRefundNo, '与微信支付退款单号不符');
  const type = fields.oneOf('/type', ['USER_BANK_CARD', 'MERCHANT_BANK_CARD']);
  if (type === 'MERCHANT_BANK_CARD') return 'MERCHANT_BANK_CARD';
  fields.text('/bank_type', { max: 16 });
  for (const field of ['/bank_account', '/real_name'])
    openSensitiveField(call.world, call.serial, field, fields.text(field, { max: 1024 }));
  return 'USER_BANK_CARD';
}
