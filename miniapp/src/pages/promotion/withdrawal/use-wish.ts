import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { askWithdrawal } from '@/api/referrals';
import type { Withdrawal } from '@/api/types';
import { useTranslate } from '@/i18n';
import { type Attempt, attemptAfter, attemptFor } from '@/lib/attempt';
import { formatYuan } from '@/lib/money';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';
import type { Wish } from './wish';

/** A request that may have to be sent twice, and takes the money once. */
export function useWish(onAsked: (withdrawal: Withdrawal) => Promise<unknown>) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attempt = useRef<Attempt | null>(null);
  const confirmed = async ({ amountFen }: Wish) => {
    const { confirm } = await Taro.showModal({
      title: t('withdrawal.confirm.title', { amount: formatYuan(amountFen) }),
      content: t('withdrawal.confirm.text'),
      confirmText: t('withdrawal.confirm.yes'),
      cancelText: t('action.cancel'),
      confirmColor: colors.pine,
    });
    return confirm;
  };
  const ask = async (wish: Wish) => {
    setProblem(null);
    if (!(await confirmed(wish))) return;
    const current = attemptFor(wish, attempt.current);
    attempt.current = current;
    setBusy(true);
    try {
      const withdrawal = await askWithdrawal(wish, current.idempotencyKey);
      attempt.current = null;
      await onAsked(withdrawal);
    } catch (error) {
      attempt.current = attemptAfter(error, current);
      setProblem(sayError(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, setProblem, ask };
}
