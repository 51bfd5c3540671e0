import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { Mono } from '../../../../../admin/parts/mono';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { OrderRow } from '../../../server/admin-routes/overview-shapes';
import { useOverviewOrdersQuery } from './api';
import { type Column, RowsTable } from './rows-table';
import type { Selection } from './selection';
import { StateLabel } from './state-label';

export function OrdersTable({ selection, timeZone }: { selection: Selection; timeZone: string }) {
  const { locale } = useIntl();
  const { page, pageSize, day } = selection;
  const query = useOverviewOrdersQuery({ page, pageSize, locale, day });
  return (
    <RowsTable
      query={query}
      columns={useColumns(timeZone)}
      keyOf={({ number }) => number}
      emptyKey={day ? 'ticketing.empty.orders-of-day' : 'ticketing.empty.orders'}
      pageSize={pageSize}
    />
  );
}

function useColumns(timeZone: string): Column<OrderRow>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  return [
    { id: 'order', cell: ({ number }) => <Mono>{number}</Mono> },
    { id: 'ordered-at', cell: ({ createdAt }) => clock.instant(createdAt) },
    { id: 'member', cell: ({ member }) => member },
    {
      id: 'tickets',
      cell: ({ tickets }) =>
        tickets
          .map(({ title, count }) => `${title} × ${count}`)
          .join(formatMessage({ id: 'ticketing.list-comma' })),
    },
    {
      id: 'amount',
      isNumber: true,
      cell: ({ amountFen, refundedFen }) =>
        refundedFen > 0
          ? formatMessage(
              { id: 'ticketing.amount-refunded' },
              { amount: formatYuan(amountFen), refunded: formatYuan(refundedFen) },
            )
          : formatYuan(amountFen),
    },
    {
      id: 'state',
      cell: ({ status, attention }) => (
        <Flex gap={2} wrap="wrap">
          <StateLabel of="order" state={status} />
          {attention && <StateLabel of="attention" state={attention} />}
        </Flex>
      ),
    },
  ];
}
