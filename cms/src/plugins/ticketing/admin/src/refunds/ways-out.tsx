import { Button, Field, Flex, TextInput } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';
import { messageOf } from '../calendar/use-edit';
import { useRefundFiguresQuery, useUnblockRefundMutation, type WayOut } from './api';
import { decidePermissions } from './permissions';

const LONGEST_RECEIPT = 200;

/** What can be done about a refund, by how it stands; nothing while it needs nobody. */
function waysOf({ status, trouble }: RefundListRow): WayOut[] {
  if (status === 'failed' && trouble) return ['retry', 'keep-ticket'];
  if (status === 'abnormal') return ['hurry', 'pay-by-hand'];
  return status === 'submitted' && trouble ? ['hurry'] : [];
}

/** The buttons that resolve a refund that is stuck; each asks before it acts. */
export function WaysOut({ row, onDone }: { row: RefundListRow; onDone: () => void }) {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(decidePermissions);
  const [way, setWay] = useState<WayOut | null>(null);
  const ways = waysOf(row);
  if (!allowedActions.canDecide || ways.length === 0) return null;
  return (
    <Flex gap={2} paddingTop={1} wrap="wrap">
      {ways.map((one) => (
        <Button
          key={one}
          size="S"
          variant={one === ways[0] ? 'secondary' : 'tertiary'}
          onClick={() => setWay(one)}
          data-way={one}
        >
          {formatMessage({ id: `ticketing.refunds.way.${one}` })}
        </Button>
      ))}
      {way && (
        <Ask
          row={row}
          way={way}
          onClose={(isDone) => {
            setWay(null);
            if (isDone) onDone();
          }}
        />
      )}
    </Flex>
  );
}

interface AskProps {
  row: RefundListRow;
  way: WayOut;
  onClose: (isDone: boolean) => void;
}

function Ask({ row: { number, amountFen }, way, onClose }: AskProps) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [receipt, setReceipt] = useState('');
  const [unblock, { isLoading }] = useUnblockRefundMutation();
  const figures = useRefundFiguresQuery();
  const needsReceipt = way === 'pay-by-hand';
  const say = (id: string) => formatMessage({ id: `ticketing.refunds.way.${id}` });
  const go = async () => {
    const answer = await unblock({
      number,
      way,
      locale,
      ...(needsReceipt ? { receipt: receipt.trim() } : {}),
    });
    const isDone = !('error' in answer);
    toggleNotification(
      isDone
        ? { type: 'success', message: say(`${way}.done`) }
        : { type: 'danger', message: messageOf(answer.error) },
    );
    figures.refetch();
    onClose(isDone);
  };
  return (
    <ReasonDialog
      title={say(way)}
      what={say(`${way}.what`)}
      figure={formatYuan(amountFen)}
      confirm={say(way)}
      isIncomplete={needsReceipt && receipt.trim() === ''}
      isBusy={isLoading}
      onConfirm={go}
      onCancel={() => onClose(false)}
    >
      {needsReceipt && (
        <Field.Root name="receipt" required hint={say('receipt.hint')}>
          <Field.Label>{say('receipt')}</Field.Label>
          <TextInput
            name="receipt"
            maxLength={LONGEST_RECEIPT}
            value={receipt}
            onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
              setReceipt(currentTarget.value)
            }
          />
          <Field.Hint />
        </Field.Root>
      )}
    </ReasonDialog>
  );
}
