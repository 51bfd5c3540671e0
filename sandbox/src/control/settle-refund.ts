import { refundAnswer, settleRefund } from '../pay/refunds.js';
import type { World } from '../world.js';
import { type Body, textIn } from './body.js';
import { badInput, ControlRefusal } from './refusal.js';

const ENDS = ['SUCCESS', 'ABNORMAL', 'CLOSED'] as const;

/** Ends a refund that is still under way as told. @throws ControlRefusal 404 unknown number; 400 already at its end */
export function endRefund(world: World, body: Body): Record<string, unknown> {
  const outRefundNo = textIn(body, 'out_refund_no');
  const end = ENDS.find((each) => each === (body.status ?? 'SUCCESS'));
  if (!end) throw badInput(`"status" is one of ${ENDS.join(', ')}`);
  const refund = world.store.get('refunds', outRefundNo);
  if (!refund) throw new ControlRefusal(404, 'REFUND_NOT_EXIST', `没有退款 ${outRefundNo}`);
  if (refund.status !== 'PROCESSING')
    throw new ControlRefusal(400, 'REFUND_SETTLED', `退款单状态为 ${refund.status}，不能再改`);
  return refundAnswer(settleRefund(world, refund, end));
}
