import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Pagination } from '@strapi/strapi/admin';
import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { type Rows, useOverviewQuery } from './api';

export interface Column<Row> {
  /** Last part of the heading's key, `ticketing.column.…`. */
  id: string;
  isNumber?: boolean;
  cell: (row: Row) => ReactNode;
}

interface RowsTableProps<Row> {
  query: { data?: Rows<Row>; isFetching: boolean; isError: boolean; refetch: () => unknown };
  columns: readonly Column<Row>[];
  keyOf: (row: Row) => string;
  /** Key of the sentence for when there is nothing. */
  emptyKey: string;
  pageSize: number;
  /** A row that is clicked. Give it a button too: a row cannot be reached by the keyboard. */
  onRow?: (row: Row) => void;
}

/** A page of rows with all the states a list has: on its way, failed, empty, filled. */
export function RowsTable<Row>({ query, columns, keyOf, emptyKey, pageSize, onRow }: RowsTableProps<Row>) {
  const { formatMessage } = useIntl();
  const { data, isError, isFetching, refetch } = query;
  useRefetchWithFigures(refetch);
  if (isError && !isFetching) return <LoadFailed onRetry={refetch} />;
  if (data?.rows.length === 0) {
    return <NothingHere>{formatMessage({ id: emptyKey })}</NothingHere>;
  }
  return (
    <>
      <Box style={{ opacity: data && isFetching ? 0.6 : 1 }} aria-busy={isFetching}>
        <Table colCount={columns.length} rowCount={(data?.rows.length ?? 0) + 1}>
          <Head columns={columns} />
          <Tbody>
            {data
              ? data.rows.map((row) => <Line key={keyOf(row)} row={row} columns={columns} onRow={onRow} />)
              : PLACES.map((place) => <Place key={place} columns={columns.length} />)}
          </Tbody>
        </Table>
      </Box>
      {data && data.pageCount > 1 && (
        <Pagination.Root pageCount={data.pageCount} total={data.total} defaultPageSize={pageSize}>
          <Pagination.PageSize />
          <Pagination.Links />
        </Pagination.Root>
      )}
    </>
  );
}

/** When the figures are renewed, by the clock or by hand, their rows are too. */
function useRefetchWithFigures(refetch: () => unknown) {
  const { fulfilledTimeStamp } = useOverviewQuery();
  const renewedAt = useRef(fulfilledTimeStamp);
  useEffect(() => {
    if (renewedAt.current === fulfilledTimeStamp) return;
    renewedAt.current = fulfilledTimeStamp;
    refetch();
  }, [fulfilledTimeStamp, refetch]);
}

const PLACES = [1, 2, 3, 4, 5];

function Head<Row>({ columns }: { columns: readonly Column<Row>[] }) {
  const { formatMessage } = useIntl();
  return (
    <Thead>
      <Tr>
        {columns.map(({ id, isNumber }) => (
          <Th key={id} style={isNumber ? { textAlign: 'right' } : undefined}>
            <Typography
              variant="sigma"
              textColor="neutral600"
              style={isNumber ? { width: '100%' } : undefined}
            >
              {formatMessage({ id: `ticketing.column.${id}` })}
            </Typography>
          </Th>
        ))}
      </Tr>
    </Thead>
  );
}

interface LineProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  onRow: ((row: Row) => void) | undefined;
}

function Line<Row>({ row, columns, onRow }: LineProps<Row>) {
  return (
    <Tr onClick={onRow && (() => onRow(row))} style={onRow && { cursor: 'pointer' }}>
      {columns.map(({ id, isNumber, cell }) => (
        <Td
          key={id}
          style={isNumber ? { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } : undefined}
        >
          <Typography textColor="neutral800" tag="div">
            {cell(row)}
          </Typography>
        </Td>
      ))}
    </Tr>
  );
}

function Place({ columns }: { columns: number }) {
  return (
    <Tr>
      {Array.from({ length: columns }, (_, column) => `column-${column}`).map((column) => (
        <Td key={column}>
          <Shimmer $width="7rem" $height="1.4rem" />
        </Td>
      ))}
    </Tr>
  );
}
