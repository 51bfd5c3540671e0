import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { Pending } from './use-edit';

interface ConfirmEditProps {
  pending: Pending | null;
  isBusy: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** Says whom an edit touches before it is done. */
export function ConfirmEdit({ pending, isBusy, onConfirm, onCancel }: ConfirmEditProps) {
  const { formatMessage } = useIntl();
  if (!pending) return null;
  const { asked, rehearsal } = pending;
  const kind = asked.edit.closed ? 'close' : 'shrink';
  const { sold, held } = rehearsal.tickets;
  const say = (id: string) =>
    formatMessage(
      { id: `ticketing.calendar.${kind}.${id}` },
      { slots: rehearsal.changed.length, short: rehearsal.short, size: asked.edit.size, sold, held },
    );
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{say('title')}</Dialog.Header>
        <Dialog.Body icon={<WarningCircle fill={sold + held > 0 ? 'danger600' : 'warning600'} />}>
          <Flex direction="column" gap={2} data-testid="edit-consequences">
            <Typography textAlign="center">{say('what')}</Typography>
            <Typography textAlign="center" fontWeight={sold + held > 0 ? 'bold' : 'regular'}>
              {say(sold + held > 0 ? 'tickets' : 'no-tickets')}
            </Typography>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: 'ticketing.calendar.cancel' })}
            </Button>
          </Dialog.Cancel>
          <Button
            fullWidth
            variant={asked.edit.closed ? 'danger-light' : 'default'}
            loading={isBusy}
            onClick={onConfirm}
          >
            {say('confirm')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
