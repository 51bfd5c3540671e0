import { useState } from 'react';
import { hasCode } from '@/api/errors';
import type { Product } from '@/api/types';
import { useTranslate } from '@/i18n';
import type { Day } from '@/lib/days';
import { linesOf } from './place-order';
import { useChoice } from './use-choice';
import { usePlacing } from './use-placing';
import { useVisitors } from './use-visitors';

interface PurchaseInput {
  product: Product;
  date: Day | null;
  onDate: (day: Day | null) => void;
  onClose: () => void;
}

/** The part of the sheet to scroll to. Asking twice for the same must scroll twice. */
function useScrollTarget(): [string | undefined, (id: string) => void] {
  const [target, setTarget] = useState<string>();
  const scrollTo = (id: string) => {
    setTarget(undefined);
    setTimeout(() => setTarget(id), 0);
  };
  return [target, scrollTo];
}

/** Everything the sheet knows: what is chosen, what is still missing, and how the order is placed. */
export function usePurchase({ product, date, onDate, onClose }: PurchaseInput) {
  const t = useTranslate();
  const choice = useChoice(product, date);
  const visitors = useVisitors(product.visitorForm);
  const [scrollTarget, scrollTo] = useScrollTarget();
  const count = Math.min(visitors.count, choice.limit);

  const chooseAgain = (error: unknown) => {
    if (!hasCode(error, 'SLOT_SOLD_OUT', 'DATE_NOT_BOOKABLE')) return;
    choice.setSlotId(null);
    if (!product.windows) onDate(null);
    choice.refresh();
    scrollTo(product.windows ? 'sheet-slots' : 'sheet-calendar');
  };
  const placing = usePlacing(onClose, chooseAgain);

  const chooseSlot = (id: string | null) => {
    placing.setProblem(null);
    choice.setSlotId(id);
  };
  const chooseDay = (day: Day) => {
    chooseSlot(null);
    onDate(day);
    if (product.windows) scrollTo('sheet-slots');
  };
  const submit = async () => {
    placing.setProblem(choice.missing && t(choice.missing));
    if (choice.missing)
      return scrollTo(choice.missing === 'sheet.pickDate' ? 'sheet-calendar' : 'sheet-slots');
    const wrong = visitors.checkAll();
    if (wrong >= 0) return scrollTo(`visitor-${wrong}`);
    const drafts = visitors.drafts.slice(0, count);
    await placing.place(linesOf(product, date, choice.slot?.id ?? null, drafts, visitors.fields));
  };

  const { busy, problem } = placing;
  const totalFen = choice.unitFen * count;
  return { choice, visitors, count, totalFen, busy, problem, scrollTarget, chooseDay, chooseSlot, submit };
}

export type Purchase = ReturnType<typeof usePurchase>;
