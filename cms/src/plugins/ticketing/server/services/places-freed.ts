import type { Tx } from '../../../../kernel/db';
import { addJob } from '../../../../kernel/jobs';
import type { SlotCount } from '../rules/slot-counts';
import * as setAside from '../store/set-aside';
import * as slots from '../store/slots';

export const OFFER_JOB = 'offer places';

export interface OfferPayload {
  slotId: number;
}

/** Held places are free again; what somebody waits for is kept from sale and offered, all in this transaction. */
export async function releasePlaces(tx: Tx, counts: readonly SlotCount[]): Promise<void> {
  await offerSoon(tx, await slots.release(tx, counts));
}

/** The same for sold places: a reservation given up, a refund. */
export async function returnPlaces(tx: Tx, counts: readonly SlotCount[]): Promise<void> {
  await offerSoon(tx, await slots.giveBack(tx, counts));
}

/**
 * For who changes a slot itself: call it in the transaction that raises or lowers a size, closes or reopens, after
 * the change and after every other lock (slots come last). Free places that somebody waits for are kept from sale
 * and offered; places that are gone are not kept any more. Slots that nobody waits for are left alone. Internal ids.
 */
export async function placesFreed(tx: Tx, slotIds: readonly number[]): Promise<void> {
  const kept = await setAside.recompute(tx, [...slotIds]);
  await offerSoon(
    tx,
    kept.map(({ id }) => id),
  );
}

/** One waiting job for a slot; one that runs already is followed by another, because it may have looked before. */
async function offerSoon(tx: Tx, slotIds: readonly number[]): Promise<void> {
  for (const slotId of slotIds) await addJob(tx, OFFER_JOB, { slotId }, { key: `${OFFER_JOB}:${slotId}` });
}
