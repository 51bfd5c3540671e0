import { Button, Flex, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Mono } from '../../../../../admin/parts/mono';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { AttentionRow } from '../../../server/admin-routes/attention-shapes';
import { StateLabel } from '../overview/state-label';
import { type AttentionAsked, useAttentionQuery } from './api';
import { AttentionItem } from './attention-item';
import { useAge } from './use-age';

const REFRESH_MS = 30_000;

/** What needs a person, or what became of it. A row opens with its facts and what can be done. */
export function AttentionTable({ selection, timeZone }: { selection: AttentionAsked; timeZone: string }) {
  const { formatMessage } = useIntl();
  const [open, setOpen] = useState<AttentionRow | null>(null);
  const { data, isError, isFetching, refetch } = useAttentionQuery(selection, {
    pollingInterval: REFRESH_MS,
  });
  const columns = useColumns(timeZone, selection.state, setOpen);
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (data?.rows.length === 0) {
    return (
      <NothingHere>
        {formatMessage({ id: `ticketing.attention-page.nothing.${selection.state}` })}
      </NothingHere>
    );
  }
  return (
    <>
      <DataTable
        columns={columns}
        rows={data?.rows}
        keyOf={({ kind, subject, createdAt }) => `${kind} ${subject} ${createdAt}`}
        isStale={isFetching && !data}
        onRow={setOpen}
      />
      {data && data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={selection.pageSize}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
      {open && <AttentionItem item={open} timeZone={timeZone} onClose={() => setOpen(null)} />}
    </>
  );
}

function useColumns(
  timeZone: string,
  state: AttentionAsked['state'],
  onOpen: (row: AttentionRow) => void,
): DataColumn<AttentionRow>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const age = useAge();
  const heading = (id: string) => formatMessage({ id: `ticketing.attention-page.column.${id}` });
  const since: DataColumn<AttentionRow> = {
    id: 'since',
    heading: heading('since'),
    cell: ({ createdAt }) => <TwoLines upper={age(createdAt)} lower={clock.instant(createdAt)} />,
  };
  const what: DataColumn<AttentionRow> = {
    id: 'what',
    heading: heading('what'),
    cell: ({ kind }) => <What kind={kind} />,
  };
  const subject: DataColumn<AttentionRow> = {
    id: 'subject',
    heading: heading('subject'),
    cell: ({ subject: of }) => <Mono>{of}</Mono>,
  };
  const resolved: DataColumn<AttentionRow> = {
    id: 'resolved',
    heading: heading('resolved'),
    cell: ({ resolved: end }) => end && <Resolved {...end} at={clock.instant(end.at)} />,
  };
  const deal: DataColumn<AttentionRow> = {
    id: 'open',
    heading: heading('open'),
    cell: (row) => (
      <Button
        size="S"
        variant={row.resolved ? 'tertiary' : 'secondary'}
        onClick={(event: { stopPropagation: () => void }) => {
          event.stopPropagation();
          onOpen(row);
        }}
      >
        {heading(row.resolved ? 'look' : 'deal')}
      </Button>
    ),
  };
  return state === 'open' ? [since, what, subject, deal] : [since, what, subject, resolved, deal];
}

function What({ kind }: { kind: string }) {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" alignItems="flex-start" gap={1} maxWidth="52rem">
      <StateLabel of="attention" state={kind} />
      <Typography variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
        {formatMessage({ id: `ticketing.attention.${kind}.help`, defaultMessage: '–' })}
      </Typography>
    </Flex>
  );
}

function Resolved({ by, at, note }: NonNullable<AttentionRow['resolved']>) {
  const { formatMessage } = useIntl();
  const who = by === 'system' ? formatMessage({ id: 'ticketing.attention-page.by-itself' }) : by;
  return (
    <Flex direction="column" alignItems="flex-start" maxWidth="32rem">
      <Typography textColor="neutral800" style={{ whiteSpace: 'normal' }}>
        {note}
      </Typography>
      <Typography variant="pi" textColor="neutral600">
        {who} · {at}
      </Typography>
    </Flex>
  );
}
