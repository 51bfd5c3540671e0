import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { CheckMark } from '@/components/check-mark';
import { Icon } from '@/components/icon';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Price } from '@/components/price';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { formatRemaining, remainingMs } from '@/lib/countdown';
import { open } from '@/lib/routes';
import { HURRY_MS, MAX_TOGETHER, toggledAll } from './held';
import { UnpaidLine } from './line';
import { UnpaidSkeleton } from './skeleton';
import { type Notice, usePayTogether } from './use-pay-together';
import { type Unpaid, useUnpaid } from './use-unpaid';
import './index.scss';

function Notices({ notice, expired }: { notice: Notice | null; expired: number }) {
  const t = useTranslate();
  const { paidOrder } = notice ?? {};
  return (
    <>
      {notice && (
        <View id="unpaid-notice" className="unpaid__notice" role="alert">
          <Text className="unpaid__notice-words">{notice.words}</Text>
          {paidOrder && (
            <Tap
              id="see-paid"
              className="unpaid__notice-way"
              onTap={() => open('result', { order: paidOrder })}
            >
              <Text>{t('unpaid.seePaid')}</Text>
            </Tap>
          )}
        </View>
      )}
      {expired > 0 && (
        <View id="unpaid-expired" className="unpaid__expired" role="status">
          {t('unpaid.expired', { count: expired })}
        </View>
      )}
    </>
  );
}

/** How long the first of them is kept, large enough to be seen in passing. */
function FirstEnd({ tickets, isFresh, nowMs }: { tickets: Ticket[]; isFresh: boolean; nowMs: number }) {
  const t = useTranslate();
  const leftMs = remainingMs(tickets[0]?.expiresAt ?? '', nowMs);
  return (
    <View className={`unpaid__hint ${leftMs < HURRY_MS ? 'unpaid__hint--hurry' : ''}`}>
      <Icon name="clock" />
      <Text className="unpaid__hint-words">{t(isFresh ? 'unpaid.fresh' : 'unpaid.hint')}</Text>
      <Text id="unpaid-countdown" className="unpaid__hint-time">
        {formatRemaining(leftMs)}
      </Text>
    </View>
  );
}

interface PayTogetherBarProps {
  unpaid: Unpaid;
  busy: boolean;
  onPay: () => void;
}

function PayTogetherBar({ unpaid, busy, onPay }: PayTogetherBarProps) {
  const t = useTranslate();
  const { tickets = [], chosen, setChosen } = unpaid;
  const isAll = chosen.length > 0 && chosen.length === Math.min(tickets.length, MAX_TOGETHER);
  const totalFen = tickets
    .filter(({ code }) => chosen.includes(code))
    .reduce((sum, { dueFen }) => sum + dueFen, 0);
  return (
    <View className="choose-bar">
      <Tap
        id="choose-all"
        role="checkbox"
        checked={isAll}
        className="choose-bar__all"
        label={t('choose.all')}
        onTap={() => setChosen(toggledAll(tickets, chosen))}
      >
        <CheckMark on={isAll} />
        <Text className="choose-bar__word">{t('choose.all')}</Text>
      </Tap>
      <View className="choose-bar__sum">
        <Text className="choose-bar__word">{t('sheet.total')}</Text>
        <Price id="unpaid-total" amountFen={totalFen} />
      </View>
      <Action
        id="pay-together"
        kind="buy"
        size="large"
        className="choose-bar__go"
        busy={busy}
        disabled={chosen.length === 0}
        onTap={onPay}
      >
        {t('unpaid.pay', { count: chosen.length })}
      </Action>
    </View>
  );
}

function NothingToPay() {
  const t = useTranslate();
  return (
    <NoticeState
      id="unpaid-empty"
      drawing="orders"
      title={t('tickets.held.empty')}
      hint={t('unpaid.empty.hint')}
      action={{ id: 'see-tickets', label: t('tickets.empty.action'), onTap: () => open('home') }}
    />
  );
}

function MyUnpaid() {
  const t = useTranslate();
  const fresh = useParam('fresh').split(',').filter(Boolean);
  const unpaid = useUnpaid(fresh);
  const { tickets, error, isValidating, refresh, nowMs, chosen, setChosen, expired } = unpaid;
  const { busy, notice, setNotice, pay } = usePayTogether(refresh);
  usePullDownRefresh(async () => {
    await Promise.allSettled([refresh()]);
    Taro.stopPullDownRefresh();
  });
  if (!tickets && !error) return <UnpaidSkeleton />;
  if (!tickets) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  const toggle = (code: string) => {
    if (chosen.includes(code)) return setChosen(chosen.filter((each) => each !== code));
    if (chosen.length >= MAX_TOGETHER)
      return setNotice({ words: t('unpaid.tooMany', { max: MAX_TOGETHER }) });
    setChosen([...chosen, code]);
  };
  return (
    <>
      <Notices notice={notice} expired={expired} />
      {tickets.length === 0 && <NothingToPay />}
      {tickets.length > 0 && (
        <>
          <FirstEnd tickets={tickets} isFresh={fresh.length > 0} nowMs={nowMs} />
          <View className="unpaid__lines">
            {tickets.map((ticket) => (
              <UnpaidLine
                key={ticket.code}
                ticket={ticket}
                nowMs={nowMs}
                isChosen={chosen.includes(ticket.code)}
                onToggle={() => toggle(ticket.code)}
                onGivenUp={refresh}
              />
            ))}
          </View>
          <PayTogetherBar unpaid={unpaid} busy={busy} onPay={() => pay(tickets, chosen)} />
        </>
      )}
    </>
  );
}

/** Tickets that are held and not paid: some or all of them are paid together. */
export default function UnpaidPage() {
  usePageTitle('title.unpaid');
  return (
    <PageRoot className="page--with-bar unpaid">
      <MemberOnly skeleton={<UnpaidSkeleton />}>
        <MyUnpaid />
      </MemberOnly>
    </PageRoot>
  );
}
