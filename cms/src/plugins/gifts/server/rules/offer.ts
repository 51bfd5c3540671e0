import { addDays, instantAt, venueDay } from '../../../../kernel/clock';

export interface OfferWindow {
  availableFrom: Date | null;
  availableUntil: Date | null;
}

export type OfferState = 'open' | 'not-yet' | 'over' | 'sold-out';

/** Whether a gift can be exchanged at an instant. `availableUntil` itself is too late. */
export function offerState(
  { availableFrom, availableUntil }: OfferWindow,
  left: number,
  at: Date,
): OfferState {
  if (availableUntil && at >= availableUntil) return 'over';
  if (availableFrom && at < availableFrom) return 'not-yet';
  return left > 0 ? 'open' : 'sold-out';
}

/** What is left of a gift: nothing, never less, when an editor lowered the number under what is taken. */
export const giftsLeft = ({ size, taken }: { size: number; taken: number }): number =>
  Math.max(0, size - taken);

/** The end of the venue's day on which it can be picked up last: `days` days after the exchange, 0 is today. */
export const pickUpUntil = (exchangedAt: Date, days: number): Date =>
  instantAt(addDays(venueDay(exchangedAt), days), '24:00');
