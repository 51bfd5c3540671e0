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
import type { GateEntry } from '../../../server/admin-routes/gate-shapes';
import { caseAddress } from '../orders/permissions';
import { useDeed } from '../orders/use-deed';
import { StateLabel } from '../overview/state-label';
import { useGateEntriesQuery, useUndoScanMutation } from './api';
import { undoPermissions } from './permissions';
import { useWhose } from './use-whose';

/** As live as people are at a gate; one index is read for it. */
const REFRESH_MS = 2_000;

interface EntriesTableProps {
  gate: string | undefined;
  timeZone: string;
}

/** The last attempts at the gates, as they come; an entry can be undone. */
export function EntriesTable({ gate, timeZone }: EntriesTableProps) {
  const { formatMessage, locale } = useIntl();
  const columns = useEntryColumns(timeZone);
  const { data, isError, refetch } = useGateEntriesQuery(
    { locale, ...(gate ? { gate } : {}) },
    { pollingInterval: REFRESH_MS },
  );
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (data?.length === 0) return <NothingHere>{formatMessage({ id: 'ticketing.empty.scans' })}</NothingHere>;
  return <DataTable columns={columns} rows={data} keyOf={({ id }) => id} />;
}

function useEntryColumns(timeZone: string): DataColumn<GateEntry>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `ticketing.gate-page.column.${id}` });
  const whose = useWhose();
  return [
    {
      id: 'at',
      heading: heading('at'),
      cell: ({ at, offline, device }) => (
        <TwoLines
          upper={clock.time(at)}
          lower={offline ? formatMessage({ id: 'ticketing.gate-page.offline' }) : device}
        />
      ),
    },
    {
      id: 'gate',
      heading: heading('gate'),
      cell: ({ gate, by }) => <TwoLines upper={gate.title} lower={whose(by)} />,
    },
    {
      id: 'ticket',
      heading: heading('ticket'),
      cell: ({ title, shortCode, visitor }) => (
        <TwoLines
          upper={[title, visitor].filter(Boolean).join(' · ') || '–'}
          lower={shortCode ? <RowLink to={caseAddress(shortCode)}>{shortCode}</RowLink> : ''}
        />
      ),
    },
    { id: 'heads', heading: heading('heads'), isNumber: true, cell: ({ headCount }) => headCount },
    { id: 'result', heading: heading('result'), cell: (entry) => <Result entry={entry} /> },
    { id: 'undo', heading: heading('undo'), cell: (entry) => <Undo entry={entry} timeZone={timeZone} /> },
  ];
}

export function Result({ entry: { admitted, direction, reason } }: { entry: GateEntry }) {
  const state = admitted ? (direction === 'out' ? 'left' : 'admitted') : 'refused';
  return (
    <Flex gap={2} wrap="wrap">
      <StateLabel of="scan" state={state} />
      {reason && <Typography textColor="neutral600">{reason.text}</Typography>}
    </Flex>
  );
}

function Undo({ entry, timeZone }: { entry: GateEntry; timeZone: string }) {
  const { formatMessage, locale } = useIntl();
  const clock = useClock(timeZone);
  const { allowedActions } = useRBAC(undoPermissions);
  const [undo] = useUndoScanMutation();
  const deed = useDeed('ticketing.gate-page.undo.done');
  const say = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `ticketing.gate-page.undo.${id}` }, values);
  if (entry.undone) {
    return (
      <Typography variant="pi" textColor="neutral600">
        {say('undone', { by: entry.undone.by, at: clock.time(entry.undone.at) })}
      </Typography>
    );
  }
  if (!entry.admitted || entry.direction === 'out' || allowedActions.canUndo !== true) return null;
  return (
    <>
      <Button size="S" variant="tertiary" onClick={deed.open}>
        {say('button')}
      </Button>
      {deed.isOpen && (
        <ReasonDialog
          title={say('title')}
          what={say('what', { title: entry.title ?? '', heads: entry.headCount, gate: entry.gate.title })}
          confirm={say('button')}
          isDanger
          isBusy={deed.isBusy}
          onConfirm={() => deed.carryOut(() => undo({ id: entry.id, locale }))}
          onCancel={deed.close}
        />
      )}
    </>
  );
}
