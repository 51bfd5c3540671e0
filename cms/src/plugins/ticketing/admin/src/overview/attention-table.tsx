import { Button } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Mono } from '../../../../../admin/parts/mono';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { AttentionRow } from '../../../server/admin-routes/overview-shapes';
import { useOverviewAttentionQuery } from './api';
import { AttentionItem } from './attention-item';
import { type Column, RowsTable } from './rows-table';
import type { Selection } from './selection';
import { StateLabel } from './state-label';

/** What needs a person: what it is about and since when. A row opens with its facts and what can be done. */
export function AttentionTable({ selection, timeZone }: { selection: Selection; timeZone: string }) {
  const { locale } = useIntl();
  const { page, pageSize } = selection;
  const [open, setOpen] = useState<AttentionRow | null>(null);
  const query = useOverviewAttentionQuery({ page, pageSize, locale });
  return (
    <>
      <RowsTable
        query={query}
        columns={useColumns(timeZone, setOpen)}
        keyOf={({ kind, subject }) => `${kind} ${subject}`}
        emptyKey="ticketing.empty.attention"
        pageSize={pageSize}
        onRow={setOpen}
      />
      {open && <AttentionItem item={open} timeZone={timeZone} onClose={() => setOpen(null)} />}
    </>
  );
}

function useColumns(timeZone: string, onOpen: (row: AttentionRow) => void): Column<AttentionRow>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  return [
    { id: 'since', cell: ({ createdAt }) => clock.instant(createdAt) },
    { id: 'what', cell: ({ kind }) => <StateLabel of="attention" state={kind} /> },
    { id: 'subject', cell: ({ subject }) => <Mono>{subject}</Mono> },
    {
      id: 'explanation',
      cell: ({ kind }) => formatMessage({ id: `ticketing.attention.${kind}.help`, defaultMessage: '–' }),
    },
    {
      id: 'open',
      cell: (row) => (
        <Button
          size="S"
          variant="tertiary"
          onClick={(event: { stopPropagation: () => void }) => {
            event.stopPropagation();
            onOpen(row);
          }}
        >
          {formatMessage({ id: 'ticketing.attention-item.open' })}
        </Button>
      ),
    },
  ];
}
