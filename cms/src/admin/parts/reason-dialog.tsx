import { Box, Button, Dialog, Field, Flex, Textarea, Typography } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import { useIntl } from 'react-intl';

interface ReasonDialogProps {
  title: string;
  /** What it does, before it is done. */
  what: string;
  /** What it is about in one figure, shown large. */
  figure?: string | undefined;
  confirm: string;
  /** Absent where no reason is asked for. */
  reason?: { label: string; example: string; longest: number } | undefined;
  /** More to fill in, above the reason. */
  children?: ReactNode;
  /** Something above is not filled in yet. */
  isIncomplete?: boolean;
  isDanger?: boolean;
  isBusy: boolean;
  /** With the reason, trimmed; empty where none is asked for. */
  onConfirm: (reason: string) => void;
  onCancel: () => void;
}

/** Says what a deed does before it is done, and asks why. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { title, what, figure, confirm, reason, children } = props;
  const { isIncomplete, isDanger, isBusy, onConfirm, onCancel } = props;
  const { formatMessage } = useIntl();
  const [typed, setTyped] = useState('');
  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && !isBusy && onCancel()}>
      <Dialog.Content>
        <Dialog.Header>{title}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" alignItems="stretch" gap={4} width="100%" data-testid="reason-dialog">
            <Typography textAlign="center">{what}</Typography>
            {figure && (
              <Typography textAlign="center" variant="alpha">
                {figure}
              </Typography>
            )}
            {children}
            {reason && (
              <Field.Root name="reason" required hint={`${typed.length} / ${reason.longest}`}>
                <Field.Label>{reason.label}</Field.Label>
                <Textarea
                  name="reason"
                  maxLength={reason.longest}
                  disabled={isBusy}
                  value={typed}
                  placeholder={reason.example}
                  onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
                    setTyped(currentTarget.value)
                  }
                />
                <Field.Hint />
              </Field.Root>
            )}
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Box flex="1">
            <Button fullWidth variant="tertiary" disabled={isBusy} onClick={onCancel}>
              {formatMessage({ id: 'shanmen.cancel' })}
            </Button>
          </Box>
          <Box flex="1">
            <Button
              fullWidth
              variant={isDanger ? 'danger' : 'default'}
              loading={isBusy}
              disabled={isIncomplete || (reason !== undefined && typed.trim() === '')}
              onClick={() => onConfirm(typed.trim())}
              data-testid="confirm"
            >
              {confirm}
            </Button>
          </Box>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
