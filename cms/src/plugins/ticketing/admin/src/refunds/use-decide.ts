import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';
import { messageOf } from '../calendar/use-edit';
import { useApproveRefundMutation, useRejectRefundMutation } from './api';

/** A decision that waits for a person's yes. */
export interface Pending {
  verdict: 'approve' | 'reject';
  rows: readonly RefundListRow[];
}

/** Why a refund could not be decided, by its number. */
export type Refusals = ReadonlyMap<string, string>;

/**
 * Decides refunds one after the other, each by itself: what cannot be decided stays in the list with its reason and
 * does not keep the others waiting.
 */
export function useDecide(onDone: (refused: Refusals) => void) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const wordRefusal = useRefusalWords();
  const [pending, setPending] = useState<Pending | null>(null);
  const [done, setDone] = useState<number | null>(null);
  const [approve] = useApproveRefundMutation();
  const [reject] = useRejectRefundMutation();

  const confirm = async (reason: string) => {
    if (!pending) return;
    const { verdict, rows } = pending;
    const refused = new Map<string, string>();
    for (const [index, { number }] of rows.entries()) {
      setDone(index);
      const answer = await (verdict === 'approve'
        ? approve({ number, locale })
        : reject({ number, reason, locale }));
      if ('error' in answer) refused.set(number, wordRefusal(answer.error));
    }
    setDone(null);
    setPending(null);
    toggleNotification({
      type: refused.size > 0 ? 'warning' : 'success',
      message: formatMessage(
        { id: `ticketing.refunds.${verdict}.done${refused.size > 0 ? '-partly' : ''}` },
        { count: rows.length - refused.size, refused: refused.size },
      ),
    });
    onDone(refused);
  };

  return { pending, done, ask: setPending, confirm, giveUp: () => setPending(null) };
}

/** The server's sentence, but for a place that is gone: who buys is to choose another time, who reviews is not. */
function useRefusalWords() {
  const { formatMessage } = useIntl();
  return (error: unknown): string =>
    (error as { name?: string }).name === 'SLOT_SOLD_OUT'
      ? formatMessage({ id: 'ticketing.refunds.reject.no-place' })
      : messageOf(error);
}
