import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { useExchanges } from '@/api/gifts';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Segments } from '@/components/segments';
import { Bone } from '@/components/skeleton';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { ExchangeCard } from './card';
import { GIFT_GROUPS, type GiftGroup, giftGroups, groupCounts } from './groups';
import './index.scss';

/** Up to here the end is plain to see. */
const SHORT_LIST = 5;

function MineSkeleton() {
  return (
    <View id="my-gifts-skeleton" className="mine__list">
      {[0, 1, 2].map((row) => (
        <View key={row} className="exchange-card exchange-card--bone card">
          <Bone className="bone--title" width="55%" />
          <Bone width="75%" />
        </View>
      ))}
    </View>
  );
}

function Exchanges({ group, pages }: { group: GiftGroup; pages: ReturnType<typeof useExchanges> }) {
  const t = useTranslate();
  const { items: exchanges, isAll, error, isValidating, refresh } = pages;
  if (!exchanges && !error) return <MineSkeleton />;
  if (!exchanges) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  if (exchanges.length === 0)
    return (
      <NoticeState
        id={`empty-${group}`}
        drawing="orders"
        title={t(`mine.${group}.empty`)}
        action={{ id: 'go-gifts', label: t('mine.empty.action'), onTap: () => open('gifts') }}
      />
    );
  return (
    <View className="mine__list">
      {exchanges.map((exchange) => (
        <ExchangeCard key={exchange.code} exchange={exchange} />
      ))}
      {exchanges.length > SHORT_LIST && (
        <Text className="mine__end">{t(isAll ? 'state.end' : 'state.more')}</Text>
      )}
    </View>
  );
}

function MyGifts() {
  const t = useTranslate();
  const [chosen, setChosen] = useState<GiftGroup>('open');
  const pages = useExchanges(GIFT_GROUPS[chosen]);
  const counts = groupCounts(pages.counts ?? {});
  useDidShow(() => {
    pages.refresh();
  });
  usePullDownRefresh(async () => {
    await Promise.allSettled([pages.refresh()]);
    Taro.stopPullDownRefresh();
  });
  useMoreAtEnd(pages);
  return (
    <>
      <View className="mine__head">
        <Segments
          segments={giftGroups.map((name) => ({
            name,
            label: t(`mine.${name}`),
            ...(name === 'past' ? {} : { count: counts[name] }),
          }))}
          chosen={chosen}
          onChoose={setChosen}
        />
      </View>
      <Exchanges group={chosen} pages={pages} />
    </>
  );
}

/** 我的礼品: what one has exchanged, by what is still to come of it. */
export default function MyGiftsPage() {
  usePageTitle('title.myGifts');
  const t = useTranslate();
  return (
    <PageRoot className="mine">
      <MemberOnly skeleton={<MineSkeleton />} title={t('mine.login')} hint={t('mine.login.hint')}>
        <MyGifts />
      </MemberOnly>
    </PageRoot>
  );
}
