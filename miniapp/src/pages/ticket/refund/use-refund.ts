import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { KeyedMutator } from 'swr';
import { askRefund } from '@/api/refunds';
import type { RefundQuote } from '@/api/types';
import { useAskForMessages } from '@/hooks/use-ask-for-messages';
import { translatorOf, useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

export const REFUND_REASONS = ['plans', 'weather', 'mistake', 'health', 'other'] as const;
export type RefundReason = (typeof REFUND_REASONS)[number];

interface RefundInput {
  code: string;
  quote: RefundQuote | undefined;
  refresh: KeyedMutator<RefundQuote>;
  /** Something was asked for, or refused: the ticket is another. */
  onChange: () => Promise<unknown>;
}

/** Those who read it work in Chinese, whatever the visitor's language. */
const reasonText = (reason: RefundReason | null) => reason && translatorOf('zh')(`money.reason.${reason}`);

/** Asks for the money of a ticket, after showing once more how much it is. */
export function useRefund({ code, quote, refresh, onChange }: RefundInput) {
  const t = useTranslate();
  const askForMessages = useAskForMessages();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  /** The rules go by the hour: what is confirmed must be what holds now. */
  const isStillSo = async () => {
    const fresh = await refresh();
    const isSame = fresh?.refundable === true && fresh.amountFen === quote?.amountFen;
    if (!isSame) setProblem(t('money.changed'));
    return isSame;
  };
  const confirmed = async () => {
    const amountFen = quote?.amountFen ?? 0;
    const { confirm } = await Taro.showModal({
      title:
        amountFen === 0
          ? t('money.confirm.free')
          : t('money.confirm.title', { amount: formatYuan(amountFen) }),
      content: t('money.confirm.text'),
      confirmText: t('money.confirm.yes'),
      cancelText: t('money.confirm.keep'),
      confirmColor: colors.vermilion,
    });
    return confirm;
  };
  /** Says whether it was asked for. */
  const ask = async (reason: RefundReason | null): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      if (!(await isStillSo()) || !(await confirmed())) return false;
      await askForMessages('refunded');
      await askRefund(code, reasonText(reason));
      await Promise.all([onChange(), refresh()]);
      return true;
    } catch (error) {
      setProblem(sayError(error));
      await Promise.allSettled([onChange(), refresh()]);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, ask };
}
