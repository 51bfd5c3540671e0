import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';
import { useWaitingList } from '@/api/ticketing';
import type { WaitingEntry } from '@/api/types';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { useServerNow } from '@/hooks/use-now';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { EntryCard } from './entry-card';
import { inOrder, nextEnd } from './order';
import './index.scss';

function WaitingSkeleton() {
  return (
    <View id="waiting-skeleton" className="waiting__entries">
      {[0, 1].map((row) => (
        <View key={row} className="waiting-card waiting-card--bone card">
          <Bone className="bone--title" width="55%" />
          <Bone width="75%" />
          <Bone width="40%" />
        </View>
      ))}
    </View>
  );
}

function Entries({ entries, onChange }: { entries: WaitingEntry[]; onChange: () => void }) {
  const t = useTranslate();
  const nowMs = useServerNow(
    1000,
    entries.some(({ status }) => status === 'offered'),
  );
  const end = nextEnd(entries);
  const isOver = end !== null && end <= nowMs;
  // An offer that nobody took is somebody else's: ask what became of it.
  useEffect(() => {
    if (isOver) onChange();
  }, [isOver, onChange]);
  return (
    <>
      <View className="waiting__hint">{t('waiting.how')}</View>
      <View className="waiting__entries">
        {inOrder(entries).map((entry) => (
          <EntryCard key={entry.id} entry={entry} nowMs={nowMs} onChange={onChange} />
        ))}
      </View>
    </>
  );
}

function MyWaitingList() {
  const t = useTranslate();
  const { data: entries, error, isValidating, mutate } = useWaitingList();
  useDidShow(() => {
    mutate();
  });
  usePullDownRefresh(async () => {
    await Promise.allSettled([mutate()]);
    Taro.stopPullDownRefresh();
  });
  if (!entries && !error) return <WaitingSkeleton />;
  if (!entries) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  if (entries.length > 0) return <Entries entries={entries} onChange={mutate} />;
  return (
    <NoticeState
      id="waiting-empty"
      drawing="search"
      title={t('waiting.empty')}
      hint={t('waiting.empty.hint')}
      action={{ id: 'see-tickets', label: t('tickets.empty.action'), onTap: () => open('home') }}
    />
  );
}

/** Queues for days that are sold out, and what is offered from them. */
export default function WaitingPage() {
  usePageTitle('title.waiting');
  const t = useTranslate();
  return (
    <PageRoot className="waiting">
      <MemberOnly skeleton={<WaitingSkeleton />} title={t('waiting.login')}>
        <MyWaitingList />
      </MemberOnly>
    </PageRoot>
  );
}
