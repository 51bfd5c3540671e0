import { Button, Flex } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { DeviceCode, GateDevice } from '../../../server/admin-routes/gate-shapes';
import { messageOf } from '../calendar/use-edit';
import { useDeed } from '../orders/use-deed';
import { useRenewDeviceCodeMutation, useRevokeDeviceMutation } from './api';

interface DeviceActionsProps {
  device: GateDevice;
  onCode: (code: DeviceCode) => void;
}

/** A new code for a device, or an end to it. */
export function DeviceActions({ device: { id, name, state }, onCode }: DeviceActionsProps) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [renew, { isLoading }] = useRenewDeviceCodeMutation();
  const [revoke] = useRevokeDeviceMutation();
  const deed = useDeed('ticketing.gate-page.devices.revoke.done');
  const say = (key: string) => formatMessage({ id: `ticketing.gate-page.devices.${key}` }, { name });
  if (!id || state === 'revoked') return null;
  const ask = async () => {
    const answer = await renew({ id, locale });
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    else onCode(answer.data);
  };
  return (
    <Flex gap={2}>
      <Button size="S" variant="tertiary" loading={isLoading} onClick={ask}>
        {say('renew')}
      </Button>
      <Button size="S" variant="danger-light" onClick={deed.open}>
        {say('revoke')}
      </Button>
      {deed.isOpen && (
        <ReasonDialog
          title={say('revoke.title')}
          what={say('revoke.what')}
          confirm={say('revoke')}
          reason={{ label: say('revoke.reason'), example: say('revoke.reason.example'), longest: 200 }}
          isDanger
          isBusy={deed.isBusy}
          onConfirm={(reason) => deed.carryOut(() => revoke({ id, reason, locale }))}
          onCancel={deed.close}
        />
      )}
    </Flex>
  );
}
