import { type Day, dayParts, venueDay, venueTime } from '@/lib/days';
import type { Locale } from './locale';

const WEEKDAYS: Record<Locale, string[]> = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const WEEKDAY_HEADS: Record<Locale, string[]> = {
  zh: ['日', '一', '二', '三', '四', '五', '六'],
  en: ['S', 'M', 'T', 'W', 'T', 'F', 'S'],
};
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function weekdayName(day: Day, locale: Locale): string {
  return WEEKDAYS[locale][dayParts(day).weekday] ?? '';
}

export function weekdayHeads(locale: Locale): string[] {
  return WEEKDAY_HEADS[locale];
}

/** 12月6日, or 6 Dec. */
export function shortDay(day: Day, locale: Locale): string {
  const { month, date } = dayParts(day);
  return locale === 'zh' ? `${month}月${date}日` : `${date} ${MONTHS[month - 1]}`;
}

/** 12月6日 周日, or Sun 6 Dec. */
export function formatDay(day: Day, locale: Locale): string {
  const weekday = weekdayName(day, locale);
  return locale === 'zh' ? `${shortDay(day, locale)} ${weekday}` : `${weekday} ${shortDay(day, locale)}`;
}

/** 2026年12月6日, or 6 Dec 2026: for days that may be far away. */
export function longDay(day: Day, locale: Locale): string {
  const { year } = dayParts(day);
  return locale === 'zh' ? `${year}年${shortDay(day, locale)}` : `${shortDay(day, locale)} ${year}`;
}

/** 12月, or Dec. */
export function monthName(month: number, locale: Locale): string {
  return locale === 'zh' ? `${month}月` : (MONTHS[month - 1] ?? '');
}

/** 2026年12月, or Dec 2026. */
export function formatMonth(year: number, month: number, locale: Locale): string {
  return locale === 'zh' ? `${year}年${month}月` : `${monthName(month, locale)} ${year}`;
}

/** 09:00–11:00 by the venue's clock; empty for a slot of the whole day. */
export function formatWindow(
  slot: { startsAt: string; endsAt: string; wholeDay?: boolean } | null | undefined,
): string {
  if (!slot || slot.wholeDay) return '';
  return `${venueTime(slot.startsAt)}–${venueTime(slot.endsAt)}`;
}

/** 12月6日 10:00 by the venue's clock, or 6 Dec 10:00. */
export function formatMoment(instant: string, locale: Locale): string {
  return `${shortDay(venueDay(Date.parse(instant)), locale)} ${venueTime(instant)}`;
}
