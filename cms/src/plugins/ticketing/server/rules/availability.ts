import { addDays, type Day, venueDay, venueTime } from '../../../../kernel/clock';

/** Where a ticket is bought. */
export type SalesChannel = 'mini-program' | 'h5' | 'window' | 'partner';

/** From when until when a product is sold at all; null is without an end on that side. */
export interface SaleWindow {
  saleFrom: Date | null;
  saleUntil: Date | null;
}

/** What decides whether a day can be booked, apart from places. */
export interface BookingWindow {
  advanceDays: number;
  /** `HH:mm` of the venue at which the farthest day comes on sale; null is midnight. */
  releaseTime: string | null;
  cutoffMinutes: number;
}

export interface SlotTimes {
  visitDate: Day;
  endsAt: Date;
  closed: boolean;
}

export type NotOnSale = 'not-yet' | 'over';
export type NotBookable = 'closed' | 'past' | 'too-far-ahead' | 'not-released' | 'cutoff-passed';

/** Why a product is not sold at an instant, or null. `saleUntil` itself is over. */
export function notOnSale({ saleFrom, saleUntil }: SaleWindow, at: Date): NotOnSale | null {
  if (saleFrom && at < saleFrom) return 'not-yet';
  if (saleUntil && at >= saleUntil) return 'over';
  return null;
}

/** Why a slot cannot be booked at an instant, or null. Places are not looked at: only taking them decides that. */
export function notBookable(window: BookingWindow, slot: SlotTimes, at: Date): NotBookable | null {
  const today = venueDay(at);
  const farthest = addDays(today, window.advanceDays);
  if (slot.visitDate < today) return 'past';
  if (slot.visitDate > farthest) return 'too-far-ahead';
  if (slot.visitDate === farthest && window.releaseTime && venueTime(at) < window.releaseTime)
    return 'not-released';
  if (slot.closed) return 'closed';
  if (at.getTime() >= slot.endsAt.getTime() - window.cutoffMinutes * 60_000) return 'cutoff-passed';
  return null;
}

/**
 * Places on sale in a slot: not those that are set aside for the waiting list. Never negative, also when its size was
 * lowered under what is sold.
 */
export const placesLeft = (slot: { size: number; held: number; sold: number; offered: number }): number =>
  Math.max(0, slot.size - slot.held - slot.sold - slot.offered);
