import { Text, View } from '@tarojs/components';
import type { CheckInMonth } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatMonth, weekdayHeads } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { monthsBetween } from '@/lib/calendar-months';
import { addDays, type Day, dayParts } from '@/lib/days';

interface CalendarProps {
  /** `YYYY-MM` */
  shown: string;
  month: CheckInMonth;
  onShow: (month: string) => void;
}

const monthOf = (day: Day) => day.slice(0, 7);

/** A month of check-ins; what is ahead cannot be turned to. */
export function CheckInCalendar({ shown, month, onShow }: CalendarProps) {
  const t = useTranslate();
  const locale = useLocale();
  const first = `${shown}-01`;
  const [calendar] = monthsBetween(first, addDays(`${monthOf(addDays(first, 31))}-01`, -1));
  const checked = new Map(month.days.map(({ day, points }) => [day, points]));
  const isNow = shown === monthOf(month.today);
  const cells = calendar?.weeks.flat() ?? [];
  return (
    <View className="check-calendar card">
      <View className="check-calendar__head">
        <Tap
          id="check-month-before"
          className="check-calendar__turn"
          label={t('checkIn.before')}
          onTap={() => onShow(monthOf(addDays(first, -1)))}
        >
          <Icon name="back" />
        </Tap>
        <Text id="check-month" className="check-calendar__month">
          {formatMonth(dayParts(first).year, dayParts(first).month, locale)}
        </Text>
        <Tap
          id="check-month-after"
          className="check-calendar__turn"
          label={t('checkIn.after')}
          disabled={isNow}
          onTap={() => onShow(monthOf(addDays(first, 31)))}
        >
          <Icon name="chevron" />
        </Tap>
      </View>
      <View className="check-calendar__grid">
        {weekdayHeads(locale).map((head, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: seven fixed columns, two of which have one letter
          <Text key={index} className="check-calendar__weekday">
            {head}
          </Text>
        ))}
        {cells.map((day, index) => (
          <CalendarDay
            key={day ?? `empty-${index}`}
            day={day}
            points={day ? checked.get(day) : undefined}
            isToday={day === month.today}
          />
        ))}
      </View>
    </View>
  );
}

function CalendarDay({
  day,
  points,
  isToday,
}: {
  day: Day | null;
  points: number | undefined;
  isToday: boolean;
}) {
  if (!day) return <View className="check-day" />;
  const classes = ['check-day'];
  if (points !== undefined) classes.push('check-day--done');
  if (isToday) classes.push('check-day--today');
  return (
    <View id={`checked-${day}`} className={classes.join(' ')}>
      <Text className="check-day__date">{dayParts(day).date}</Text>
      {points !== undefined && <Text className="check-day__points">+{points}</Text>}
    </View>
  );
}
