import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOrder } from '@/api/ticketing';
import type { Order, Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { ErrorState } from '@/components/notice-state';
import { useServerNow } from '@/hooks/use-now';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { open, replaceWith } from '@/lib/routes';
import { serverNowMs } from '@/lib/server-clock';
import { useOrderTickets } from '../parts/use-order-tickets';
import { ResultMark } from './mark';
import { ResultTickets } from './tickets';
import { type Verdict, verdictOf } from './verdict';
import './index.scss';

const POLL_MS = 1_500;
const SLOW_POLL_MS = 5_000;

interface WaysOnProps {
  verdict: Verdict;
  order: Order;
  tickets: Ticket[] | undefined;
  onCheck: () => void;
}

/** What to do now: one thing first, one thing else. */
function WaysOn({ verdict, order, tickets, onCheck }: WaysOnProps) {
  const t = useTranslate();
  const first = tickets?.[0];
  const show = () => (first ? open('ticket', { code: first.code }) : open('tickets'));
  const hasTickets = verdict === 'paid' || verdict === 'booked';
  return (
    <View className="result__ways">
      {hasTickets && (
        <Action id="show-code" size="large" block onTap={show}>
          {t('result.show')}
        </Action>
      )}
      {verdict === 'slow' && (
        <>
          <Action id="check-again" size="large" block onTap={onCheck}>
            {t('result.check')}
          </Action>
          <Action
            id="resume-payment"
            kind="outline"
            size="large"
            block
            onTap={() => replaceWith('pay', { order: order.number })}
          >
            {t('result.resume')}
          </Action>
        </>
      )}
      {(verdict === 'late' || verdict === 'attention') && (
        <Action id="go-tickets" size="large" block onTap={() => open('tickets')}>
          {t('result.tickets')}
        </Action>
      )}
      {verdict === 'closed' && (
        <Action id="order-again" size="large" block onTap={() => open('home')}>
          {t('pay.again')}
        </Action>
      )}
      {verdict !== 'closed' && (
        <Action id="go-home" kind="quiet" size="large" block onTap={() => open('home')}>
          {t('action.home')}
        </Action>
      )}
    </View>
  );
}

export default function ResultPage() {
  usePageTitle('title.result');
  const number = useParam('order');
  const [since, setSince] = useState(serverNowMs);
  const waitedMs = useServerNow(1000) - since;
  const {
    data: order,
    error,
    isLoading,
    mutate,
  } = useOrder(number, {
    refreshInterval: (latest) => {
      if (latest?.status !== 'open') return 0;
      return waitedMs > 30_000 ? SLOW_POLL_MS : POLL_MS;
    },
  });
  const { data: tickets } = useOrderTickets(order);
  if (!order && !isLoading && error) return <ErrorState error={error} onRetry={() => mutate()} />;

  const verdict = order ? verdictOf(order, tickets, waitedMs) : 'waiting';
  const checkAgain = () => {
    setSince(serverNowMs());
    mutate();
  };
  return (
    <View id={`result-${verdict}`} className="page result">
      <ResultMark verdict={verdict} count={order?.tickets.length ?? 0} />
      {order && verdict !== 'waiting' && verdict !== 'slow' && (
        <ResultTickets tickets={tickets} verdict={verdict} />
      )}
      {order && <WaysOn verdict={verdict} order={order} tickets={tickets} onCheck={checkAgain} />}
    </View>
  );
}
