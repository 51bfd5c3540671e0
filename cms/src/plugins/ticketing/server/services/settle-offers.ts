import type { Tx } from '../../../../kernel/db';
import * as waiting from '../store/waiting-list';

/**
 * What became of the offers that these tickets are: taken or lapsed. In the transaction that paid or released them,
 * after the tickets' locks and before the slots'. The offers are locked before they are judged: two that each end
 * one ticket of an offer would otherwise both think that the other ticket is still held.
 */
export async function settleOffers(tx: Tx, ticketIds: number[], at: Date): Promise<void> {
  if (ticketIds.length === 0) return;
  const offers = await waiting.lockOffersOf(tx, ticketIds);
  if (offers.length === 0) return;
  await waiting.settle(
    tx,
    offers.map(({ id }) => id),
    at,
  );
}
