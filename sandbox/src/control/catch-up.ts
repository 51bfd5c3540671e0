import { findRefund } from '../pay/refunds.js';
import { findTransfer } from '../pay/transfers.js';
import type { World } from '../world.js';

/** After the clock was moved: whatever has come due by it happens now, with its notifications. */
export function catchUp(world: World): void {
  for (const { outRefundNo } of world.store.list('refunds')) findRefund(world, outRefundNo);
  for (const { outBillNo } of world.store.list('transfers')) findTransfer(world, outBillNo);
}
