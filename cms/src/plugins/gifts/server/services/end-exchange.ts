import type { Tx } from '../../../../kernel/db';
import { tell } from '../../../../kernel/news';
import { points } from '../deps';
import type { ExchangeRow } from '../store/exchanges';
import * as stock from '../store/stock';

/**
 * What an exchange that has just been cancelled or has expired gives back: the member's limit, the points where they
 * come back, and the gift; in this order, after the exchange's own row, as everywhere.
 */
export async function giveBackAll(tx: Tx, row: ExchangeRow, withPoints: boolean, now: Date): Promise<void> {
  await stock.giveBackForMember(tx, row.giftId, row.memberId);
  if (withPoints) await points().giveBack(tx, { reason: 'gift', cause: row.code, now });
  await tell(tx, 'gifts');
  await stock.giveBack(tx, row.giftId);
}
