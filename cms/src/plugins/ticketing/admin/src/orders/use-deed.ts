import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { messageOf } from '../calendar/use-edit';

type Answer = { data: unknown } | { error: unknown };

/**
 * A deed behind a dialog: open it, do it, say how it ended. `send` is a mutation's trigger with everything filled in;
 * `done` is the key of the sentence for when it is done.
 */
export function useDeed(done: string) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const carryOut = async (send: () => Promise<Answer>) => {
    setBusy(true);
    const answer = await send();
    setBusy(false);
    setOpen(false);
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    else toggleNotification({ type: 'success', message: formatMessage({ id: done }) });
  };
  return { isOpen, isBusy, open: () => setOpen(true), close: () => setOpen(false), carryOut };
}
