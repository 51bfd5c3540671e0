import { formatDay } from '@/i18n/dates';
import type { Locale } from '@/i18n/locale';
import { venueDay } from '@/lib/days';

/** A deadline is the midnight after its last day: that day is what a person reads. */
export const lastDay = (deadline: string, locale: Locale): string =>
  formatDay(venueDay(Date.parse(deadline) - 1), locale);
