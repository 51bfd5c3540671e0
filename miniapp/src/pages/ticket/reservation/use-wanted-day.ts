import { useEffect, useRef, useState } from 'react';
import { useCalendar, useSlots } from '@/api/ticketing';
import type { Product, Ticket } from '@/api/types';
import { isBookable, useBookingRange } from '@/components/purchase-sheet/booking-days';
import { formatDay, formatWindow } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import type { Day } from '@/lib/days';
import { withinValidity } from '@/lib/reservation';

/**
 * The day, and where the product has them the time, that is wanted for a ticket. Starts at what it is for now. Days
 * after `last` are closed: the end of the ticket, unless its end moves with its day (null).
 */
export function useWantedDay(
  ticket: Ticket,
  product: Product,
  open: boolean,
  last: string | null = ticket.validUntil ?? null,
) {
  const locale = useLocale();
  const range = useBookingRange(product);
  const calendar = useCalendar(product.slug, range.from, range.to);
  const [date, setDate] = useState<Day | null>(ticket.date ?? null);
  const [slotId, setSlotId] = useState<string | null>(ticket.slot?.id ?? null);
  const slots = useSlots(product.windows ? product.slug : null, date);

  const days = calendar.data && withinValidity(calendar.data, last);
  // What is no longer open is no longer wanted, also when the answer that says so comes later.
  const day = days?.find((each) => each.date === date && isBookable(each));
  const slot = slots.data?.find((each) => each.id === slotId && isBookable(each));
  const isSame = product.windows ? slotId === ticket.slot?.id : date === ticket.date;
  const when = date ? [formatDay(date, locale), formatWindow(product.windows ? slot : null)] : [];

  const choose = (chosen: Day | null, chosenSlot: string | null = null) => {
    setDate(chosen);
    setSlotId(chosenSlot);
  };
  const refresh = () => Promise.all([calendar.mutate(), slots.mutate()]);
  const startAgain = useRef(() => {});
  startAgain.current = () => {
    choose(ticket.date ?? null, ticket.slot?.id ?? null);
    refresh();
  };
  // The sheet stays mounted between two openings: places may have gone, and what was tapped then is forgotten.
  useEffect(() => {
    if (open) startAgain.current();
  }, [open]);

  return {
    calendar,
    days,
    slots,
    date,
    slotId,
    isSame: isSame && date !== null,
    missing: product.windows ? (!day ? 'day' : !slot ? 'slot' : null) : !day ? 'day' : null,
    when: when.filter(Boolean).join(' '),
    wanted: product.windows ? slot && { slot: slot.id } : day && { date: day.date },
    choose,
    /** After a refusal: what was wanted cannot be had, and perhaps more has changed. */
    startOver: () => {
      choose(product.windows ? date : null);
      return refresh();
    },
  };
}

export type WantedDay = ReturnType<typeof useWantedDay>;
