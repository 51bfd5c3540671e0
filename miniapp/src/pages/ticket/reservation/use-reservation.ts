import Taro from '@tarojs/taro';
import { useState } from 'react';
import { hasCode } from '@/api/errors';
import { giveUpReservation, reserveDay } from '@/api/reservations';
import type { Ticket } from '@/api/types';
import { useTranslate } from '@/i18n';
import { formatDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import type { Day } from '@/lib/days';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

type Wanted = { date: Day } | { slot: string };

export interface ReservationActions {
  busy: boolean;
  /** What was refused, and what can be done about it. */
  problem: string | null;
  clearProblem: () => void;
  /** Null when it was done; otherwise what went wrong, which `problem` says already. */
  reserve: (wanted: Wanted) => Promise<unknown>;
  giveUp: () => Promise<void>;
}

/** A whole day that is full is no "time" to the visitor who chose a day. */
const isFull = (error: unknown, wanted: Wanted | undefined) =>
  wanted !== undefined && 'date' in wanted && hasCode(error, 'SLOT_SOLD_OUT');

/** Reserves, moves and gives up the day of a ticket. `onChange` hands on the ticket as it is then; none: ask again. */
export function useReservation(ticket: Ticket, onChange: (ticket?: Ticket) => void): ReservationActions {
  const t = useTranslate();
  const locale = useLocale();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const change = async (run: () => Promise<Ticket>, done: string, wanted?: Wanted): Promise<unknown> => {
    setBusy(true);
    setProblem(null);
    try {
      onChange(await run());
      Taro.showToast({ title: done, icon: 'success' });
      return null;
    } catch (error) {
      setProblem(isFull(error, wanted) ? t('reserve.full') : sayError(error));
      onChange();
      return error;
    } finally {
      setBusy(false);
    }
  };

  const giveUp = async () => {
    const day = ticket.date ? formatDay(ticket.date, locale) : '';
    const { confirm } = await Taro.showModal({
      title: t('reserve.giveUp.title', { day }),
      content: t('reserve.giveUp.text'),
      confirmText: t('reserve.giveUp'),
      cancelText: t('reserve.giveUp.keep'),
      confirmColor: colors.vermilion,
    });
    if (confirm) await change(() => giveUpReservation(ticket.code), t('reserve.givenUp'));
  };

  return {
    busy,
    problem,
    clearProblem: () => setProblem(null),
    reserve: (wanted) =>
      change(
        () => reserveDay(ticket.code, wanted),
        t(ticket.reservation === 'made' ? 'reserve.moved' : 'reserve.done'),
        wanted,
      ),
    giveUp,
  };
}
