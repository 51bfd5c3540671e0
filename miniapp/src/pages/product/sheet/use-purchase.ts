import { useRef, useState } from 'react';
import { useSWRConfig } from 'swr';
import { hasCode } from '@/api/errors';
import { ticketingKeys, useCalendar, useSlots } from '@/api/ticketing';
import type { CalendarDay, Product, Slot } from '@/api/types';
import { useTranslate } from '@/i18n';
import type { Day } from '@/lib/days';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { isBookable, useBookingRange } from './booking-days';
import { type Attempt, attemptAfter, attemptFor, linesOf, placeOrder } from './place-order';
import { useVisitors } from './use-visitors';

interface Choice {
  product: Product;
  date: Day | null;
  onDate: (day: Day | null) => void;
  onClose: () => void;
}

export function isOpenSlot(slot: Slot): boolean {
  return slot.open && slot.left > 0;
}

function placesLeft(day: CalendarDay | undefined, slot: Slot | undefined): number {
  return slot?.left ?? day?.left ?? Number.POSITIVE_INFINITY;
}

/** Everything the sheet knows: what is chosen, what is still missing, and how the order is placed. */
export function usePurchase({ product, date, onDate, onClose }: Choice) {
  const t = useTranslate();
  const { mutate } = useSWRConfig();
  const range = useBookingRange();
  const calendar = useCalendar(product.dated ? product.slug : null, range.from, range.to);
  const slots = useSlots(product.windows ? product.slug : null, date);
  const visitors = useVisitors(product.visitorForm);
  const [slotId, setSlotId] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [scrollTo, setScrollTo] = useState<string>();
  const [busy, setBusy] = useState(false);
  const attempt = useRef<Attempt | null>(null);

  const day = calendar.data?.find((each) => each.date === date && isBookable(each));
  const slot = slots.data?.find((each) => each.id === slotId && isOpenSlot(each));
  const unitFen = day?.priceFen ?? product.priceFen;
  const maxCount = Math.max(
    1,
    Math.min(product.maxPerOrder, Math.floor(placesLeft(day, slot) / (product.weight || 1))),
  );
  const count = Math.min(visitors.count, maxCount);

  const missing = ((): 'sheet.pickDate' | 'sheet.pickSlot' | null => {
    if (product.dated && !day) return 'sheet.pickDate';
    return product.windows && !slot ? 'sheet.pickSlot' : null;
  })();

  const bringIntoView = (id: string) => {
    setScrollTo(undefined);
    setTimeout(() => setScrollTo(id), 0);
  };

  const recover = (error: unknown) => {
    setProblem(sayError(error));
    if (hasCode(error, 'SLOT_SOLD_OUT', 'DATE_NOT_BOOKABLE')) {
      setSlotId(null);
      if (!product.windows) onDate(null);
      mutate(ticketingKeys.calendar(product.slug, range.from, range.to));
      if (date) mutate(ticketingKeys.slots(product.slug, date));
      bringIntoView(product.windows ? 'sheet-slots' : 'sheet-calendar');
    }
  };

  const place = async () => {
    const lines = linesOf(product, date, slot?.id ?? null, visitors.drafts.slice(0, count), visitors.fields);
    const current = attemptFor(lines, attempt.current);
    attempt.current = current;
    try {
      const { order, isFree } = await placeOrder(lines, current);
      attempt.current = null;
      onClose();
      await open(isFree ? 'result' : 'pay', { order: order.number });
    } catch (error) {
      attempt.current = attemptAfter(error, current);
      recover(error);
    }
  };

  const submit = async () => {
    setProblem(null);
    if (missing) {
      setProblem(t(missing));
      bringIntoView(missing === 'sheet.pickDate' ? 'sheet-calendar' : 'sheet-slots');
      return;
    }
    const wrong = visitors.checkAll();
    if (wrong >= 0) {
      bringIntoView(`visitor-${wrong}`);
      return;
    }
    setBusy(true);
    await place();
    setBusy(false);
  };

  return {
    calendar,
    slots,
    visitors,
    day,
    slot,
    count,
    maxCount,
    totalFen: unitFen * count,
    missing,
    problem,
    scrollTo,
    busy,
    chooseDay: (next: Day) => {
      setProblem(null);
      setSlotId(null);
      onDate(next);
      if (product.windows) bringIntoView('sheet-slots');
    },
    chooseSlot: (id: string) => {
      setProblem(null);
      setSlotId(id);
    },
    submit,
  };
}

export type Purchase = ReturnType<typeof usePurchase>;
