import { useState } from 'react';
import { hasCode } from '@/api/errors';
import { currentSession } from '@/api/session';
import type { CartItem, Product } from '@/api/types';
import { useTranslate } from '@/i18n';
import type { Day } from '@/lib/days';
import { saveVisitors } from '@/lib/saved-visitors';
import { linesOf } from './place-order';
import { refusedVisitor } from './refused-visitor';
import { useChoice } from './use-choice';
import { useSubmission, type Way } from './use-submission';
import { useVisitors } from './use-visitors';

export interface PurchaseInput {
  product: Product;
  /** The line of the cart that is changed; none when something new is chosen. */
  item?: CartItem | undefined;
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

/** Everything the sheet knows: what is chosen, what is still missing, and what is done with it. */
export function usePurchase({ product, item, date, onDate, onClose }: PurchaseInput) {
  const t = useTranslate();
  const choice = useChoice({ product, date, firstSlot: item?.slot?.id ?? null, canWait: !item });
  const visitors = useVisitors(product, item?.visitor);
  const [keepsVisitors, setKeepsVisitors] = useState(false);
  const [scrollTarget, scrollTo] = useScrollTarget();
  const count = Math.min(visitors.count, choice.limit);

  const chooseAgain = (error: unknown) => {
    const refused = refusedVisitor(error);
    if (refused) {
      visitors.refuse(refused.index, refused.fields, refused.problem);
      return scrollTo(`visitor-${refused.index}`);
    }
    // Bought meanwhile, or given back: what is chosen stays, and what can be done with it changes.
    if (hasCode(error, 'SLOT_NOT_SOLD_OUT')) return choice.refresh();
    if (!hasCode(error, 'SLOT_SOLD_OUT', 'DATE_NOT_BOOKABLE')) return;
    choice.setSlotId(null);
    if (!product.windows) onDate(null);
    choice.refresh();
    scrollTo(product.windows ? 'sheet-slots' : 'sheet-calendar');
  };
  const submission = useSubmission({ itemId: item?.id, onDone: onClose, onFailure: chooseAgain });

  const chooseSlot = (id: string | null) => {
    submission.setProblem(null);
    choice.setSlotId(id);
  };
  const chooseDay = (day: Day) => {
    chooseSlot(null);
    onDate(day);
    if (product.windows) scrollTo('sheet-slots');
  };
  const keepTyped = () => {
    const member = currentSession()?.member.documentId;
    const typed = visitors.entries.slice(0, count).filter(({ masked }) => !masked);
    if (keepsVisitors && member) {
      saveVisitors(
        member,
        typed.map(({ draft }) => draft),
      );
    }
  };
  const submit = async (way: Way) => {
    submission.setProblem(choice.missing && t(choice.missing));
    if (choice.missing)
      return scrollTo(choice.missing === 'sheet.pickDate' ? 'sheet-calendar' : 'sheet-slots');
    const wrong = visitors.checkAll();
    if (wrong >= 0) return scrollTo(`visitor-${wrong}`);
    const chosen = visitors.entries.slice(0, count);
    const fields = chosen[0]?.isKept ? [] : visitors.fields;
    const drafts = chosen.map(({ draft }) => draft);
    if (await submission.submit(way, linesOf(product, date, choice.slot?.id ?? null, drafts, fields)))
      keepTyped();
  };

  const { busy, problem } = submission;
  const totalFen = choice.unitFen * count;
  return {
    choice,
    visitors,
    count,
    totalFen,
    busy,
    problem,
    scrollTarget,
    keepsVisitors,
    setKeepsVisitors,
    chooseDay,
    chooseSlot,
    submit,
  };
}

export type Purchase = ReturnType<typeof usePurchase>;
