import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh } from '@tarojs/taro';
import { useState } from 'react';
import { MemberOnly } from '@/components/member-only';
import { PageRoot } from '@/components/page-root';
import { Segments } from '@/components/segments';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { usePageTitle } from '@/hooks/use-page-title';
import { useGroupCounts, useTicketGroup } from '@/hooks/use-ticket-groups';
import { useTranslate } from '@/i18n';
import { type TicketGroup, takeWantedGroup } from '@/lib/ticket-groups';
import { TicketList, TicketListSkeleton } from './list';
import './index.scss';

function MyTickets() {
  const t = useTranslate();
  const [chosen, setChosen] = useState<TicketGroup>('valid');
  const { counts, refresh: refreshCounts } = useGroupCounts();
  const group = useTicketGroup(chosen);
  const refresh = () => Promise.allSettled([refreshCounts(), group.refresh()]);
  useDidShow(() => {
    const wanted = takeWantedGroup();
    if (wanted) setChosen(wanted);
  });
  usePullDownRefresh(async () => {
    await refresh();
    Taro.stopPullDownRefresh();
  });
  useMoreAtEnd(group);
  return (
    <>
      <View className="tickets__head">
        <Segments
          segments={[
            { name: 'held', label: t('tickets.held'), count: counts.held, urgent: true },
            { name: 'valid', label: t('tickets.valid'), count: counts.valid },
            { name: 'past', label: t('tickets.past') },
          ]}
          chosen={chosen}
          onChoose={setChosen}
        />
      </View>
      <TicketList name={chosen} group={group} onChange={refresh} />
    </>
  );
}

export default function TicketsPage() {
  usePageTitle('title.tickets');
  return (
    <PageRoot className="tickets">
      <MemberOnly skeleton={<TicketListSkeleton />}>
        <MyTickets />
      </MemberOnly>
    </PageRoot>
  );
}
