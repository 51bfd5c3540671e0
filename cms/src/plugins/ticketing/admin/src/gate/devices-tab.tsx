import { Button, Flex, Typography } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { DeviceCode, GateDevice, GateFigures } from '../../../server/admin-routes/gate-shapes';
import { StateLabel } from '../overview/state-label';
import { AddDevice } from './add-device';
import { useGateDevicesQuery } from './api';
import { DeviceActions } from './device-actions';
import { DeviceCodeDialog } from './device-code';
import { managePermissions } from './permissions';

const REFRESH_MS = 5_000;

interface DevicesTabProps {
  gates: GateFigures['gates'];
  timeZone: string;
}

/** The phones and tablets at the gates: who was let in on them, when they were heard of last, which are silent. */
export function DevicesTab({ gates, timeZone }: DevicesTabProps) {
  const { formatMessage, locale } = useIntl();
  const { allowedActions } = useRBAC(managePermissions);
  const mayManage = allowedActions.canManage === true;
  const [isAdding, setAdding] = useState(false);
  const [code, setCode] = useState<DeviceCode | null>(null);
  const { data, isError, refetch } = useGateDevicesQuery({ locale }, { pollingInterval: REFRESH_MS });
  const columns = useColumns(gates, timeZone, mayManage ? setCode : null);
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  const say = (id: string) => formatMessage({ id: `ticketing.gate-page.devices.${id}` });
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Flex justifyContent="space-between" gap={4} wrap="wrap">
        <Typography textColor="neutral600">{say('help')}</Typography>
        {mayManage && (
          <Button startIcon={<Plus />} onClick={() => setAdding(true)}>
            {say('add')}
          </Button>
        )}
      </Flex>
      {data?.length === 0 ? (
        <NothingHere>{say('none')}</NothingHere>
      ) : (
        <DataTable columns={columns} rows={data} keyOf={(device) => device.id ?? `heard of ${device.name}`} />
      )}
      {isAdding && (
        <AddDevice
          gates={gates}
          onAdded={(added) => {
            setAdding(false);
            setCode(added);
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {code && <DeviceCodeDialog code={code} timeZone={timeZone} onClose={() => setCode(null)} />}
    </Flex>
  );
}

function useColumns(
  gates: GateFigures['gates'],
  timeZone: string,
  onCode: ((code: DeviceCode) => void) | null,
): DataColumn<GateDevice>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const titleOf = (slug: string) => gates.find((gate) => gate.slug === slug)?.title ?? slug;
  const comma = formatMessage({ id: 'ticketing.list-comma' });
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `ticketing.gate-page.devices.${id}` }, values);
  const seen = ({ presence }: GateDevice) => {
    if (!presence) return '–';
    const { seenAt, gate, offlineSince, queued } = presence;
    const quiet = offlineSince ? say('offline-since', { at: clock.instant(offlineSince) }) : '';
    const waiting = queued > 0 ? say('queued', { count: queued }) : '';
    return (
      <TwoLines
        upper={`${clock.instant(seenAt)} · ${titleOf(gate)}`}
        lower={[quiet, waiting].filter(Boolean).join(' · ')}
      />
    );
  };
  return [
    {
      id: 'name',
      heading: say('name'),
      cell: ({ name, createdBy }) => (
        <TwoLines upper={name} lower={createdBy ? say('added-by', { by: createdBy }) : ''} />
      ),
    },
    {
      id: 'gates',
      heading: say('gates'),
      cell: (device) =>
        device.gates.length > 0
          ? device.gates.map(titleOf).join(comma)
          : formatMessage({ id: 'ticketing.gate-page.every-gate' }),
    },
    {
      id: 'state',
      heading: say('state'),
      cell: ({ state, revokeReason, revokedBy }) => (
        <TwoLines
          upper={<StateLabel of="device" state={state} />}
          lower={[revokedBy, revokeReason].filter(Boolean).join(' · ')}
        />
      ),
    },
    { id: 'seen', heading: say('seen'), cell: seen },
    ...(onCode
      ? [
          {
            id: 'actions',
            heading: say('actions'),
            cell: (device: GateDevice) => <DeviceActions device={device} onCode={onCode} />,
          },
        ]
      : []),
  ];
}
