import { Text, View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { type PointsDirection, usePointsAccount, usePointsEntries } from '@/api/points';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Segments } from '@/components/segments';
import { Bone } from '@/components/skeleton';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { AccountHead } from './account-head';
import { EntryRow } from './entry-row';
import './index.scss';

const DIRECTIONS: PointsDirection[] = ['all', 'in', 'out'];

function StatementSkeleton() {
  return (
    <View id="points-skeleton">
      <Bone className="points-head__bone" />
      <View className="points__rows card">
        {[0, 1, 2, 3].map((row) => (
          <View key={row} className="points-entry">
            <View className="points-entry__words">
              <Bone width="60%" />
              <Bone width="40%" />
            </View>
          </View>
        ))}
      </View>
    </View>
  );
}

function Rows({
  list,
  direction,
}: {
  list: ReturnType<typeof usePointsEntries>;
  direction: PointsDirection;
}) {
  const t = useTranslate();
  const { items: entries, isAll, error, isValidating, refresh } = list;
  if (!entries && !error) return <Bone className="points__bone" />;
  if (!entries) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  if (entries.length === 0)
    return (
      <NoticeState
        id="points-empty"
        drawing="orders"
        title={t(direction === 'out' ? 'points.empty.out' : 'points.empty')}
        hint={t('points.empty.hint')}
        action={{ id: 'see-tickets', label: t('tickets.empty.action'), onTap: () => open('home') }}
      />
    );
  return (
    <>
      <View className="points__rows card">
        {entries.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </View>
      <Text className="points__end">{t(isAll ? 'state.end' : 'state.more')}</Text>
    </>
  );
}

function Statement() {
  const t = useTranslate();
  const [direction, setDirection] = useState<PointsDirection>('all');
  const { data: account, error, isValidating, mutate } = usePointsAccount();
  const list = usePointsEntries(direction);
  const refresh = () => Promise.allSettled([mutate(), list.refresh()]);
  useDidShow(() => {
    refresh();
  });
  usePullDownRefresh(async () => {
    await refresh();
    Taro.stopPullDownRefresh();
  });
  useMoreAtEnd(list);
  if (!account && !error) return <StatementSkeleton />;
  if (!account) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  return (
    <>
      <AccountHead account={account} />
      <Segments
        segments={DIRECTIONS.map((name) => ({ name, label: t(`points.${name}`) }))}
        chosen={direction}
        onChoose={setDirection}
      />
      <Rows list={list} direction={direction} />
    </>
  );
}

/** A member's points: how many there are, and where they came from and went. */
export default function PointsPage() {
  usePageTitle('title.points');
  const t = useTranslate();
  return (
    <PageRoot className="points">
      <MemberOnly skeleton={<StatementSkeleton />} title={t('points.login')} hint={t('points.login.hint')}>
        <Statement />
      </MemberOnly>
    </PageRoot>
  );
}
