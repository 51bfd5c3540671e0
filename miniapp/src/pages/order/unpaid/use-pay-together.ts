import { useState } from 'react';
import { ApiError, hasCode } from '@/api/errors';
import { openOrder } from '@/api/ticketing';
import type { Ticket } from '@/api/types';
import { useTranslate } from '@/i18n';
import { pageInFront } from '@/lib/page-in-front';
import { open } from '@/lib/routes';
import { sayError } from '@/lib/say-error';
import { ordersBroken } from './held';

export interface Notice {
  words: string;
  /** An order that was found paid meanwhile, to look at. */
  paidOrder?: string;
}

interface PayTogether {
  busy: boolean;
  notice: Notice | null;
  setNotice: (notice: Notice | null) => void;
  pay: (tickets: readonly Ticket[], chosen: readonly string[]) => Promise<void>;
}

function orderIn(error: unknown): string | undefined {
  const order = error instanceof ApiError ? error.details.order : undefined;
  return typeof order === 'string' ? order : undefined;
}

/**
 * One payment for what is chosen. Tickets that are in an open order already are taken out of it by the server, which
 * first asks WeChat Pay: it may answer that the order is paid, or that nobody knows just now.
 */
export function usePayTogether(refresh: () => Promise<unknown>): PayTogether {
  const t = useTranslate();
  const [busy, setBusy] = useState(false);
  const [notice, setNotice] = useState<Notice | null>(null);

  const say = (error: unknown) => {
    if (hasCode(error, 'ORDER_PAID')) {
      const paidOrder = orderIn(error);
      return setNotice({ words: t('unpaid.paidMeanwhile'), ...(paidOrder ? { paidOrder } : {}) });
    }
    const words = hasCode(error, 'PAYMENT_UNREACHABLE') ? t('unpaid.unreachable') : sayError(error);
    setNotice(words ? { words } : null);
  };

  const pay = async (tickets: readonly Ticket[], chosen: readonly string[]) => {
    const broken = ordersBroken(tickets, chosen);
    const isHere = pageInFront();
    setBusy(true);
    setNotice(null);
    try {
      const { order, payment } = await openOrder([...chosen]);
      const combined = broken.length > 0 ? String(broken.length) : undefined;
      if (!isHere()) return setBusy(false);
      if (payment.provider === 'none') await open('result', { order: order.number });
      else await open('pay', { order: order.number, combined });
    } catch (error) {
      say(error);
      await refresh();
    }
    setBusy(false);
  };

  return { busy, notice, setNotice, pay };
}
