import { useState } from 'react';
import type { CalendarDay } from '@/api/types';
import { addDays, type Day, venueDay } from '@/lib/days';
import { serverNowMs } from '@/lib/server-clock';

/** From here on the number of places is said, in the colour of hurry. */
const FEW = 10;
/** How far ahead the calendar asks. */
const DAYS_AHEAD = 60;

export function isBookable(day: CalendarDay): boolean {
  return day.open && day.left > 0;
}

export function isFew(places: { left: number }): boolean {
  return places.left > 0 && places.left <= FEW;
}

/** From the venue's today on; fixed while the page lives, so that the answers stay in one cache entry. */
export function useBookingRange(): { from: Day; to: Day } {
  const [from] = useState(() => venueDay(serverNowMs()));
  return { from, to: addDays(from, DAYS_AHEAD) };
}
