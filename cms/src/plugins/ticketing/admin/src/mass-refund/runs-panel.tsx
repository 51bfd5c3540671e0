import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { MassRun } from '../../../server/admin-routes/mass-refund-shapes';
import { useMassRunsQuery } from './api';
import { runAddress } from './permissions';
import { ProgressBar } from './progress-bar';
import { RunState } from './run-state';

const PAGE_SIZE = 10;
const POLL_MS = 10_000;
const COLUMNS = ['started', 'day', 'reason', 'by', 'progress', 'back', 'state'] as const;

/** The runs so far, the newest on top. */
export function RunsPanel({ timeZone }: { timeZone: string }) {
  const { formatMessage } = useIntl();
  const [page, setPage] = useState(1);
  const { data, isError, refetch } = useMassRunsQuery(
    { page, pageSize: PAGE_SIZE },
    { pollingInterval: POLL_MS },
  );
  return (
    <Panel title={formatMessage({ id: 'ticketing.mass.runs' })}>
      {isError && !data && <LoadFailed onRetry={refetch} />}
      {!data && !isError && <Shimmer $width="100%" $height="120px" />}
      {data && data.total === 0 && (
        <NothingHere>{formatMessage({ id: 'ticketing.mass.runs.none' })}</NothingHere>
      )}
      {data && data.total > 0 && <Runs rows={data.rows} timeZone={timeZone} />}
      {data && data.total > PAGE_SIZE && (
        <Flex gap={2} paddingTop={4} justifyContent="flex-end">
          <Button variant="tertiary" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {formatMessage({ id: 'ticketing.mass.previous' })}
          </Button>
          <Button
            variant="tertiary"
            disabled={page * PAGE_SIZE >= data.total}
            onClick={() => setPage(page + 1)}
          >
            {formatMessage({ id: 'ticketing.mass.next' })}
          </Button>
        </Flex>
      )}
    </Panel>
  );
}

function Runs({ rows, timeZone }: { rows: readonly MassRun[]; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  return (
    <Table colCount={COLUMNS.length} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {COLUMNS.map((column) => (
            <Th key={column}>
              <Typography variant="sigma" textColor="neutral600">
                {formatMessage({ id: `ticketing.mass.runs.${column}` })}
              </Typography>
            </Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((run) => (
          <Tr key={run.number} data-run={run.number}>
            <Td>
              <Link to={runAddress(run.number)}>{clock.instant(run.startedAt)}</Link>
            </Td>
            <Td>
              <Typography fontWeight="semiBold">{clock.day(run.day)}</Typography>
            </Td>
            <Td>
              <Typography ellipsis>{run.reason}</Typography>
            </Td>
            <Td>
              <Typography>{run.by}</Typography>
            </Td>
            <Td>
              <ProgressBar progress={run.progress} isSmall />
            </Td>
            <Td style={{ fontVariantNumeric: 'tabular-nums' }}>
              <Typography>{formatYuan(run.progress.doneFen)}</Typography>
            </Td>
            <Td>
              <RunState run={run} />
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
