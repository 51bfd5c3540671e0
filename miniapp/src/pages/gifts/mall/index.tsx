import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useShareAppMessage } from '@tarojs/taro';
import { useGifts, usePointsToSpend } from '@/api/gifts';
import { Icon } from '@/components/icon';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { logIn, useMember } from '@/hooks/use-member';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open, pathOf } from '@/lib/routes';
import { GiftTile } from './tile';
import './index.scss';

function Skeleton() {
  return (
    <View id="gifts-skeleton" className="mall__grid">
      {[0, 1, 2, 3].map((tile) => (
        <View key={tile} className="gift-tile card">
          <Bone className="mall__bone" />
          <View className="gift-tile__words">
            <Bone width="80%" />
            <Bone width="50%" />
          </View>
        </View>
      ))}
    </View>
  );
}

/** What one has to spend, and the way to what one has. */
function Balance({ points }: { points: number | undefined }) {
  const t = useTranslate();
  const { member } = useMember();
  return (
    <View className="mall__head">
      <View className="mall__balance">
        <Text className="mall__word">{t(member ? 'gifts.balance' : 'gifts.balance.guest')}</Text>
        {member && (
          <Text id="points-balance" className="mall__points">
            {points ?? '–'}
          </Text>
        )}
      </View>
      {member ? (
        <Tap id="go-my-gifts" className="mall__mine" onTap={() => open('myGifts')}>
          <Icon name="gift" />
          <Text className="mall__mine-word">{t('gifts.mine')}</Text>
        </Tap>
      ) : (
        <Tap id="login" className="mall__mine" onTap={logIn}>
          <Text className="mall__mine-word">{t('gifts.balance.login')}</Text>
        </Tap>
      )}
    </View>
  );
}

function Mall({ gifts }: { gifts: ReturnType<typeof useGifts> }) {
  const t = useTranslate();
  const { data, error, isValidating, mutate } = gifts;
  if (!data && !error) return <Skeleton />;
  if (!data) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  if (data.length === 0)
    return (
      <NoticeState id="gifts-empty" drawing="orders" title={t('gifts.empty')} hint={t('gifts.empty.hint')} />
    );
  return (
    <View className="mall__grid rise">
      {data.map((gift) => (
        <GiftTile key={gift.documentId} gift={gift} />
      ))}
    </View>
  );
}

/** 积分商城: everything on offer, square pictures two by two, points in gold. */
export default function MallPage() {
  usePageTitle('title.gifts');
  const t = useTranslate();
  const gifts = useGifts();
  const balance = usePointsToSpend();
  useDidShow(() => {
    gifts.mutate();
    balance.mutate();
  });
  usePullDownRefresh(async () => {
    await Promise.allSettled([gifts.mutate(), balance.mutate()]);
    Taro.stopPullDownRefresh();
  });
  useShareAppMessage(() => ({ title: t('title.gifts'), path: pathOf('gifts') }));
  return (
    <PageRoot className="mall">
      <Balance points={balance.data} />
      <Mall gifts={gifts} />
    </PageRoot>
  );
}
