import { Box, Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import type { Pending } from './use-decide';

interface DecisionDialogProps {
  pending: Pending;
  /** How many are decided already; null before it begins. */
  done: number | null;
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

const LONGEST_REASON = 80;

/** Says what a decision does, and to how much money, before it is done; to say no needs a reason. */
export function DecisionDialog({
  pending: { verdict, rows },
  done,
  onConfirm,
  onCancel,
}: DecisionDialogProps) {
  const { formatMessage } = useIntl();
  const [reason, setReason] = useState('');
  const isBusy = done !== null;
  const isReject = verdict === 'reject';
  const sum = formatYuan(rows.reduce((total, { amountFen }) => total + amountFen, 0));
  const say = (id: string) =>
    formatMessage({ id: `ticketing.refunds.${verdict}.${id}` }, { count: rows.length, sum });
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && !isBusy && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{say('title')}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="decision">
            <Typography textAlign="center">{say('what')}</Typography>
            {!isReject && (
              <Typography textAlign="center" variant="alpha">
                {sum}
              </Typography>
            )}
            {isReject && <Reason value={reason} onValue={setReason} isDisabled={isBusy} />}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Box flex="1">
            <Button fullWidth variant="tertiary" disabled={isBusy} onClick={onCancel}>
              {formatMessage({ id: 'ticketing.refunds.cancel' })}
            </Button>
          </Box>
          <Box flex="1">
            <Button
              fullWidth
              variant={isReject ? 'danger' : 'default'}
              loading={isBusy}
              disabled={isReject && reason.trim() === ''}
              onClick={() => onConfirm(reason.trim())}
            >
              {isBusy && rows.length > 1 ? `${done} / ${rows.length}` : say('confirm')}
            </Button>
          </Box>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

interface ReasonProps {
  value: string;
  onValue: (value: string) => void;
  isDisabled: boolean;
}

function Reason({ value, onValue, isDisabled }: ReasonProps) {
  const { formatMessage } = useIntl();
  return (
    <Field.Root
      name="reason"
      required
      hint={formatMessage(
        { id: 'ticketing.refunds.reject.reason.hint' },
        { left: LONGEST_REASON - value.length },
      )}
    >
      <Field.Label>{formatMessage({ id: 'ticketing.refunds.reject.reason' })}</Field.Label>
      <Textarea
        name="reason"
        maxLength={LONGEST_REASON}
        disabled={isDisabled}
        value={value}
        placeholder={formatMessage({ id: 'ticketing.refunds.reject.reason.example' })}
        onChange={({ currentTarget }) => onValue(currentTarget.value)}
      />
      <Field.Hint />
    </Field.Root>
  );
}
