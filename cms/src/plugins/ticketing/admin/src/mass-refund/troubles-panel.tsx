import { Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { Mono } from '../../../../../admin/parts/mono';
import { Pager } from '../../../../../admin/parts/pager';
import { Panel } from '../../../../../admin/parts/panel';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import type { MassTrouble } from '../../../server/admin-routes/mass-refund-shapes';
import { REFUNDS_PATH } from '../refunds/permissions';
import { useMassTroublesQuery } from './api';

const PAGE_SIZE = 20;

/** Tickets of a run that need a person, and those that were left alone; nothing at all while there are none. */
export function TroublesPanel({ number, pollMs }: { number: string; pollMs: number }) {
  const { formatMessage } = useIntl();
  const columns = useColumns();
  const [page, setPage] = useState(1);
  const { data } = useMassTroublesQuery({ number, page, pageSize: PAGE_SIZE }, { pollingInterval: pollMs });
  if (!data || data.total === 0) return null;
  return (
    <Panel title={formatMessage({ id: 'ticketing.mass.troubles' }, { count: data.total })}>
      <DataTable columns={columns} rows={data.rows} keyOf={({ shortCode }) => shortCode} />
      <Pager page={page} pageSize={PAGE_SIZE} total={data.total} onPage={setPage} />
    </Panel>
  );
}

const isSkipped = ({ outcome }: MassTrouble) => outcome === 'skipped';

function useColumns(): DataColumn<MassTrouble>[] {
  const { formatMessage } = useIntl();
  const heading = (id: string) => formatMessage({ id: `ticketing.mass.trouble.${id}` });
  return [
    {
      id: 'ticket',
      heading: heading('ticket'),
      cell: ({ title, shortCode }) => <TwoLines upper={title} lower={<Mono>{shortCode}</Mono>} />,
    },
    {
      id: 'order',
      heading: heading('order'),
      cell: ({ orderNumber, refundNumber }) => (
        <TwoLines
          upper={orderNumber ? <Mono>{orderNumber}</Mono> : '–'}
          lower={refundNumber ? <Mono>{refundNumber}</Mono> : ''}
        />
      ),
    },
    {
      id: 'amount',
      heading: heading('amount'),
      isNumber: true,
      cell: (row) => (
        <Typography textColor={isSkipped(row) ? 'neutral500' : 'neutral800'}>
          {formatYuan(row.amountFen)}
        </Typography>
      ),
    },
    { id: 'why', heading: heading('why'), cell: (row) => <Why row={row} /> },
  ];
}

function Why({ row }: { row: MassTrouble }) {
  const { formatMessage } = useIntl();
  const reason = row.reason ?? row.outcome;
  return (
    <Flex direction="column" alignItems="flex-start" gap={1}>
      <Typography
        textColor={isSkipped(row) ? 'neutral600' : 'danger600'}
        fontWeight={isSkipped(row) ? 'regular' : 'semiBold'}
      >
        {formatMessage({
          id: `ticketing.mass.why.${reason}`,
          defaultMessage: formatMessage({ id: `ticketing.attention.${reason}`, defaultMessage: reason }),
        })}
      </Typography>
      {row.refundNumber && !isSkipped(row) && (
        <Link to={`/${REFUNDS_PATH}?tab=person`}>
          {formatMessage({ id: 'ticketing.attention-item.place.refunds' })}
        </Link>
      )}
    </Flex>
  );
}
