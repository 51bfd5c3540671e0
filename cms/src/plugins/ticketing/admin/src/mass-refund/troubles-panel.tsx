import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { Mono } from '../../../../../admin/parts/mono';
import { Panel } from '../../../../../admin/parts/panel';
import type { MassTrouble } from '../../../server/admin-routes/mass-refund-shapes';
import { REFUNDS_PATH } from '../refunds/permissions';
import { useMassTroublesQuery } from './api';

const PAGE_SIZE = 20;
const COLUMNS = ['ticket', 'order', 'amount', 'why'] as const;

/** Tickets of a run that need a person, and those that were left alone; nothing at all while there are none. */
export function TroublesPanel({ number, pollMs }: { number: string; pollMs: number }) {
  const { formatMessage } = useIntl();
  const [page, setPage] = useState(1);
  const { data } = useMassTroublesQuery({ number, page, pageSize: PAGE_SIZE }, { pollingInterval: pollMs });
  if (!data || data.total === 0) return null;
  return (
    <Panel title={formatMessage({ id: 'ticketing.mass.troubles' }, { count: data.total })}>
      <Table colCount={COLUMNS.length} rowCount={data.rows.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma" textColor="neutral600">
                  {formatMessage({ id: `ticketing.mass.trouble.${column}` })}
                </Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {data.rows.map((row) => (
            <Line key={row.shortCode} row={row} />
          ))}
        </Tbody>
      </Table>
      {data.total > PAGE_SIZE && (
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

const TOP = { height: 'auto', paddingTop: '1.2rem', paddingBottom: '1.2rem', whiteSpace: 'normal' } as const;

function Line({ row }: { row: MassTrouble }) {
  const { formatMessage } = useIntl();
  const reason = row.reason ?? row.outcome;
  const isSkipped = row.outcome === 'skipped';
  return (
    <Tr data-trouble={row.shortCode} data-outcome={row.outcome}>
      <Td style={TOP}>
        <Flex direction="column" alignItems="flex-start">
          <Typography fontWeight="semiBold">{row.title}</Typography>
          <Mono>{row.shortCode}</Mono>
        </Flex>
      </Td>
      <Td style={TOP}>
        <Flex direction="column" alignItems="flex-start">
          {row.orderNumber ? <Mono>{row.orderNumber}</Mono> : '–'}
          {row.refundNumber && <Mono>{row.refundNumber}</Mono>}
        </Flex>
      </Td>
      <Td style={{ ...TOP, fontVariantNumeric: 'tabular-nums' }}>
        <Typography textColor={isSkipped ? 'neutral500' : 'neutral800'}>
          {formatYuan(row.amountFen)}
        </Typography>
      </Td>
      <Td style={TOP}>
        <Flex direction="column" alignItems="flex-start" gap={1}>
          <Typography
            textColor={isSkipped ? 'neutral600' : 'danger600'}
            fontWeight={isSkipped ? 'regular' : 'semiBold'}
          >
            {formatMessage({
              id: `ticketing.mass.why.${reason}`,
              defaultMessage: formatMessage({
                id: `ticketing.attention.${reason}`,
                defaultMessage: reason,
              }),
            })}
          </Typography>
          {row.refundNumber && !isSkipped && (
            <Link to={`/${REFUNDS_PATH}?tab=person`}>
              {formatMessage({ id: 'ticketing.attention-item.place.refunds' })}
            </Link>
          )}
        </Flex>
      </Td>
    </Tr>
  );
}
