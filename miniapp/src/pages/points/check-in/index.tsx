import { Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { checkIn, useCheckIns, usePointsAccount, useRefreshPoints } from '@/api/points';
import type { CheckInMonth } from '@/api/types';
import { Action } from '@/components/action';
import { MemberOnly } from '@/components/member-only';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { CheckInCalendar } from './calendar';
import { Stream } from './stream';
import './index.scss';

function CheckInSkeleton() {
  return (
    <View id="check-in-skeleton" className="check-in__bones">
      <Bone className="check-in__bone-head" />
      <Bone className="check-in__bone-month" />
    </View>
  );
}

/** One step: says what it brought, and everything about points is asked for again. */
function useStep() {
  const t = useTranslate();
  const refresh = useRefreshPoints();
  const [busy, setBusy] = useState(false);
  const step = async () => {
    setBusy(true);
    try {
      const { points, bonus, streak } = await checkIn();
      await refresh();
      const title = bonus > 0 ? t('checkIn.rewarded', { points, streak }) : t('checkIn.done', { points });
      Taro.showToast({ title, icon: 'none' });
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
      // Without an answer the step may be taken all the same: the stones say so.
      await Promise.allSettled([refresh()]);
    } finally {
      setBusy(false);
    }
  };
  return { step, busy };
}

function Head({ month }: { month: CheckInMonth }) {
  const t = useTranslate();
  const { data: account } = usePointsAccount();
  const { step, busy } = useStep();
  const { checkedToday, streak, next } = month;
  return (
    <View className="check-in__head">
      <View className="check-in__line">
        <View className="check-in__streak">
          <Text id="streak" className="check-in__count">
            {streak}
          </Text>
          <Text className="check-in__unit">{t('checkIn.streak')}</Text>
        </View>
        <Tap id="to-statement" className="check-in__balance" onTap={() => open('points')}>
          <Text>{t('points.have', { points: account?.available ?? 0 })}</Text>
        </Tap>
      </View>
      <Stream month={month} />
      <Action
        id="check-in"
        className="check-in__step"
        kind="onDark"
        size="large"
        block
        busy={busy}
        disabled={checkedToday}
        onTap={step}
      >
        {checkedToday
          ? t('checkIn.tomorrow', { points: next.points })
          : t('checkIn.action', { points: next.points })}
      </Action>
    </View>
  );
}

function Rewards({ month }: { month: CheckInMonth }) {
  const t = useTranslate();
  if (month.rewards.length === 0) return null;
  return (
    <View className="check-in__rewards card">
      <Text className="check-in__heading">{t('checkIn.rewards')}</Text>
      {[...month.rewards]
        .sort((a, b) => a.days - b.days)
        .map(({ days, points }) => (
          <View key={days} className="check-in__reward">
            <Text>{t('checkIn.reward', { days })}</Text>
            <Text className="check-in__bonus">+{points}</Text>
          </View>
        ))}
      <Text className="check-in__note">{t('checkIn.rules')}</Text>
    </View>
  );
}

function MyCheckIns() {
  const t = useTranslate();
  const [shown, setShown] = useState<string | null>(null);
  const now = useCheckIns(null);
  const before = useCheckIns(shown);
  useDidShow(() => {
    now.mutate();
  });
  const { data: month, error, isValidating } = now;
  if (!month && !error) return <CheckInSkeleton />;
  if (!month) return <ErrorState error={error} busy={isValidating} onRetry={() => now.mutate()} />;
  if (!month.open)
    return (
      <NoticeState
        id="check-in-closed"
        drawing="search"
        title={t('checkIn.closed')}
        hint={t('checkIn.closed.hint')}
        action={{ id: 'to-points', label: t('points.title'), onTap: () => open('points') }}
      />
    );
  const thisMonth = month.today.slice(0, 7);
  return (
    <View className="rise">
      <Head month={month} />
      <View className="check-in__body">
        <CheckInCalendar
          shown={shown ?? thisMonth}
          month={(shown ? before.data : undefined) ?? month}
          onShow={(next) => setShown(next === thisMonth ? null : next)}
        />
        <Rewards month={month} />
      </View>
    </View>
  );
}

/** One step across the stream a day. */
export default function CheckInPage() {
  usePageTitle('title.checkIn');
  const t = useTranslate();
  return (
    <PageRoot className="check-in">
      <MemberOnly skeleton={<CheckInSkeleton />} title={t('checkIn.login')} hint={t('checkIn.login.hint')}>
        <MyCheckIns />
      </MemberOnly>
    </PageRoot>
  );
}
