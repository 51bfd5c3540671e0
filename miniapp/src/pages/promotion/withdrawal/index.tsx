import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useCentre, useWithdrawals } from '@/api/referrals';
import { MemberOnly } from '@/components/member-only';
import { ErrorState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { ListSkeleton } from '../parts/list';
import { WithdrawalForm } from './form';
import { History } from './history';
import { WithdrawalProgress } from './progress';
import './index.scss';

/** The one of the address, else the one under way; where there is neither, a new one. */
function Withdrawals() {
  const asked = useParam('number');
  const { data: centre, error, isValidating, mutate } = useCentre();
  const past = useWithdrawals();
  const refresh = () => Promise.allSettled([mutate(), past.refresh()]);
  useDidShow(() => {
    void refresh();
  });
  usePullDownRefresh(async () => {
    await refresh();
    Taro.stopPullDownRefresh();
  });
  useMoreAtEnd(past);
  if (!centre && !error) return <ListSkeleton />;
  if (!centre) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  const number = asked || centre.openWithdrawal;
  return (
    <View className="withdrawal">
      {number ? (
        <WithdrawalProgress key={number} number={number} onChange={refresh} />
      ) : (
        <WithdrawalForm centre={centre} onAsked={refresh} />
      )}
      {!asked && <History pages={past} />}
    </View>
  );
}

/** Commission becomes money. */
export default function WithdrawalPage() {
  usePageTitle('title.withdrawal');
  const t = useTranslate();
  return (
    <PageRoot>
      <MemberOnly skeleton={<ListSkeleton />} title={t('withdrawal.login')} hint={t('promotion.login.hint')}>
        <Withdrawals />
      </MemberOnly>
    </PageRoot>
  );
}
