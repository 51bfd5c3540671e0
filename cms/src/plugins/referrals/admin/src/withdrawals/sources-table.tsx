import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { type DataColumn, DataTable } from '../../../../../admin/parts/data-table';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { RowLink } from '../../../../../admin/parts/row-link';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { WithdrawalCase } from '../../../server/admin-routes/shapes';
import { StateLabel } from '../state-label';

type Source = WithdrawalCase['sources'][number];

/** Page of the plugin to the left; its code is not ours to import. */
const orderAddress = (number: string) => `/plugins/ticketing-orders?order=${number}`;

/** The tickets that the money comes from. */
export function SourcesTable({ rows, timeZone }: { rows: readonly Source[]; timeZone: string }) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const heading = (id: string) => formatMessage({ id: `referrals.case.column.${id}` });
  const columns: DataColumn<Source>[] = [
    {
      id: 'ticket',
      heading: heading('ticket'),
      cell: ({ title, orderNumber }) => (
        <TwoLines upper={title} lower={<RowLink to={orderAddress(orderNumber)}>{orderNumber}</RowLink>} />
      ),
    },
    { id: 'buyer', heading: heading('buyer'), cell: ({ buyer }) => buyer ?? '–' },
    { id: 'paid-at', heading: heading('paid-at'), cell: ({ paidAt }) => clock.instant(paidAt) },
    {
      id: 'confirmed-at',
      heading: heading('confirmed-at'),
      cell: ({ confirmedAt }) => (confirmedAt ? clock.instant(confirmedAt) : '–'),
    },
    { id: 'paid', heading: heading('paid'), isNumber: true, cell: ({ paidFen }) => formatYuan(paidFen) },
    {
      id: 'amount',
      heading: heading('amount'),
      isNumber: true,
      cell: ({ amountFen }) => formatYuan(amountFen),
    },
    {
      id: 'state',
      heading: heading('state'),
      cell: ({ status }) => <StateLabel of="commission" state={status} />,
    },
  ];
  if (rows.length === 0)
    return <NothingHere>{formatMessage({ id: 'referrals.case.sources.nothing' })}</NothingHere>;
  return <DataTable columns={columns} rows={rows} keyOf={({ ticketCode }) => ticketCode} />;
}
