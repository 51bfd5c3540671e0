import { resend } from '../notify/deliver.js';
import type { AttemptRow } from '../state/rows.js';
import type { World } from '../world.js';
import { ControlRefusal } from './refusal.js';

/**
 * Sends every notification of an order, or of a transfer by its `out_bill_no`, once more, now.
 * @throws ControlRefusal 404 when there is none
 */
export async function notifyAgain(world: World, outTradeNo: string): Promise<AttemptRow[]> {
  const rows = world.store.list('notifications').filter((row) => row.outTradeNo === outTradeNo);
  if (rows.length === 0) throw new ControlRefusal(404, 'NO_NOTIFICATION', `订单 ${outTradeNo} 没有通知`);
  const attempts: AttemptRow[] = [];
  for (const { id } of rows) {
    const attempt = await resend(world, id);
    if (attempt) attempts.push(attempt);
  }
  return attempts;
}
