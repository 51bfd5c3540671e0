import { Text, View } from '@tarojs/components';
import type { Gift } from '@/api/types';
import { useTranslate } from '@/i18n';
import { formatMoment } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';

/** Where, until when and how many: everything that counts before the points are gone. */
export function GiftFacts({ gift }: { gift: Gift }) {
  const t = useTranslate();
  const locale = useLocale();
  const { way, pickUpPlace, pickUpDays, returnsPoints, perMember, availableUntil } = gift;
  const facts: [string, string | null][] =
    way === 'pick-up'
      ? [
          [t('gift.place'), pickUpPlace],
          [
            t('gift.deadline'),
            pickUpDays === 0 ? t('gift.deadline.today') : t('gift.deadline.days', { days: pickUpDays ?? 0 }),
          ],
          [t('gift.late'), t(returnsPoints ? 'gift.late.returned' : 'gift.late.lost')],
        ]
      : [[t('gift.posting'), t('gift.posting.hint')]];
  if (perMember !== null) facts.push([t('gift.limit'), t('gift.limit.count', { count: perMember })]);
  if (availableUntil) facts.push([t('gift.until'), formatMoment(availableUntil, locale)]);
  return (
    <View className="gift__facts card">
      {facts.map(
        ([name, value]) =>
          value && (
            <View key={name} className="gift__fact">
              <Text className="gift__fact-name">{name}</Text>
              <Text className="gift__fact-value">{value}</Text>
            </View>
          ),
      )}
    </View>
  );
}
