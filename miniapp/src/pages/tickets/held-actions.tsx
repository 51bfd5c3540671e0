import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { giveUpTicket, openOrder } from '@/api/ticketing';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { useTranslate } from '@/i18n';
import { formatRemaining, remainingMs } from '@/lib/countdown';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { colors } from '@/styles/colors';

interface HeldActionsProps {
  ticket: Ticket;
  nowMs: number;
  onChange: () => void;
}

function useHeldActions(ticket: Ticket, onChange: () => void) {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);

  const run = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
      onChange();
    }
    setBusy(false);
  };

  // A ticket that already waits in an order is paid with it; splitting that order would first close it.
  const pay = () =>
    run(async () => {
      const number = ticket.orderNumber ?? (await openOrder([ticket.code])).order.number;
      await open('pay', { order: number });
    });

  const giveUp = async () => {
    const { confirm } = await Taro.showModal({
      title: t('tickets.giveUp.title'),
      content: t('tickets.giveUp.text'),
      confirmText: t('tickets.giveUp'),
      cancelText: t('tickets.giveUp.keep'),
      confirmColor: colors.vermilion,
    });
    if (!confirm) return;
    await run(async () => {
      await giveUpTicket(ticket.code);
      onChange();
      Taro.showToast({ title: t('tickets.givenUp'), icon: 'none' });
    });
  };

  return { busy, pay, giveUp };
}

/** What can be done with a held ticket, and for how long. */
export function HeldActions({ ticket, nowMs, onChange }: HeldActionsProps) {
  const t = useTranslate();
  const { busy, pay, giveUp } = useHeldActions(ticket, onChange);
  const leftMs = ticket.expiresAt ? remainingMs(ticket.expiresAt, nowMs) : 0;
  return (
    <View className="held-actions">
      <Text className="held-actions__left">{t('tickets.left', { time: formatRemaining(leftMs) })}</Text>
      <Action id={`give-up-${ticket.shortCode}`} kind="quiet" size="small" disabled={busy} onTap={giveUp}>
        {t('tickets.giveUp')}
      </Action>
      <Action
        id={`pay-${ticket.shortCode}`}
        kind="buy"
        size="small"
        busy={busy}
        disabled={leftMs === 0}
        onTap={pay}
      >
        {t('tickets.pay')}
      </Action>
    </View>
  );
}
