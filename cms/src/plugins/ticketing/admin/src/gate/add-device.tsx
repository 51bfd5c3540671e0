import { Field, MultiSelect, MultiSelectOption, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import type { DeviceCode, GateFigures } from '../../../server/admin-routes/gate-shapes';
import { messageOf } from '../calendar/use-edit';
import { useAddDeviceMutation } from './api';

const LONGEST_NAME = 40;

interface AddDeviceProps {
  gates: GateFigures['gates'];
  onAdded: (code: DeviceCode) => void;
  onCancel: () => void;
}

/** A name that inspectors know a device by, and the gates that it may stand at. */
export function AddDevice({ gates, onAdded, onCancel }: AddDeviceProps) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [add, { isLoading }] = useAddDeviceMutation();
  const say = (id: string) => formatMessage({ id: `ticketing.gate-page.add.${id}` });
  const send = async () => {
    const answer = await add({ name: name.trim(), gates: chosen, locale });
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    else onAdded(answer.data);
  };
  return (
    <ReasonDialog
      title={say('title')}
      what={say('what')}
      confirm={say('confirm')}
      isIncomplete={name.trim() === ''}
      isBusy={isLoading}
      onConfirm={send}
      onCancel={onCancel}
    >
      <Field.Root name="device-name" required>
        <Field.Label>{say('name')}</Field.Label>
        <TextInput
          name="device-name"
          maxLength={LONGEST_NAME}
          value={name}
          placeholder={say('name.example')}
          onChange={({ currentTarget }: { currentTarget: { value: string } }) => setName(currentTarget.value)}
        />
      </Field.Root>
      <Field.Root name="device-gates" hint={say('gates.hint')}>
        <Field.Label>{say('gates')}</Field.Label>
        <MultiSelect
          aria-label={say('gates')}
          placeholder={formatMessage({ id: 'ticketing.gate-page.every-gate' })}
          withTags
          value={chosen}
          onChange={(slugs: string[]) => setChosen(slugs)}
        >
          {gates.map(({ slug, title }) => (
            <MultiSelectOption key={slug} value={slug}>
              {title}
            </MultiSelectOption>
          ))}
        </MultiSelect>
        <Field.Hint />
      </Field.Root>
    </ReasonDialog>
  );
}
