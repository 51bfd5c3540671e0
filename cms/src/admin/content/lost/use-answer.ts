import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { messageOf, useAnswerAskedMutation, useOfferThingMutation } from './api';

/** Answers claims and losses; a refusal is said in the server's words. */
export function useAnswer() {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [sendAnswer, answering] = useAnswerAskedMutation();
  const [sendOffer, offering] = useOfferThingMutation();
  const report = (outcome: { data: unknown } | { error: unknown }, id: string) =>
    toggleNotification(
      'error' in outcome
        ? { type: 'danger', message: messageOf(outcome.error) }
        : { type: 'success', message: formatMessage({ id: `shanmen.lost.done.${id}` }) },
    );
  return {
    isBusy: answering.isLoading || offering.isLoading,
    answer: async (id: string, state: string) => report(await sendAnswer({ id, state, locale }), state),
    /** Tells the owner of a loss of a found thing. */
    offer: async (id: string, thing: string) => report(await sendOffer({ id, thing, locale }), 'offered'),
  };
}
