import type { OrderRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { fieldsOf, type PayEndpoint } from './call.js';
import { payWhileClosing } from './close-race.js';
import { findOrder, isPaid, saveOrder } from './orders.js';
import { PayRefusal, paramError } from './refusal.js';

/** Closing may be repeated. A number that WeChat Pay never saw is answered the same way, and is burnt by it. */
export const closeOrder: PayEndpoint = {
  method: 'POST',
  path: '/v3/pay/transactions/out-trade-no/:outTradeNo/close',
  handle(call) {
    const { world } = call;
    const mchid = fieldsOf(call).text('/mchid', { max: 32 });
    if (mchid !== world.keys.mchId) throw paramError('/mchid', mchid, '与签名的商户号不一致');
    const outTradeNo = call.params.outTradeNo ?? '';
    const order = payWhileClosing(world, findOrder(world, outTradeNo));
    if (order && isPaid(order)) throw new PayRefusal(400, 'ORDERPAID', '该订单已支付');
    if (order?.state === 'NOTPAY')
      saveOrder(world, { ...order, state: 'CLOSED', closedAtMs: world.clock.now() });
    if (!order) saveOrder(world, burntOrder(world, outTradeNo));
    return { status: 204 };
  },
};

function burntOrder(world: World, outTradeNo: string): OrderRow {
  const nowMs = world.clock.now();
  return {
    outTradeNo,
    mchId: world.keys.mchId,
    appId: world.keys.appId,
    openid: '',
    description: '',
    attach: '',
    totalFen: 0,
    notifyUrl: '',
    payableUntilMs: nowMs,
    createdAtMs: nowMs,
    fingerprint: '',
    state: 'CLOSED',
    burnt: true,
    closedAtMs: nowMs,
  };
}
