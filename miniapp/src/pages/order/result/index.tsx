import { View } from '@tarojs/components';
import { useState } from 'react';
import { useOrder } from '@/api/ticketing';
import type { Order } from '@/api/types';
import { MemberOnly } from '@/components/member-only';
import { PageRoot } from '@/components/page-root';
import { useServerNow } from '@/hooks/use-now';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { serverNowMs } from '@/lib/server-clock';
import { NoOrder } from '../parts/missing';
import { useOrderTickets } from '../parts/use-order-tickets';
import { ResultMark } from './mark';
import { ResultTickets } from './tickets';
import { verdictOf } from './verdict';
import { WaysOn } from './ways-on';
import './index.scss';

/** Whoever still waits after this is better off with a cooler phone than with a second less. */
const PATIENCE_MS = 30_000;
/** A bad minute of the network must not end the asking. */
const RETRIES = 40;

// Two traps of SWR: it starts its timer anew for each new function, and this page renders each second, so these
// live outside; and it stops for good at the first 0, so there is none before the order is known.
const isSettled = (order?: Order) => order !== undefined && order.status !== 'open';
const pollOften = (order?: Order) => (isSettled(order) ? 0 : 1_200);
const pollSeldom = (order?: Order) => (isSettled(order) ? 0 : 5_000);

function OrderResult({ number }: { number: string }) {
  const [since, setSince] = useState(serverNowMs);
  const waitedMs = useServerNow(1000) - since;
  const {
    data: order,
    error,
    isValidating,
    mutate,
  } = useOrder(number, {
    refreshInterval: waitedMs > PATIENCE_MS ? pollSeldom : pollOften,
    errorRetryCount: RETRIES,
  });
  const { data: tickets } = useOrderTickets(order);
  if (!order && (error || !number))
    return <NoOrder error={error} busy={isValidating} onRetry={() => mutate()} />;

  const verdict = order ? verdictOf(order, waitedMs) : 'waiting';
  const lines = order?.lines ?? [];
  const isOpen = verdict === 'waiting' || verdict === 'slow';
  const checkAgain = () => {
    setSince(serverNowMs());
    mutate();
  };
  return (
    <View id={`result-${verdict}`}>
      <ResultMark verdict={verdict} count={order?.tickets.length ?? 0} lines={lines} />
      {!isOpen && <ResultTickets lines={lines} tickets={tickets} verdict={verdict} />}
      {order && <WaysOn verdict={verdict} order={order} onCheck={checkAgain} />}
    </View>
  );
}

/** What became of an order, by the server's word alone. */
export default function ResultPage() {
  usePageTitle('title.result');
  const number = useParam('order');
  return (
    <PageRoot className="result">
      <MemberOnly skeleton={<ResultMark verdict="waiting" count={0} />}>
        <OrderResult number={number} />
      </MemberOnly>
    </PageRoot>
  );
}
