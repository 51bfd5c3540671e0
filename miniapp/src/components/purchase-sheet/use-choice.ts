import { useState } from 'react';
import { useCalendar, useSlots } from '@/api/ticketing';
import type { CalendarDay, Product, Slot } from '@/api/types';
import type { Day } from '@/lib/days';
import { type Availability, hasQueue, isBookable, useBookingRange } from './booking-days';

export type Missing = 'sheet.pickDate' | 'sheet.pickSlot';

interface ChoiceInput {
  product: Product;
  date: Day | null;
  firstSlot: string | null;
  /** Whether what is sold out may be chosen, to queue for it. */
  canWait: boolean;
}

/** How many tickets one may still ask for: at least one, so that the server has the last word. */
function limitOf(product: Product, places: CalendarDay | Slot | undefined): number {
  const left = places && isBookable(places) ? places.left : Number.POSITIVE_INFINITY;
  return Math.max(1, Math.min(product.maxPerOrder, Math.floor(left / (product.weight || 1))));
}

/** Day and time of a purchase, as far as this ticket has any, with what they cost and allow. */
export function useChoice({ product, date, firstSlot, canWait }: ChoiceInput) {
  const range = useBookingRange(product);
  const calendar = useCalendar(product.dated ? product.slug : null, range.from, range.to);
  const slots = useSlots(product.windows ? product.slug : null, date);
  const [slotId, setSlotId] = useState<string | null>(firstSlot);

  // What is no longer open is no longer chosen, also when the answer that says so comes later.
  const canChoose = (places: Availability) => isBookable(places) || (canWait && hasQueue(places));
  const day = calendar.data?.find((each) => each.date === date && canChoose(each));
  const slot = slots.data?.find((each) => each.id === slotId && canChoose(each));
  const missing: Missing | null =
    product.dated && !day ? 'sheet.pickDate' : product.windows && !slot ? 'sheet.pickSlot' : null;
  const places = slot ?? day;
  return {
    calendar,
    slots,
    day,
    slot,
    missing,
    canWait,
    /** Whether what is chosen is sold out: it can only be queued for. */
    waits: missing === null && places !== undefined && hasQueue(places),
    setSlotId,
    unitFen: day?.priceFen ?? product.lowestPriceFen,
    /** Whether another day may cost more: no day is chosen yet. */
    isFrom: product.priceVaries && product.dated && !day,
    limit: limitOf(product, places),
    refresh: () => Promise.all([calendar.mutate(), slots.mutate()]),
  };
}

export type Choice = ReturnType<typeof useChoice>;
