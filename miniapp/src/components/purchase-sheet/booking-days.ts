import { useState } from 'react';
import type { CalendarDay, Product, Slot } from '@/api/types';
import type { PlainKey } from '@/i18n';
import { addDays, type Day, venueDay } from '@/lib/days';
import { serverNowMs } from '@/lib/server-clock';

/** From here on the number of places is said, in the colour of hurry. */
const FEW = 10;

/** What the server says of a day or a time: whether one can have it, and why not. */
export type Availability = Pick<CalendarDay | Slot, 'open' | 'left' | 'reason' | 'waitingList'>;

export function isBookable({ open, left }: Availability): boolean {
  return open && left > 0;
}

/** Nothing left, but one can queue for it. */
export function hasQueue(places: Availability): boolean {
  return !isBookable(places) && places.waitingList === true;
}

export function isFew(places: { left: number }): boolean {
  return places.left > 0 && places.left <= FEW;
}

const CLOSED_WORDS: Record<string, PlainKey> = {
  'sold-out': 'sheet.day.soldOut',
  closed: 'sheet.day.closed',
  past: 'sheet.day.over',
  'cutoff-passed': 'sheet.day.over',
  'too-far-ahead': 'sheet.day.tooFar',
  'not-released': 'sheet.day.notReleased',
  'ticket-ended': 'sheet.day.ended',
};

/** Why a day cannot be had, in a word that fits under its number. */
export function closedWord({ reason, waitingList }: Availability): PlainKey {
  // Of a day with a queue the early times may be over, and those that count are sold out.
  if (waitingList) return 'sheet.day.soldOut';
  return CLOSED_WORDS[reason ?? ''] ?? 'sheet.day.none';
}

/**
 * From the venue's today until the last day that is sold; fixed while the page lives, so that the answers stay in one
 * cache entry.
 */
export function useBookingRange({ advanceDays }: Pick<Product, 'advanceDays'>): { from: Day; to: Day } {
  const [from] = useState(() => venueDay(serverNowMs()));
  return { from, to: addDays(from, advanceDays) };
}
