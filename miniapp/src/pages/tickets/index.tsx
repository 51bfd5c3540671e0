import { View } from '@tarojs/components';
import Taro, { useDidShow, usePullDownRefresh, useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { NoticeState } from '@/components/notice-state';
import { Segments } from '@/components/segments';
import { logIn, useMember } from '@/hooks/use-member';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTabPage } from '@/hooks/use-tab-page';
import { totalOf, useTicketGroups } from '@/hooks/use-ticket-groups';
import { useTranslate } from '@/i18n';
import { type TicketGroup, takeWantedGroup } from '@/lib/ticket-groups';
import { TicketList, TicketListSkeleton } from './list';
import './index.scss';

function MyTickets() {
  const t = useTranslate();
  const [chosen, setChosen] = useState<TicketGroup>('valid');
  const { groups, refresh } = useTicketGroups();
  const group = groups[chosen];
  useDidShow(() => {
    const wanted = takeWantedGroup();
    if (wanted) setChosen(wanted);
  });
  usePullDownRefresh(async () => {
    await refresh();
    Taro.stopPullDownRefresh();
  });
  useReachBottom(() => {
    const loaded = group.data?.reduce((sum, page) => sum + page.data.length, 0) ?? 0;
    if (!group.isValidating && loaded < totalOf(group)) group.setSize(group.size + 1);
  });
  return (
    <>
      <View className="tickets__head">
        <Segments
          segments={[
            { name: 'held', label: t('tickets.held'), count: totalOf(groups.held), urgent: true },
            { name: 'valid', label: t('tickets.valid'), count: totalOf(groups.valid) },
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
  useTabPage();
  usePageTitle('title.tickets');
  const t = useTranslate();
  const { member, asking } = useMember();
  return (
    <View className="page tickets">
      {member && <MyTickets />}
      {!member && asking && <TicketListSkeleton />}
      {!member && !asking && (
        <NoticeState
          id="tickets-login"
          drawing="tickets"
          title={t('tickets.login')}
          hint={t('tickets.login.hint')}
          action={{ id: 'login', label: t('tickets.login.action'), onTap: logIn }}
        />
      )}
    </View>
  );
}
