import { takeCloseFault } from '../faults/choose-fault.js';
import type { OrderRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { findOrder, isPaid, settlePayment } from './orders.js';
import { PayRefusal } from './refusal.js';

/** How long after the merchant's close a payment under way arrives, unless the fault says otherwise. */
const UNDER_WAY_MS = 300;

/**
 * The visitor has typed the password while the merchant closes, if a fault says so:
 * `paid-first` the money was faster, so that closing is refused; `userpaying` closing has to be repeated while the
 * payment is under way; `paid-after` closing succeeds and the payment is booked all the same.
 * @returns the order as the closing finds it
 * @throws PayRefusal 202 USERPAYING
 */
export function payWhileClosing(world: World, order: OrderRow | undefined): OrderRow | undefined {
  const fault = order?.state === 'NOTPAY' ? takeCloseFault(world, order.outTradeNo) : undefined;
  if (!order || !fault) return order;
  if (fault.close === 'paid-first') return settlePayment(world, order, { notify: true });
  world.timers.after(fault.delayMs ?? UNDER_WAY_MS, async () => {
    const current = findOrder(world, order.outTradeNo);
    if (current && !isPaid(current)) settlePayment(world, current, { notify: true });
    await world.store.saved();
  });
  if (fault.close === 'userpaying')
    throw new PayRefusal(202, 'USERPAYING', '用户支付中，请稍后使用原参数重试');
  return order;
}
