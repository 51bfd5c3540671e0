import { Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { openOrder } from '@/api/ticketing';
import type { Ticket } from '@/api/types';
import { Action } from '@/components/action';
import { useGiveUp } from '@/hooks/use-give-up';
import { useTranslate } from '@/i18n';
import { formatRemaining, remainingMs } from '@/lib/countdown';
import { pageInFront } from '@/lib/page-in-front';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';

interface HeldActionsProps {
  ticket: Ticket;
  nowMs: number;
  onChange: () => void;
}

function usePay(ticket: Ticket, onChange: () => void) {
  const [busy, setBusy] = useState(false);
  const pay = async () => {
    const isHere = pageInFront();
    setBusy(true);
    try {
      // A ticket that already waits in an order is paid with it; splitting that order would first close it.
      const number = ticket.orderNumber ?? (await openOrder([ticket.code])).order.number;
      if (isHere()) await open('pay', { order: number });
    } catch (error) {
      const title = sayError(error);
      if (title) Taro.showToast({ title, icon: 'none' });
      onChange();
    }
    setBusy(false);
  };
  return { busy, pay };
}

/** What can be done with a held ticket, and for how long. */
export function HeldActions({ ticket, nowMs, onChange }: HeldActionsProps) {
  const t = useTranslate();
  const paying = usePay(ticket, onChange);
  const givingUp = useGiveUp(onChange);
  const busy = paying.busy || givingUp.busy;
  const leftMs = ticket.expiresAt ? remainingMs(ticket.expiresAt, nowMs) : 0;
  return (
    <View className="held-actions">
      <Text className="held-actions__left">{t('tickets.left', { time: formatRemaining(leftMs) })}</Text>
      <Action
        id={`give-up-${ticket.shortCode}`}
        kind="quiet"
        size="small"
        disabled={busy}
        onTap={() => givingUp.giveUp(ticket.code)}
      >
        {t('tickets.giveUp')}
      </Action>
      <Action
        id={`pay-${ticket.shortCode}`}
        kind="buy"
        size="small"
        busy={paying.busy}
        disabled={leftMs === 0 || busy}
        onTap={paying.pay}
      >
        {t('tickets.pay')}
      </Action>
    </View>
  );
}
