import { View } from '@tarojs/components';
import { useState } from 'react';
import { hasCode } from '@/api/errors';
import { useOrder, useTicket } from '@/api/ticketing';
import type { Ticket } from '@/api/types';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { useMember } from '@/hooks/use-member';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { CodePanel } from './code-panel';
import { TicketFacts } from './facts';
import { Siblings } from './siblings';
import { TicketSkeleton } from './skeleton';
import './index.scss';

/** So that the page turns when the gate has let the visitor in. */
const WATCH_MS = 5_000;

function TicketPaper({ ticket, onMove }: { ticket: Ticket; onMove: (code: string) => void }) {
  const { data: order } = useOrder(ticket.orderNumber ?? '');
  return (
    <>
      <View className="ticket-paper">
        <TicketFacts ticket={ticket} part="head" />
        <View className="ticket-paper__perforation" />
        <CodePanel ticket={ticket} />
        <TicketFacts ticket={ticket} part="rows" />
      </View>
      <Siblings codes={order?.tickets ?? []} code={ticket.code} onMove={onMove} />
    </>
  );
}

export default function TicketPage() {
  const t = useTranslate();
  const { member, asking } = useMember();
  const [code, setCode] = useState(useParam('code'));
  const {
    data: ticket,
    error,
    isLoading,
    mutate,
  } = useTicket(code, {
    refreshInterval: (latest) => (latest?.status === 'valid' ? WATCH_MS : 0),
  });
  const isWaiting = asking || isLoading;
  const isMissing = hasCode(error, 'TICKET_NOT_FOUND', 'NOT_FOUND') || (!member && !asking);
  return (
    <View className="page ticket-page">
      <Navigation tone="dark" holdsPlace title={t('title.ticket')} />
      <View className="ticket-page__body">
        {ticket && <TicketPaper key={ticket.code} ticket={ticket} onMove={setCode} />}
        {!ticket && isWaiting && <TicketSkeleton />}
        {!ticket && !isWaiting && (
          <View className="ticket-paper ticket-paper--plain">
            {isMissing ? (
              <NoticeState
                drawing="search"
                title={t('ticket.missing')}
                hint={t('ticket.missing.hint')}
                action={{ id: 'go-tickets', label: t('result.tickets'), onTap: () => open('tickets') }}
              />
            ) : (
              <ErrorState error={error} onRetry={() => mutate()} />
            )}
          </View>
        )}
      </View>
    </View>
  );
}
