import { useState } from 'react';
import { hasCode } from '@/api/errors';
import { openOrder } from '@/api/ticketing';
import type { Order } from '@/api/types';
import { useAskForMessages } from '@/hooks/use-ask-for-messages';
import { useTranslate } from '@/i18n';
import { pageInFront } from '@/lib/page-in-front';
import { replaceWith } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { pay as payOnPlatform } from '@/platform/pay';

/** Pays an order with fresh parameters. What the platform says is not believed: the result page asks the server. */
export function usePay(order: Order) {
  const t = useTranslate();
  const askForMessages = useAskForMessages();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  const pay = async () => {
    const isHere = pageInFront();
    setBusy(true);
    setProblem(null);
    try {
      const { order: current, payment } = await openOrder(order.tickets);
      // No cashier for who has left: they would not know what for.
      if (!isHere()) return setBusy(false);
      const outcome = await payOnPlatform(payment, current.number);
      if (outcome === 'left') return;
      if (outcome === 'cancelled') setProblem(t('pay.cancelled'));
      else await askForMessages('paid', 'visit-tomorrow', 'refunded');
      if (outcome === 'submitted' && isHere()) await replaceWith('result', { order: current.number });
    } catch (error) {
      // Paid on another phone, or in a window left open: the result page says what for.
      if (hasCode(error, 'ORDER_PAID'))
        return isHere() ? replaceWith('result', { order: order.number }) : undefined;
      setProblem(sayError(error));
    }
    setBusy(false);
  };

  return { busy, problem, pay };
}
