import { Text, View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useCheckIns, usePointsAccount } from '@/api/points';
import { useCentre } from '@/api/referrals';
import type { ReferralBalance } from '@/api/types';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { open } from '@/lib/routes';

/** Who never earned anything sees no commission at all. */
const hasAny = (balance: ReferralBalance): boolean => Object.values(balance).some((fen) => fen > 0);

/** On the account card: how many points, commission to withdraw where there is any, and whether today's step is taken. */
export function MemberPoints() {
  const t = useTranslate();
  const { data: account, mutate } = usePointsAccount();
  const { data: month, mutate: mutateMonth } = useCheckIns(null);
  const { data: centre, mutate: mutateCentre } = useCentre();
  useDidShow(() => {
    mutate();
    mutateCentre();
    mutateMonth();
  });
  return (
    <View className="account__figures">
      <Tap id="points" className="account__figure" label={t('points.title')} onTap={() => open('points')}>
        <Text className="account__count">{account?.available ?? '–'}</Text>
        <Text className="account__of">{t('points.title')}</Text>
      </Tap>
      {centre && hasAny(centre.balance) && (
        <Tap
          id="commission"
          className="account__figure"
          label={t('me.commission')}
          onTap={() => open('promotion')}
        >
          <Text className="account__count">{formatYuan(centre.balance.availableFen)}</Text>
          <Text className="account__of">{t('me.commission')}</Text>
        </Tap>
      )}
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
