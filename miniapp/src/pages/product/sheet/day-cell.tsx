import { Text } from '@tarojs/components';
import type { CalendarDay } from '@/api/types';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { dayParts } from '@/lib/days';
import { formatYuan } from '@/lib/money';
import { isBookable, isFew } from './booking-days';

interface DayCellProps {
  day: CalendarDay;
  isToday: boolean;
  isChosen: boolean;
  onTap: () => void;
}

function useSpokenDay(entry: CalendarDay): string {
  const t = useTranslate();
  const day = formatDay(entry.date, useLocale());
  const price = formatYuan(entry.priceFen);
  if (!isBookable(entry)) return t('sheet.day.labelClosed', { day });
  if (isFew(entry)) return t('sheet.day.labelFew', { day, price, left: entry.left });
  return t('sheet.day.label', { day, price });
}

/** One day: its price, and how many places are left when they are few; or why it cannot be had. */
export function DayCell({ day, isToday, isChosen, onTap }: DayCellProps) {
  const t = useTranslate();
  const label = useSpokenDay(day);
  const bookable = isBookable(day);
  const price = day.priceFen > 0 ? formatYuan(day.priceFen) : t('price.free');
  const closedWord = t(day.reason === 'sold-out' ? 'sheet.day.soldOut' : 'sheet.day.closed');
  const classes = ['month-day', isChosen ? 'month-day--chosen' : '', bookable ? '' : 'month-day--closed'];
  return (
    <Tap
      id={`day-${day.date}`}
      role="gridcell"
      className={classes.join(' ')}
      label={label}
      selected={isChosen}
      disabled={!bookable}
      onTap={onTap}
    >
      <Text className="month-day__number">{isToday ? t('product.today') : dayParts(day.date).date}</Text>
      <Text className="month-day__price">{bookable ? price : closedWord}</Text>
      <Text className="month-day__left">
        {bookable && isFew(day) ? t('product.left', { left: day.left }) : ''}
      </Text>
    </Tap>
  );
}
