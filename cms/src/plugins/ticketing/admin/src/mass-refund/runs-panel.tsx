import { Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Pager } from '../../../../../admin/parts/pager';
import { Panel } from '../../../../../admin/parts/panel';
import { RowLink } from '../../../../../admin/parts/row-link';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { MassRun } from '../../../server/admin-routes/mass-refund-shapes';
import { useMassRunsQuery } from './api';
import { runAddress } from './permissions';
import { ProgressBar } from './progress-bar';
import { RunState } from './run-state';

const PAGE_SIZE = 10;
const POLL_MS = 10_000;

/** The runs so far, the newest on top. */
export function RunsPanel({ timeZone }: { timeZone: string }) {
  const { formatMessage } = useIntl();
  const columns = useColumns(timeZone);
  const [page, setPage] = useState(1);
  const { data, isError, refetch } = useMassRunsQuery(
    { page, pageSize: PAGE_SIZE },
    { pollingInterval: POLL_MS },
  );
  return (
    <Panel title={formatMessage({ id: 'ticketing.mass.runs' })}>
      {isError && !data && <LoadFailed onRetry={refetch} />}
      {data?.total === 0 && <NothingHere>{formatMessage({ id: 'ticketing.mass.runs.none' })}</NothingHere>}
      {data?.total !== 0 && !isError && (
        <DataTable columns={columns} rows={data?.rows} keyOf={({ number }) => number} />
      )}
      {data && <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={setPage} />}
    </Panel>
  );
}

function useColumns(timeZone: string): DataColumn<MassRun>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `ticketing.mass.runs.${id}` });
  return [
    {
      id: 'started',
      heading: heading('started'),
      cell: ({ number, startedAt }) => <RowLink to={runAddress(number)}>{clock.instant(startedAt)}</RowLink>,
    },
    {
      id: 'day',
      heading: heading('day'),
      cell: ({ day }) => <Typography fontWeight="semiBold">{clock.day(day)}</Typography>,
    },
    {
      id: 'reason',
      heading: heading('reason'),
      cell: ({ reason }) => <Typography ellipsis>{reason}</Typography>,
    },
    { id: 'by', heading: heading('by'), cell: ({ by }) => by },
    {
      id: 'progress',
      heading: heading('progress'),
      cell: ({ progress }) => <ProgressBar progress={progress} isSmall />,
    },
    {
      id: 'back',
      heading: heading('back'),
      isNumber: true,
      cell: ({ progress }) => formatYuan(progress.doneFen),
    },
    { id: 'state', heading: heading('state'), cell: (run) => <RunState run={run} /> },
  ];
}
