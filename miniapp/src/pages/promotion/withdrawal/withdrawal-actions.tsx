import { Text, View } from '@tarojs/components';
import Taro, { useDidShow } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { cancelWithdrawal, useWithdrawal } from '@/api/referrals';
import type { Withdrawal, WithdrawalStatus } from '@/api/types';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { sayError } from '@/lib/say-error';
import { receiveTransfer } from '@/platform/transfer';
import { colors } from '@/styles/colors';

/** Where money moves by itself one looks more often than where people have to. */
const MOVING: readonly WithdrawalStatus[] = ['transferring', 'waiting_for_member'];
const ASK_EVERY_MS = 3_000;

/** A withdrawal that is followed while it moves; `onChange` when it has moved. */
export function useOpenWithdrawal(number: string, onChange: () => Promise<unknown>) {
  const { data, mutate } = useWithdrawal(number, {
    refreshInterval: (latest) => (latest && MOVING.includes(latest.status) ? ASK_EVERY_MS : 0),
  });
  const status = data?.status;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new state is news
  useEffect(() => {
    if (status) void onChange();
  }, [status]);
  useDidShow(() => {
    void mutate();
  });
  return { data, refresh: () => mutate() };
}

interface ActionsProps {
  withdrawal: Withdrawal;
  refresh: () => Promise<unknown>;
}

function useDeed(refresh: () => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (deed: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(null);
    try {
      await deed();
    } catch (error) {
      setProblem(sayError(error));
    } finally {
      await Promise.allSettled([refresh()]);
      setBusy(false);
    }
  };
  return { busy, problem, run };
}

/** Take the money, or take the request back, where the state allows it. */
export function WithdrawalActions({ withdrawal, refresh }: ActionsProps) {
  const t = useTranslate();
  const { busy, problem, run } = useDeed(refresh);
  const { number, amountFen, status } = withdrawal;
  const takeBack = async () => {
    const { confirm } = await Taro.showModal({
      title: t('withdrawal.cancel.title'),
      content: t('withdrawal.cancel.text', { amount: formatYuan(amountFen) }),
      confirmText: t('withdrawal.cancel.yes'),
      cancelText: t('withdrawal.cancel.keep'),
      confirmColor: colors.vermilion,
    });
    if (confirm) await run(() => cancelWithdrawal(number));
  };
  return (
    <View className="progress__actions">
      {status === 'waiting_for_member' && (
        <Action
          id="receive"
          block
          size="large"
          busy={busy}
          onTap={() => run(() => receiveTransfer(withdrawal))}
        >
          {t('withdrawal.receive')}
        </Action>
      )}
      {status === 'submitted' && (
        <Action id="cancel-withdrawal" block kind="quiet" busy={busy} onTap={takeBack}>
          {t('withdrawal.cancel')}
        </Action>
      )}
      {problem && (
        <Text id="withdrawal-trouble" className="wish__problem" role="alert">
          {problem}
        </Text>
      )}
    </View>
  );
}
