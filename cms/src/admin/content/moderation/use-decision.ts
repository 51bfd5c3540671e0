import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { type Decision, useDecideCommentsMutation } from './api';

/** Carries out a decision and says what came of it: another editor may have been first. */
export function useDecision(onEnd: () => void) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [send, { isLoading }] = useDecideCommentsMutation();
  const decide = async (decision: Omit<Decision, 'locale'>) => {
    const answer = await send({ ...decision, locale });
    onEnd();
    if ('error' in answer) {
      const { message } = answer.error as { message?: string };
      return toggleNotification({ type: 'danger', message: message ?? String(answer.error) });
    }
    const count = answer.data.decided.length;
    const id = count === 0 ? 'already' : decision.verdict === 'show' ? 'shown' : 'hidden';
    toggleNotification({
      type: count === 0 ? 'warning' : 'success',
      message: formatMessage({ id: `shanmen.moderation.done.${id}` }, { count }),
    });
  };
  return { decide, isBusy: isLoading };
}
