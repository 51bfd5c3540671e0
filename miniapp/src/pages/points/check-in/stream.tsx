import { Text, View } from '@tarojs/components';
import type { CheckInMonth } from '@/api/types';
import { Icon } from '@/components/icon';
import { useTranslate } from '@/i18n';
import { shortDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { type Stone, stonesOf } from './stones';

function StreamStone({ stone, today }: { stone: Stone; today: string }) {
  const t = useTranslate();
  const locale = useLocale();
  const { state, points, bonus, day } = stone;
  const words = day === today ? t('checkIn.today') : shortDay(day, locale);
  return (
    <View
      className={`stone stone--${state} ${bonus > 0 ? 'stone--reward' : ''}`}
      aria-label={`${words} ${state === 'lit' ? t('checkIn.lit') : t('checkIn.brings', { points })}`}
    >
      <View className="stone__top">
        {state === 'lit' ? <Icon name="check" /> : <Text className="stone__points">+{points}</Text>}
      </View>
      <Text className="stone__day">{words}</Text>
    </View>
  );
}

/** Seven stones across a stream: one step a day. */
export function Stream({ month }: { month: CheckInMonth }) {
  return (
    <View className="stream">
      {stonesOf(month).map((stone) => (
        <StreamStone key={stone.streak} stone={stone} today={month.today} />
      ))}
    </View>
  );
}
