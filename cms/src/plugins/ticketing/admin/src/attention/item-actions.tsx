import { Button, Flex, Typography } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { AttentionRow } from '../../../server/admin-routes/attention-shapes';
import { messageOf } from '../calendar/use-edit';
import { useAskWeChatPayMutation, useRecoverRefundMutation } from './api';
import { decidePermissions, resolvePermissions } from './permissions';

interface ItemActionsProps {
  item: AttentionRow;
  onDone: () => void;
}

/** Their subject is the number of an order whose payment WeChat Pay knows better than we do. */
const ASKED = new Set(['provider-unreachable', 'payment-unapplied', 'paid-late']);

/** What can be done about an item right here. */
export function ItemActions(props: ItemActionsProps) {
  if (ASKED.has(props.item.kind)) return <AskWeChatPay {...props} />;
  if (props.item.kind === 'refund-failed') return <RecoverRefund {...props} />;
  return null;
}

/** Asks once more; what comes of it is said, and whoever asked decides whether it is dealt with. */
function AskWeChatPay({ item: { subject } }: ItemActionsProps) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(resolvePermissions);
  const [ask, { data, isLoading }] = useAskWeChatPayMutation();
  if (allowedActions.canResolve !== true) return null;
  const say = (id: string) => formatMessage({ id: `ticketing.attention-item.ask.${id}` });
  const send = async () => {
    const answer = await ask({ number: subject, locale });
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
  };
  return (
    <Flex gap={3} wrap="wrap">
      <Button variant="secondary" loading={isLoading} onClick={send}>
        {say('button')}
      </Button>
      {data && (
        <Typography textColor={data.payment === 'unknown' ? 'danger600' : 'neutral800'} role="status">
          {say(data.payment)}
        </Typography>
      )}
    </Flex>
  );
}

/** A refund that failed for good: made again under a new number, or the visitor keeps the ticket. */
function RecoverRefund({ item: { subject }, onDone }: ItemActionsProps) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const { allowedActions } = useRBAC(decidePermissions);
  const [recover, { isLoading }] = useRecoverRefundMutation();
  if (allowedActions.canDecide !== true) return null;
  const send = async (way: 'retry' | 'keep-ticket') => {
    const answer = await recover({ number: subject, way, locale });
    if ('error' in answer) {
      return toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    }
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: `ticketing.attention-item.${way}.done` }),
    });
    onDone();
  };
  return (
    <Flex gap={2} wrap="wrap">
      {(['retry', 'keep-ticket'] as const).map((way) => (
        <Button key={way} variant="secondary" disabled={isLoading} onClick={() => send(way)}>
          {formatMessage({ id: `ticketing.attention-item.${way}` })}
        </Button>
      ))}
    </Flex>
  );
}
