import { useState } from 'react';
import { useCalendar, useSlots } from '@/api/ticketing';
import type { CalendarDay, Product, Slot } from '@/api/types';
import type { Day } from '@/lib/days';
import { isBookable, useBookingRange } from './booking-days';

export type Missing = 'sheet.pickDate' | 'sheet.pickSlot';

export function isOpenSlot(slot: Slot): boolean {
  return slot.open && slot.left > 0;
}

/** How many tickets one may still ask for: at least one, so that the server has the last word. */
function limitOf(product: Product, day: CalendarDay | undefined, slot: Slot | undefined): number {
  const places = slot?.left ?? day?.left ?? Number.POSITIVE_INFINITY;
  return Math.max(1, Math.min(product.maxPerOrder, Math.floor(places / (product.weight || 1))));
}

/** Day and time of a purchase, as far as this ticket has any, with what they cost and allow. */
export function useChoice(product: Product, date: Day | null) {
  const range = useBookingRange();
  const calendar = useCalendar(product.dated ? product.slug : null, range.from, range.to);
  const slots = useSlots(product.windows ? product.slug : null, date);
  const [slotId, setSlotId] = useState<string | null>(null);

  // What is no longer open is no longer chosen, also when the answer that says so comes later.
  const day = calendar.data?.find((each) => each.date === date && isBookable(each));
  const slot = slots.data?.find((each) => each.id === slotId && isOpenSlot(each));
  const missing: Missing | null =
    product.dated && !day ? 'sheet.pickDate' : product.windows && !slot ? 'sheet.pickSlot' : null;
  return {
    calendar,
    slots,
    day,
    slot,
    missing,
    setSlotId,
    unitFen: day?.priceFen ?? product.priceFen,
    limit: limitOf(product, day, slot),
    refresh: () => Promise.all([calendar.mutate(), slots.mutate()]),
  };
}
