import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCheckIns, usePointsAccount } from '@/api/points';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';

/** On the account card: how many points, and whether today's step is taken. */
export function MemberPoints() {
  const t = useTranslate();
  const { data: account, mutate } = usePointsAccount();
  const { data: month, mutate: mutateMonth } = useCheckIns(null);
  useDidShow(() => {
    mutate();
    mutateMonth();
  });
  return (
    <View className="account__figures">
      <Tap id="points" className="account__figure" label={t('points.title')} onTap={() => open('points')}>
        <Text className="account__count">{account?.available ?? '–'}</Text>
        <Text className="account__of">{t('points.title')}</Text>
      </Tap>
      {month?.open && (
        <Tap
          id="check-in-row"
          className="account__figure"
          label={t('title.checkIn')}
          onTap={() => open('checkIn')}
        >
          <Text className="account__count">
            {month.checkedToday ? t('checkIn.lit.short') : `+${month.next.points}`}
          </Text>
          <Text className="account__of">{t('checkIn.title')}</Text>
        </Tap>
      )}
    </View>
  );
}
