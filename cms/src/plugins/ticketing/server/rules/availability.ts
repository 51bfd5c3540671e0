import { addDays, type Day, venueDay } from '../../../../kernel/clock';

/** What decides whether a day can be booked, apart from places. */
export interface BookingWindow {
  sellInMiniProgram: boolean;
  advanceDays: number;
  cutoffMinutes: number;
}

export interface SlotTimes {
  visitDate: Day;
  endsAt: Date;
  closed: boolean;
}

export type NotBookable = 'closed' | 'past' | 'too-far-ahead' | 'cutoff-passed';

/** Why a slot cannot be booked at an instant, or null. Places are not looked at: only taking them decides that. */
export function notBookable(window: BookingWindow, slot: SlotTimes, at: Date): NotBookable | null {
  const today = venueDay(at);
  if (slot.visitDate < today) return 'past';
  if (slot.visitDate > addDays(today, window.advanceDays)) return 'too-far-ahead';
  if (slot.closed) return 'closed';
  if (at.getTime() >= slot.endsAt.getTime() - window.cutoffMinutes * 60_000) return 'cutoff-passed';
  return null;
}

/** Places left in a slot; never negative, also when its size was lowered under what is sold. */
export const placesLeft = (slot: { size: number; held: number; sold: number }): number =>
  Math.max(0, slot.size - slot.held - slot.sold);
