import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import { useEffect } from 'react';
import { useOrder } from '@/api/ticketing';
import type { Order } from '@/api/types';
import { Action } from '@/components/action';
import { MemberOnly } from '@/components/member-only';
import { PageRoot } from '@/components/page-root';
import { useServerNow } from '@/hooks/use-now';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { remainingMs } from '@/lib/countdown';
import { formatYuan } from '@/lib/money';
import { open, replaceWith } from '@/lib/routes';
import { NoOrder } from '../parts/missing';
import { useOrderTickets } from '../parts/use-order-tickets';
import { OrderLines } from './lines';
import { PaySkeleton } from './skeleton';
import { PayTimer } from './timer';
import { usePay } from './use-pay';
import './index.scss';

function PayBar({ order, isOver }: { order: Order; isOver: boolean }) {
  const t = useTranslate();
  const { busy, problem, pay } = usePay(order);
  return (
    <View className="pay-bar">
      {problem && !isOver && (
        <View id="pay-problem" className="pay-bar__problem" role="alert">
          {problem}
        </View>
      )}
      {isOver ? (
        <Action id="order-again" kind="pine" size="large" block onTap={() => open('home')}>
          {t('pay.again')}
        </Action>
      ) : (
        <Action id="pay" kind="buy" size="large" block busy={busy} onTap={pay}>
          {busy ? t('pay.busy') : t('pay.action', { amount: formatYuan(order.amountFen) })}
        </Action>
      )}
    </View>
  );
}

function OrderToPay({ number }: { number: string }) {
  const t = useTranslate();
  /** How many earlier orders became part of this one. */
  const combined = Number(useParam('combined')) || 0;
  const { data: order, error, isValidating, mutate } = useOrder(number);
  const tickets = useOrderTickets(order);
  const nowMs = useServerNow();
  useDidShow(() => {
    mutate();
  });
  useEffect(() => {
    if (order?.status === 'paid') replaceWith('result', { order: number });
  }, [order?.status, number]);

  if (!order && !error && number) return <PaySkeleton />;
  if (!order) return <NoOrder error={error} busy={isValidating} onRetry={() => mutate()} />;
  const isOver = order.status === 'closed' || remainingMs(order.expiresAt, nowMs) === 0;
  return (
    <>
      {combined > 0 && (
        <View id="pay-combined" className="pay-note" role="status">
          {t('pay.combined', { count: combined })}
        </View>
      )}
      <PayTimer order={order} startedAt={tickets.data?.[0]?.createdAt} nowMs={nowMs} isOver={isOver} />
      <OrderLines order={order} tickets={tickets.data} />
      <PayBar order={order} isOver={isOver} />
    </>
  );
}

export default function PayPage() {
  usePageTitle('title.pay');
  const number = useParam('order');
  return (
    <PageRoot className="page--with-bar pay">
      <MemberOnly skeleton={<PaySkeleton />}>
        <OrderToPay number={number} />
      </MemberOnly>
    </PageRoot>
  );
}
