import { View } from '@tarojs/components';
import { ErrorState } from '@/components/notice-state';
import { CalendarSkeleton, MonthCalendar } from '@/components/purchase-sheet/month-calendar';
import type { Day } from '@/lib/days';
import type { WantedDay } from './use-wanted-day';

interface WantedDaysProps {
  wanted: WantedDay;
  shows?: 'price' | 'places';
  onChoose: (day: Day) => void;
}

/** The calendar of a sheet that chooses a day for a ticket; its bones, or what went wrong, until it is there. */
export function WantedDays({ wanted, shows = 'price', onChoose }: WantedDaysProps) {
  const { calendar, days, date } = wanted;
  const { error, isValidating, mutate } = calendar;
  return (
    <View className="sheet-part">
      {days && <MonthCalendar days={days} chosen={date} canWait={false} shows={shows} onChoose={onChoose} />}
      {!days && !error && <CalendarSkeleton />}
      {!days && error && <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />}
    </View>
  );
}
