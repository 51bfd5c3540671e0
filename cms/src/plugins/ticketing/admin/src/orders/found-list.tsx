import { Button, Flex } from '@strapi/design-system';
import { ArrowLeft, ArrowRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import type { Edges } from '../../../server/admin-routes/desk-shapes';
import type { Found } from './api';
import { caseAddress } from './permissions';

interface FoundListProps<Row> {
  query: { data?: Found<Row>; isFetching: boolean; isError: boolean; refetch: () => unknown };
  columns: readonly DataColumn<Row>[];
  /** By what its page is found. */
  keyOf: (row: Row) => string;
  isNarrowed: boolean;
  turn: (edge: 'after' | 'before', key: string) => void;
}

/** What was found, with all the states a list has; a row leads to the page of its order. */
export function FoundList<Row>({ query, columns, keyOf, isNarrowed, turn }: FoundListProps<Row>) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const { data, isError, isFetching, refetch } = query;
  if (isError && !isFetching) return <LoadFailed onRetry={refetch} />;
  if (data?.rows.length === 0) {
    return (
      <NothingHere>
        {formatMessage({ id: `ticketing.orders.nothing${isNarrowed ? '-found' : ''}` })}
      </NothingHere>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <DataTable
        columns={columns}
        rows={data?.rows}
        keyOf={keyOf}
        isStale={isFetching}
        onRow={(row) => navigate(caseAddress(keyOf(row)))}
      />
      {data && <Pages edges={data.edges} turn={turn} />}
    </Flex>
  );
}

function Pages({ edges: { previous, next }, turn }: { edges: Edges } & Pick<FoundListProps<never>, 'turn'>) {
  const { formatMessage } = useIntl();
  if (!previous && !next) return null;
  return (
    <Flex justifyContent="flex-end" gap={2}>
      <Button
        variant="tertiary"
        startIcon={<ArrowLeft />}
        disabled={!previous}
        onClick={() => previous && turn('before', previous)}
      >
        {formatMessage({ id: 'ticketing.orders.previous' })}
      </Button>
      <Button
        variant="tertiary"
        endIcon={<ArrowRight />}
        disabled={!next}
        onClick={() => next && turn('after', next)}
      >
        {formatMessage({ id: 'ticketing.orders.next' })}
      </Button>
    </Flex>
  );
}
