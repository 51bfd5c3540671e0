import { Badge, Button } from '@strapi/design-system';
import { useNotification, useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatInstant } from '../../../../../admin/formats/venue-time';
import { DataTable } from '../../../../../admin/parts/data-table';
import { Mono } from '../../../../../admin/parts/mono';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import type { StaffExchange } from '../../../server/admin-routes/shapes';
import { messageOf, useCancelGiftExchangeMutation } from '../api';
import { cancelPermissions } from '../permissions';

const TONES: Record<StaffExchange['status'], [ground: string, text: string]> = {
  to_pick_up: ['primary100', 'primary700'],
  picked: ['success100', 'success700'],
  to_ship: ['warning100', 'warning700'],
  shipped: ['primary100', 'primary700'],
  received: ['success100', 'success700'],
  expired: ['neutral150', 'neutral700'],
  cancelled: ['neutral150', 'neutral700'],
};

interface TableProps {
  rows: readonly StaffExchange[] | undefined;
  timeZone: string;
  isStale: boolean;
}

export function ExchangesTable({ rows, timeZone, isStale }: TableProps) {
  const { formatMessage, locale } = useIntl();
  const { allowedActions } = useRBAC(cancelPermissions);
  const [asked, setAsked] = useState<StaffExchange | null>(null);
  const at = (instant: string) => formatInstant({ locale, timeZone }, instant);
  const say = (id: string) => formatMessage({ id: `gifts.exchanges.${id}` });
  return (
    <>
      <DataTable
        rows={rows}
        isStale={isStale}
        keyOf={({ code }) => code}
        columns={[
          { id: 'code', heading: say('code'), cell: ({ shortCode }) => <Mono>{shortCode}</Mono> },
          {
            id: 'gift',
            heading: say('gift'),
            cell: ({ gift, points }) => (
              <TwoLines upper={gift.name} lower={formatMessage({ id: 'gifts.points' }, { points })} />
            ),
          },
          {
            id: 'member',
            heading: say('member'),
            cell: ({ member }) => <TwoLines upper={member.nickname ?? '–'} lower={member.phone ?? ''} />,
          },
          { id: 'at', heading: say('at'), cell: ({ createdAt }) => at(createdAt) },
          {
            id: 'state',
            heading: say('state'),
            cell: (row) => <TwoLines upper={<State status={row.status} />} lower={factOf(row, at)} />,
          },
          {
            id: 'cancel',
            heading: '',
            cell: (row) =>
              row.cancellable && allowedActions.canCancel ? (
                <Button size="S" variant="tertiary" onClick={() => setAsked(row)}>
                  {say('cancel')}
                </Button>
              ) : null,
          },
        ]}
      />
      {asked && <CancelDialog exchange={asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function State({ status }: { status: StaffExchange['status'] }) {
  const { formatMessage } = useIntl();
  const [ground, text] = TONES[status];
  return (
    <Badge backgroundColor={ground} textColor={text}>
      {formatMessage({ id: `gifts.state.${status}` })}
    </Badge>
  );
}

/** What is most worth knowing of a state: until when, by whom, under which number, why. */
function factOf(row: StaffExchange, at: (instant: string) => string): string {
  if (row.status === 'to_pick_up' && row.pickUpUntil) return `→ ${at(row.pickUpUntil)}`;
  if (row.status === 'picked' && row.pickedAt) return `${at(row.pickedAt)} ${row.handedOverBy ?? ''}`;
  if (row.trackingNumber) return `${row.carrier} ${row.trackingNumber}`;
  return row.endReason ?? (row.endedAt ? at(row.endedAt) : '');
}

function CancelDialog({ exchange, onClose }: { exchange: StaffExchange; onClose: () => void }) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [cancel, { isLoading }] = useCancelGiftExchangeMutation();
  const say = (id: string) =>
    formatMessage({ id: `gifts.cancel.${id}` }, { gift: exchange.gift.name, points: exchange.points });
  const confirm = async (reason: string) => {
    const answer = await cancel({ code: exchange.code, reason, locale });
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    else toggleNotification({ type: 'success', message: say('done') });
    onClose();
  };
  return (
    <ReasonDialog
      title={say('title')}
      what={say('what')}
      confirm={say('confirm')}
      reason={{ label: say('reason'), example: say('example'), longest: 200 }}
      isDanger
      isBusy={isLoading}
      onConfirm={confirm}
      onCancel={onClose}
    />
  );
}
