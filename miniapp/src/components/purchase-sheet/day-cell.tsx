import { Text } from '@tarojs/components';
import type { CalendarDay } from '@/api/types';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { dayParts } from '@/lib/days';
import { formatYuan } from '@/lib/money';
import { closedWord, hasQueue, isBookable, isFew } from './booking-days';

interface DayCellProps {
  day: CalendarDay;
  isToday: boolean;
  isChosen: boolean;
  /** Whether one can queue for a day that is sold out. */
  canWait: boolean;
  /** Whether a day is bought or, for a ticket that is paid, only reserved. */
  shows: 'price' | 'places';
  onTap: () => void;
}

function useSpokenDay(entry: CalendarDay, waits: boolean, shows: DayCellProps['shows']): string {
  const t = useTranslate();
  const day = formatDay(entry.date, useLocale());
  const price = formatYuan(entry.priceFen);
  if (waits) return t('sheet.day.labelWait', { day });
  if (!isBookable(entry)) return t('sheet.day.labelClosed', { day, reason: t(closedWord(entry)) });
  if (shows === 'places')
    return isFew(entry)
      ? t('reserve.day.labelFew', { day, left: entry.left })
      : t('reserve.day.label', { day });
  if (isFew(entry)) return t('sheet.day.labelFew', { day, price, left: entry.left });
  return t('sheet.day.label', { day, price });
}

/** One day: its price (or that it is free), and how many places are left when they are few; or why it cannot be had. */
export function DayCell({ day, isToday, isChosen, canWait, shows, onTap }: DayCellProps) {
  const t = useTranslate();
  const bookable = isBookable(day);
  const waits = canWait && hasQueue(day);
  const label = useSpokenDay(day, waits, shows);
  const price = day.priceFen > 0 ? formatYuan(day.priceFen) : t('price.free');
  const word = shows === 'price' ? price : t('reserve.places');
  const note = waits
    ? t('sheet.day.wait')
    : bookable && isFew(day)
      ? t('product.left', { left: day.left })
      : '';
  const classes = [
    'month-day',
    isChosen ? 'month-day--chosen' : '',
    bookable ? '' : 'month-day--closed',
    waits ? 'month-day--waits' : '',
  ];
  return (
    <Tap
      id={`day-${day.date}`}
      role="gridcell"
      className={classes.join(' ')}
      label={label}
      selected={isChosen}
      disabled={!bookable && !waits}
      onTap={onTap}
    >
      <Text className={`month-day__number ${isToday ? 'month-day__number--word' : ''}`}>
        {isToday ? t('product.today') : dayParts(day.date).date}
      </Text>
      <Text className="month-day__price">{bookable ? word : t(closedWord(day))}</Text>
      <Text className="month-day__left">{note}</Text>
    </Tap>
  );
}
