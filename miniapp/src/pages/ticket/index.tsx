import { View } from '@tarojs/components';
import { usePageScroll, useShareAppMessage } from '@tarojs/taro';
import { useState } from 'react';
import { useCompanionLink } from '@/api/companions';
import { hasCode } from '@/api/errors';
import { useOrder, useTicket } from '@/api/ticketing';
import type { Ticket } from '@/api/types';
import { MemberOnly } from '@/components/member-only';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { open, pathOf } from '@/lib/routes';
import { shareWay } from '@/platform/share';
import { TicketPaper } from './paper';
import { Siblings } from './siblings';
import { TicketSkeleton } from './skeleton';
import './index.scss';

/** From here on the paper would show through the bar. */
const SCROLLED_PX = 4;

interface LoadedTicketProps {
  ticket: Ticket;
  onMove: (code: string) => void;
  onChange: (fresh?: Ticket) => Promise<unknown>;
}

/**
 * So that the page turns when the gate has let the visitor in, or the money is back. Outside the component, because
 * SWR starts its timer anew for each new function; and never 0 before the ticket is known, because it stops for good
 * at the first 0.
 */
const watchWhileOpen = (ticket?: Ticket) =>
  !ticket || ticket.status === 'valid' || ticket.status === 'refunding' ? 4_000 : 0;

/** The card that WeChat hands over: the companion's link when there is one, else the ticket's page on sale. */
function useCompanionCard({ code, product }: Ticket) {
  const t = useTranslate();
  const { data: link } = useCompanionLink(shareWay === 'native' ? code : null);
  useShareAppMessage(() => ({
    title: link?.secret ? t('companion.card', { title: product.title }) : product.title,
    path: link?.secret ? pathOf('companion', { s: link.secret }) : pathOf('product', { slug: product.slug }),
  }));
}

function LoadedTicket({ ticket, onMove, onChange }: LoadedTicketProps) {
  useCompanionCard(ticket);
  const { data: order } = useOrder(ticket.orderNumber ?? '');
  return (
    <>
      <TicketPaper ticket={ticket} onChange={onChange} onMove={onMove} />
      <Siblings codes={order?.tickets ?? []} code={ticket.code} onMove={onMove} />
    </>
  );
}

function MyTicket() {
  const t = useTranslate();
  const [code, setCode] = useState(useParam('code'));
  const {
    data: ticket,
    error,
    isValidating,
    mutate,
  } = useTicket(code, {
    refreshInterval: watchWhileOpen,
  });
  if (ticket) {
    const onChange = (fresh?: Ticket) => (fresh ? mutate(fresh, { revalidate: false }) : mutate());
    return <LoadedTicket key={ticket.code} ticket={ticket} onMove={setCode} onChange={onChange} />;
  }
  if (!error && code) return <TicketSkeleton />;
  return (
    <View className="ticket-paper ticket-paper--plain">
      {!code || hasCode(error, 'TICKET_NOT_FOUND', 'NOT_FOUND') ? (
        <NoticeState
          drawing="search"
          title={t('ticket.missing')}
          hint={t('ticket.missing.hint')}
          action={{ id: 'go-tickets', label: t('result.tickets'), onTap: () => open('tickets') }}
        />
      ) : (
        <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
      )}
    </View>
  );
}

export default function TicketPage() {
  const t = useTranslate();
  const [isScrolled, setScrolled] = useState(false);
  usePageScroll(({ scrollTop }) => setScrolled(scrollTop > SCROLLED_PX));
  return (
    <PageRoot className={`ticket-page ${isScrolled ? 'ticket-page--scrolled' : ''}`}>
      <Navigation tone="dark" holdsPlace title={t('title.ticket')} />
      <View className="ticket-page__body">
        <MemberOnly skeleton={<TicketSkeleton />}>
          <MyTicket />
        </MemberOnly>
      </View>
    </PageRoot>
  );
}
