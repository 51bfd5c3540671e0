import { useTranslate } from '@/i18n';
import { formatDay, formatWindow } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import type { Day } from '@/lib/days';

interface Visit {
  date?: Day | null;
  slot?: { startsAt: string; endsAt: string; wholeDay: boolean } | null;
}

/** When a ticket is for: its day and time, or that any day will do. */
export function useVisitWords(): (visit: Visit) => string {
  const t = useTranslate();
  const locale = useLocale();
  return ({ date, slot }) =>
    date ? [formatDay(date, locale), formatWindow(slot)].filter(Boolean).join(' ') : t('tickets.anyDay');
}
