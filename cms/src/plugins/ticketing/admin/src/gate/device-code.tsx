import { Button, Dialog, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { QrCode } from '../../../../../admin/parts/qr-code';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { DeviceCode } from '../../../server/admin-routes/gate-shapes';

interface DeviceCodeDialogProps {
  code: DeviceCode;
  timeZone: string;
  onClose: () => void;
}

/** The code that makes a phone or tablet a device of a gate: to be scanned or typed there, once. */
export function DeviceCodeDialog({
  code: { name, code, expiresAt },
  timeZone,
  onClose,
}: DeviceCodeDialogProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const say = (id: string, values?: Record<string, string>) =>
    formatMessage({ id: `ticketing.gate-page.code.${id}` }, values);
  return (
    <Dialog.Root open onOpenChange={(isOpen: boolean) => !isOpen && onClose()}>
      <Dialog.Content>
        <Dialog.Header>{say('title', { name })}</Dialog.Header>
        <Dialog.Body>
          <Flex direction="column" gap={4} data-testid="device-code">
            <QrCode text={code} size="18rem" />
            <Digits>{`${code.slice(0, 4)} ${code.slice(4)}`}</Digits>
            <Typography textAlign="center" textColor="neutral700">
              {say('what', { at: clock.time(expiresAt) })}
            </Typography>
          </Flex>
        </Dialog.Body>
        <Dialog.Footer>
          <Button fullWidth onClick={onClose}>
            {say('close')}
          </Button>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}

const Digits = styled.p`
  font-size: 3.2rem;
  line-height: 1.3;
  font-weight: 600;
  letter-spacing: 0.1em;
  font-variant-numeric: tabular-nums;
  color: ${({ theme }) => theme.colors.neutral900};
`;
