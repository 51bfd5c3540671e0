import { Text, View } from '@tarojs/components';
import { useCalendar } from '@/api/ticketing';
import type { CalendarDay, Product } from '@/api/types';
import { Icon } from '@/components/icon';
import { isBookable, isFew, useBookingRange } from '@/components/purchase-sheet/booking-days';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { shortDay, weekdayName } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { addDays, type Day } from '@/lib/days';
import { formatYuan } from '@/lib/money';
import './date-row.scss';

const SHOWN_DAYS = 3;

interface DateRowProps {
  product: Product;
  date: Day | null;
  onOpen: (date?: Day) => void;
}

/** "Today" and "tomorrow" by the venue's calendar, other days by their weekday. */
function useDayName(today: Day): (day: Day) => string {
  const t = useTranslate();
  const locale = useLocale();
  return (day) => {
    if (day === today) return t('product.today');
    return day === addDays(today, 1) ? t('product.tomorrow') : weekdayName(day, locale);
  };
}

function DayChip({
  day,
  name,
  isChosen,
  onTap,
}: {
  day: CalendarDay;
  name: string;
  isChosen: boolean;
  onTap: () => void;
}) {
  const t = useTranslate();
  const locale = useLocale();
  return (
    <Tap
      id={`quick-${day.date}`}
      className={`date-row__day ${isChosen ? 'date-row__day--chosen' : ''}`}
      label={`${name} ${shortDay(day.date, locale)} ${formatYuan(day.priceFen)}`}
      onTap={onTap}
    >
      <Text className="date-row__name">{name}</Text>
      <Text className="date-row__date">{shortDay(day.date, locale)}</Text>
      <Text className={`date-row__price ${isFew(day) ? 'date-row__price--few' : ''}`}>
        {isFew(day)
          ? t('product.left', { left: day.left })
          : day.priceFen > 0
            ? formatYuan(day.priceFen)
            : t('price.free')}
      </Text>
    </Tap>
  );
}

/** The next days one can come, and the way to all the others. */
export function DateRow({ product, date, onOpen }: DateRowProps) {
  const t = useTranslate();
  const { from, to } = useBookingRange(product);
  const { data: days = [] } = useCalendar(product.slug, from, to);
  const nameOf = useDayName(from);
  const bookable = days.filter(isBookable);
  const chosen = bookable.find((day) => day.date === date);
  const nearest = bookable.slice(0, SHOWN_DAYS);
  const shown = chosen && !nearest.includes(chosen) ? [...nearest.slice(0, SHOWN_DAYS - 1), chosen] : nearest;
  return (
    <View className="date-row card">
      {shown.map((day) => (
        <DayChip
          key={day.date}
          day={day}
          name={nameOf(day.date)}
          isChosen={day.date === date}
          onTap={() => onOpen(day.date)}
        />
      ))}
      <Tap
        id="open-calendar"
        className="date-row__day date-row__more"
        label={t('product.more')}
        onTap={() => onOpen()}
      >
        <Icon name="calendar" />
        <Text className="date-row__name">{t('product.more')}</Text>
      </Tap>
    </View>
  );
}
