import { Pagination } from '@strapi/strapi/admin';
import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
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
  const worded = columns.map(({ id, ...column }) => ({
    ...column,
    id,
    heading: formatMessage({ id: `ticketing.column.${id}` }),
  }));
  return (
    <>
      <DataTable columns={worded} rows={data?.rows} keyOf={keyOf} isStale={isFetching} onRow={onRow} />
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
