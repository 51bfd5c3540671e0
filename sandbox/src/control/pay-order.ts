import { findOrder, isPaid, settlePayment } from '../pay/orders.js';
import type { OrderRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { ControlRefusal, unknownOrder } from './refusal.js';

/**
 * The visitor's money moves, if the order can still be paid.
 * @throws ControlRefusal 404 unknown number; 400 paid, closed or past its last moment
 */
export function payOrder(world: World, outTradeNo: string, options: { notify: boolean }): OrderRow {
  const order = findOrder(world, outTradeNo);
  if (!order || order.burnt) throw unknownOrder(outTradeNo);
  const obstacle = obstacleToPaying(world, order);
  if (obstacle) throw obstacle;
  return settlePayment(world, order, options);
}

/** Why an order cannot be paid now, if so. */
export function obstacleToPaying(world: World, order: OrderRow): ControlRefusal | undefined {
  if (isPaid(order)) return new ControlRefusal(400, 'ORDERPAID', '该订单已支付');
  if (order.state === 'CLOSED') return new ControlRefusal(400, 'ORDER_CLOSED', '该订单已关闭');
  if (world.clock.now() > order.payableUntilMs)
    return new ControlRefusal(400, 'TRADE_OVERDUE', '该订单已过支付期限');
  return undefined;
}
