import { Button, Flex, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { ReasonDialog } from '../../../../../admin/parts/reason-dialog';
import { RowLink } from '../../../../../admin/parts/row-link';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { GateConflict } from '../../../server/admin-routes/gate-shapes';
import { useResolveAttentionMutation } from '../attention/api';
import { resolvePermissions } from '../attention/permissions';
import { caseAddress } from '../orders/permissions';
import { useDeed } from '../orders/use-deed';
import { useGateConflictsQuery } from './api';
import { useWhose } from './use-whose';

const REFRESH_MS = 30_000;

/** Entries without network that should not have been: they are booked all the same, and somebody looks into each. */
export function ConflictsTab({ timeZone }: { timeZone: string }) {
  const { formatMessage, locale } = useIntl();
  const { data, isError, refetch } = useGateConflictsQuery(
    { locale, open: false },
    { pollingInterval: REFRESH_MS },
  );
  const columns = useColumns(timeZone);
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (data?.length === 0) {
    return <NothingHere>{formatMessage({ id: 'ticketing.gate-page.conflicts.none' })}</NothingHere>;
  }
  return <DataTable columns={columns} rows={data} keyOf={({ id }) => id} />;
}

function useColumns(timeZone: string): DataColumn<GateConflict>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `ticketing.gate-page.column.${id}` });
  const whose = useWhose();
  return [
    {
      id: 'at',
      heading: heading('at'),
      cell: ({ at, device }) => <TwoLines upper={clock.instant(at)} lower={device} />,
    },
    {
      id: 'gate',
      heading: heading('gate'),
      cell: ({ gate, by }) => <TwoLines upper={gate.title} lower={whose(by)} />,
    },
    {
      id: 'ticket',
      heading: heading('ticket'),
      cell: ({ title, shortCode }) => (
        <TwoLines
          upper={title ?? '–'}
          lower={shortCode ? <RowLink to={caseAddress(shortCode)}>{shortCode}</RowLink> : ''}
        />
      ),
    },
    {
      id: 'conflict',
      heading: heading('conflict'),
      cell: ({ conflict, headCount }) => (
        <TwoLines
          upper={conflict?.text ?? '–'}
          lower={formatMessage(
            { id: 'ticketing.gate-page.conflicts.heads' },
            { heads: headCount, beyond: conflict?.beyond ?? 0 },
          )}
        />
      ),
    },
    {
      id: 'resolved',
      heading: heading('resolved'),
      cell: (conflict) => <Resolution conflict={conflict} timeZone={timeZone} />,
    },
  ];
}

interface ResolutionProps {
  conflict: GateConflict;
  timeZone: string;
}

function Resolution({ conflict: { id, resolved }, timeZone }: ResolutionProps) {
  const { formatMessage, locale } = useIntl();
  const clock = useClock(timeZone);
  const { allowedActions } = useRBAC(resolvePermissions);
  const [resolve] = useResolveAttentionMutation();
  const deed = useDeed('ticketing.gate-page.conflicts.done');
  const say = (name: string) => formatMessage({ id: `ticketing.gate-page.conflicts.${name}` });
  if (resolved) {
    return <TwoLines upper={resolved.note} lower={`${resolved.by} · ${clock.instant(resolved.at)}`} />;
  }
  if (allowedActions.canResolve !== true) return <Typography textColor="danger600">{say('open')}</Typography>;
  return (
    <Flex gap={2}>
      <Button size="S" variant="secondary" onClick={deed.open}>
        {say('resolve')}
      </Button>
      {deed.isOpen && (
        <ReasonDialog
          title={say('resolve')}
          what={say('what')}
          confirm={say('resolve')}
          reason={{ label: say('note'), example: say('note.example'), longest: 200 }}
          isBusy={deed.isBusy}
          onConfirm={(note) =>
            deed.carryOut(() => resolve({ kind: 'offline-conflict', subject: id, note, locale }))
          }
          onCancel={deed.close}
        />
      )}
    </Flex>
  );
}
