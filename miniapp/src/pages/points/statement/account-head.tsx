import { Text, View } from '@tarojs/components';
import type { PointsAccount } from '@/api/types';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { longDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { venueDay } from '@/lib/days';
import { open } from '@/lib/routes';

/** How much there is, what is still to come, what is owed, and what ends next. */
export function AccountHead({ account }: { account: PointsAccount }) {
  const t = useTranslate();
  const locale = useLocale();
  const { available, frozen, debt, ending } = account;
  return (
    <View className="points-head">
      <Text className="points-head__label">{t('points.available')}</Text>
      <View className="points-head__line">
        <Text id="points-available" className="points-head__count">
          {available}
        </Text>
        <Action id="to-check-in" kind="onDark" size="small" onTap={() => open('checkIn')}>
          {t('checkIn.title')}
        </Action>
      </View>
      {ending && (
        <Text id="points-ending" className="points-head__fact">
          {t('points.ending', {
            points: ending.points,
            day: longDay(venueDay(Date.parse(ending.at) - 1), locale),
          })}
        </Text>
      )}
      {frozen > 0 && (
        <Text id="points-frozen" className="points-head__fact">
          {t('points.frozen', { points: frozen })}
        </Text>
      )}
      {debt > 0 && (
        <View id="points-debt" className="points-head__debt">
          <Text>{t('points.debt', { points: debt })}</Text>
        </View>
      )}
    </View>
  );
}
