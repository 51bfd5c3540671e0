import Taro from '@tarojs/taro';
import { useState } from 'react';
import { changeDay, fetchChangeQuote, type WantedSlot } from '@/api/changes';
import { hasCode } from '@/api/errors';
import { openOrder } from '@/api/ticketing';
import type { ChangeQuote, Difference, Ticket } from '@/api/types';
import { useAskForMessages } from '@/hooks/use-ask-for-messages';
import { useTranslate } from '@/i18n';
import { formatYuan } from '@/lib/money';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

interface ChangeInput {
  ticket: Ticket;
  /** The ticket is another now, or perhaps is. */
  onChange: () => Promise<unknown>;
  /** To the ticket that took its place. */
  onMove: (code: string) => void;
}

/** Changes the day of a ticket, after showing once more what it costs; a difference is paid on the page of payment. */
export function useChange({ ticket, onChange, onMove }: ChangeInput) {
  const t = useTranslate();
  const askForMessages = useAskForMessages();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const confirmed = async (when: string, { dueFen }: Difference) => {
    const { confirm } = await Taro.showModal({
      title: t('change.confirm.title', { when }),
      content:
        dueFen > 0 ? t('change.confirm.text.due', { amount: formatYuan(dueFen) }) : t('change.confirm.text'),
      confirmText: t('change.confirm.yes'),
      cancelText: t('change.confirm.keep'),
      confirmColor: colors.pine,
    });
    return confirm;
  };
  /** Prices and places may have changed since they were shown: what is confirmed must be what holds now. */
  const stillSo = async (wanted: WantedSlot, shown: Difference): Promise<ChangeQuote['wanted']> => {
    const quote = await fetchChangeQuote(ticket.code, wanted);
    const { wanted: now } = quote;
    const isSame = now?.dueFen === shown.dueFen && now.backFen === shown.backFen;
    if (quote.changeable && now && isSame) return now;
    setProblem(t(quote.reason === 'SLOT_SOLD_OUT' ? 'change.full' : 'change.moved'));
    return null;
  };
  /** Says whether it went through. */
  const change = async (wanted: WantedSlot, when: string, shown: Difference): Promise<boolean> => {
    setBusy(true);
    setProblem(null);
    try {
      const quote = await stillSo(wanted, shown);
      if (!quote || !(await confirmed(when, quote))) return false;
      await askForMessages('changed', 'refunded');
      const { ticket: next, dueFen } = await changeDay(ticket.code, wanted);
      if (dueFen > 0 && next.status === 'held') await payFor(next.code);
      else {
        onMove(next.code);
        Taro.showToast({ title: t('change.done'), icon: 'success' });
      }
      await onChange();
      return true;
    } catch (error) {
      setProblem(hasCode(error, 'SLOT_SOLD_OUT') ? t('change.full') : sayError(error));
      await Promise.allSettled([onChange()]);
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, problem, clearProblem: () => setProblem(null), change };
}

export type ChangeActions = ReturnType<typeof useChange>;

/** The difference of a change is paid like any ticket that is held. */
export async function payFor(code: string): Promise<void> {
  const { order } = await openOrder([code]);
  await open('pay', { order: order.number });
}
