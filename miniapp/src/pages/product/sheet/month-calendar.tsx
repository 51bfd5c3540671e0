import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CalendarDay } from '@/api/types';
import { Icon } from '@/components/icon';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatDay, formatMonth, weekdayHeads } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { monthsBetween } from '@/lib/calendar-months';
import { type Day, dayParts } from '@/lib/days';
import { formatYuan } from '@/lib/money';
import { numbered } from '@/lib/numbered';
import { isBookable, isFew } from './booking-days';

interface DayCellProps {
  day: CalendarDay;
  isToday: boolean;
  isChosen: boolean;
  onTap: () => void;
}

function useDayLabel() {
  const t = useTranslate();
  const locale = useLocale();
  return (entry: CalendarDay) => {
    const day = formatDay(entry.date, locale);
    const price = formatYuan(entry.priceFen);
    if (!isBookable(entry)) return t('sheet.day.labelClosed', { day });
    if (isFew(entry)) return t('sheet.day.labelFew', { day, price, left: entry.left });
    return t('sheet.day.label', { day, price });
  };
}

function DayCell({ day, isToday, isChosen, onTap }: DayCellProps) {
  const t = useTranslate();
  const labelOf = useDayLabel();
  const bookable = isBookable(day);
  const price = day.priceFen > 0 ? formatYuan(day.priceFen) : t('price.free');
  const closedWord = t(day.reason === 'sold-out' ? 'sheet.day.soldOut' : 'sheet.day.closed');
  const classes = ['month-day', isChosen ? 'month-day--chosen' : '', bookable ? '' : 'month-day--closed'];
  return (
    <Tap
      id={`day-${day.date}`}
      role="gridcell"
      className={classes.join(' ')}
      label={labelOf(day)}
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

/** The days that can be booked, a month at a time, with price and the last places. */
export function MonthCalendar({
  days,
  chosen,
  onChoose,
}: {
  days: CalendarDay[];
  chosen: Day | null;
  onChoose: (day: Day) => void;
}) {
  const t = useTranslate();
  const locale = useLocale();
  const first = days[0]?.date;
  const last = days[days.length - 1]?.date;
  const months = first && last ? monthsBetween(first, last) : [];
  const startsAt = chosen ?? days.find(isBookable)?.date ?? first ?? '';
  const [index, setIndex] = useState(() =>
    Math.max(
      0,
      months.findIndex((month) => startsAt.startsWith(month.key)),
    ),
  );
  const byDate = new Map(days.map((day) => [day.date, day]));
  const month = months[Math.min(index, months.length - 1)];
  if (!month) return null;
  return (
    <View className="month card" role="grid">
      <View className="month__head">
        <Tap
          id="month-previous"
          className="month__turn month__turn--back"
          label={t('sheet.month.previous')}
          disabled={index === 0}
          onTap={() => setIndex(index - 1)}
        >
          <Icon name="chevron" />
        </Tap>
        <Text id="month-name" className="month__name">
          {formatMonth(month.year, month.month, locale)}
        </Text>
        <Tap
          id="month-next"
          className="month__turn"
          label={t('sheet.month.next')}
          disabled={index >= months.length - 1}
          onTap={() => setIndex(index + 1)}
        >
          <Icon name="chevron" />
        </Tap>
      </View>
      <View className="month__week month__week--heads">
        {numbered(weekdayHeads(locale)).map(({ item: head, key }) => (
          <Text key={key} className="month__weekday">
            {head}
          </Text>
        ))}
      </View>
      {month.weeks.map((week) => (
        <View key={week.find((date) => date !== null)} className="month__week" role="row">
          {week.map((date, at) => {
            const day = date ? byDate.get(date) : undefined;
            if (day)
              return (
                <DayCell
                  key={day.date}
                  day={day}
                  isToday={day.date === first}
                  isChosen={day.date === chosen}
                  onTap={() => onChoose(day.date)}
                />
              );
            return (
              <View key={date ?? `pad-${at}`} className="month-day month-day--closed">
                <Text className="month-day__number">{date ? dayParts(date).date : ''}</Text>
              </View>
            );
          })}
        </View>
      ))}
    </View>
  );
}

export function CalendarSkeleton() {
  return (
    <View className="month card">
      <Bone className="bone--title" width="40%" />
      {[0, 1, 2, 3, 4].map((week) => (
        <Bone key={week} className="month__bone" />
      ))}
    </View>
  );
}
