import { Box, Button, Dialog, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan, readYuan } from '../../../../../admin/formats/money';
import type { MassPlanView } from '../../../server/admin-routes/mass-refund-shapes';
import { messageOf } from '../calendar/use-edit';
import { type MassChosen, useStartMassRefundMutation } from './api';

interface ConfirmDialogProps {
  plan: MassPlanView;
  asked: { selection: MassChosen; forced: boolean; locale: string };
  reason: string;
  onStarted: (number: string) => void;
  /** What would be done is not what was shown any more. */
  onOutdated: () => void;
  onCancel: () => void;
}

/** The sum must be typed, so that nobody refunds a day by a click; where there is no money, the day. */
export function ConfirmDialog({ plan, asked, reason, onStarted, onOutdated, onCancel }: ConfirmDialogProps) {
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const [start, { isLoading }] = useStartMassRefundMutation();
  const { day } = asked.selection;
  const wanted = plan.amountFen > 0 ? formatYuan(plan.amountFen) : day;
  const isRight = plan.amountFen > 0 ? readYuan(typed) === plan.amountFen : typed.trim() === day;
  const confirm = async () => {
    const answer = await start({ ...asked, token: plan.token, typed: typed.trim(), reason });
    if (!('error' in answer)) return onStarted(answer.data.number);
    if ((answer.error as { name?: string }).name === 'MASS_REFUND_OUTDATED') return onOutdated();
    setFailure(messageOf(answer.error));
  };
  const say = (id: string, values = {}) => formatMessage({ id: `ticketing.mass.confirm.${id}` }, values);
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && !isLoading && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{say('title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill="danger600" />}>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="mass-confirm">
            <Typography textAlign="center">{say('what', { tickets: plan.tickets })}</Typography>
            <Typography textAlign="center" variant="alpha">
              {wanted}
            </Typography>
            <Field.Root name="typed" required error={failure ?? undefined}>
              <Field.Label>{say('type', { wanted })}</Field.Label>
              <TextInput
                name="typed"
                autoComplete="off"
                value={typed}
                disabled={isLoading}
                onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
                  setTyped(currentTarget.value)
                }
              />
              <Field.Error />
            </Field.Root>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Box flex="1">
            <Button fullWidth variant="tertiary" disabled={isLoading} onClick={onCancel}>
              {formatMessage({ id: 'ticketing.refunds.cancel' })}
            </Button>
          </Box>
          <Box flex="1">
            <Button
              fullWidth
              variant="danger"
              loading={isLoading}
              disabled={!isRight}
              onClick={confirm}
              data-testid="mass-confirm-yes"
            >
              {say('yes')}
            </Button>
          </Box>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
