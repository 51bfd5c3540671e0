import type { World } from '../world.js';
import { dayBounds } from './day.js';

/** A transfer that has left the operation account. */
export interface TransferEntry {
  atMs: number;
  outBillNo: string;
  transferBillNo: string;
  amountFen: number;
  remark: string;
}

/** The transfers that reached their payees on a day, oldest first. */
export function transferEntries(world: World, day: string): TransferEntry[] {
  const { fromMs, toMs } = dayBounds(day);
  return world.store
    .list('transfers')
    .filter(({ state, updatedAtMs }) => state === 'SUCCESS' && updatedAtMs >= fromMs && updatedAtMs < toMs)
    .map(({ updatedAtMs, outBillNo, transferBillNo, amountFen, remark }) => ({
      atMs: updatedAtMs,
      outBillNo,
      transferBillNo,
      amountFen,
      remark,
    }))
    .sort((one, other) => one.atMs - other.atMs);
}
