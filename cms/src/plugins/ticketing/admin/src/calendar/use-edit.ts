import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { EditAnswer } from '../../../server/admin-routes/calendar-shapes';
import { type EditAsked, useEditSlotsMutation, useRehearseEditMutation } from './api';

/** An edit that waits for a person's yes, and what it would do. */
export interface Pending {
  asked: EditAsked;
  rehearsal: EditAnswer;
}

/**
 * Carries out edits of slots. One that closes something, or makes it smaller than what is sold, is rehearsed first and
 * waits as `pending` until somebody confirms it.
 */
export function useEdit() {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [pending, setPending] = useState<Pending | null>(null);
  const [rehearse, rehearsing] = useRehearseEditMutation();
  const [edit, editing] = useEditSlotsMutation();

  const fail = (error: unknown) => toggleNotification({ type: 'danger', message: messageOf(error) });

  const carryOut = async (asked: EditAsked) => {
    const answer = await edit({ ...asked, locale });
    setPending(null);
    if ('error' in answer) return fail(answer.error);
    const { changed, short } = answer.data;
    const id = changed.length === 0 ? 'nothing' : short > 0 ? 'short' : 'done';
    toggleNotification({
      type: short > 0 ? 'warning' : 'success',
      message: formatMessage({ id: `ticketing.calendar.edited.${id}` }, { count: changed.length, short }),
    });
  };

  const ask = async (asked: EditAsked) => {
    if (asked.edit.closed === false) return carryOut(asked);
    const answer = await rehearse({ ...asked, locale });
    if ('error' in answer) return fail(answer.error);
    const needsYes = answer.data.changed.length > 0 && (asked.edit.closed || answer.data.short > 0);
    return needsYes ? setPending({ asked, rehearsal: answer.data }) : carryOut(asked);
  };

  return {
    pending,
    isBusy: rehearsing.isLoading || editing.isLoading,
    ask,
    confirm: () => pending && carryOut(pending.asked),
    giveUp: () => setPending(null),
  };
}

/** The server's own sentence, which is in the reader's language. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
