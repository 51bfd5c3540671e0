import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { CalendarDay } from '@/api/types';
import { Icon } from '@/components/icon';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMonth, weekdayHeads } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { type CalendarMonth, monthKey, monthsBetween } from '@/lib/calendar-months';
import { type Day, dayParts } from '@/lib/days';
import { numbered } from '@/lib/numbered';
import { isBookable } from './booking-days';
import { DayCell } from './day-cell';
import './month-calendar.scss';

interface MonthCalendarProps {
  /** In order and without gaps, as the server answers. */
  days: CalendarDay[];
  chosen: Day | null;
  canWait: boolean;
  /** What is said of a day that can be had; its price unless something else is asked for. */
  shows?: 'price' | 'places';
  onChoose: (day: Day) => void;
}

interface MonthHeadProps {
  month: CalendarMonth;
  onPrevious: (() => void) | null;
  onNext: (() => void) | null;
}

const nothing = () => undefined;

function MonthHead({ month, onPrevious, onNext }: MonthHeadProps) {
  const t = useTranslate();
  const name = formatMonth(month.year, month.month, useLocale());
  return (
    <View className="month__head">
      <Tap
        id="month-previous"
        className="month__turn month__turn--back"
        label={t('sheet.month.previous')}
        disabled={!onPrevious}
        onTap={onPrevious ?? nothing}
      >
        <Icon name="chevron" />
      </Tap>
      <Text id="month-name" className="month__name">
        {name}
      </Text>
      <Tap
        id="month-next"
        className="month__turn"
        label={t('sheet.month.next')}
        disabled={!onNext}
        onTap={onNext ?? nothing}
      >
        <Icon name="chevron" />
      </Tap>
    </View>
  );
}

/** A cell of the month that nothing can be booked in: before today, after the range, or padding. */
function BlankCell({ date }: { date: Day | null }) {
  return (
    <View className="month-day month-day--closed" role="gridcell">
      <Text className="month-day__number">{date ? dayParts(date).date : ''}</Text>
    </View>
  );
}

/** The days that can be booked, a month at a time, with price and the last places. Opens at the chosen day. */
export function MonthCalendar({ days, chosen, canWait, shows = 'price', onChoose }: MonthCalendarProps) {
  const locale = useLocale();
  const first = days[0]?.date ?? '';
  const months = first ? monthsBetween(first, days[days.length - 1]?.date ?? first) : [];
  const opensAt = monthKey(chosen ?? days.find(isBookable)?.date ?? first);
  const [shownKey, setShownKey] = useState(opensAt);
  const index = months.findIndex(({ key }) => key === shownKey);
  const month = months[index];
  if (!month) return null;

  const turnTo = (target: CalendarMonth | undefined) => (target ? () => setShownKey(target.key) : null);
  const byDate = new Map(days.map((day) => [day.date, day]));
  const cellOf = (date: Day | null) => {
    const day = date ? byDate.get(date) : undefined;
    if (!day) return <BlankCell date={date} />;
    const { date: id } = day;
    return (
      <DayCell
        day={day}
        isToday={id === first}
        isChosen={id === chosen}
        canWait={canWait}
        shows={shows}
        onTap={() => onChoose(id)}
      />
    );
  };
  return (
    <View className="month card">
      <MonthHead month={month} onPrevious={turnTo(months[index - 1])} onNext={turnTo(months[index + 1])} />
      <View className="month__week month__week--heads">
        {numbered(weekdayHeads(locale)).map(({ item: head, key }) => (
          <Text key={key} className="month__weekday">
            {head}
          </Text>
        ))}
      </View>
      <View role="grid">
        {numbered(month.weeks).map(({ item: week, key: weekKey }) => (
          <View key={weekKey} className="month__week" role="row">
            {numbered(week).map(({ item: date, key }) => (
              <View key={key} className="month__cell">
                {cellOf(date)}
              </View>
            ))}
          </View>
        ))}
      </View>
    </View>
  );
}

export function CalendarSkeleton() {
  return (
    <View className="month card">
      <Bone className="bone--title" width="40%" />
      <Bone className="month__bone" />
      <Bone className="month__bone" />
      <Bone className="month__bone" />
    </View>
  );
}
