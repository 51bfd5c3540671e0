import { Flex } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import type { DataColumn } from '../../../../../admin/parts/data-table';
import { Mono } from '../../../../../admin/parts/mono';
import { RowLink } from '../../../../../admin/parts/row-link';
import { TwoLines } from '../../../../../admin/parts/two-lines';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { FoundOrderRow, FoundTicketRow } from '../../../server/admin-routes/desk-shapes';
import { StateLabel } from '../overview/state-label';
import { caseAddress } from './permissions';

export function useTicketColumns(timeZone: string): DataColumn<FoundTicketRow>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const visit = ({ visitDate, startsAt }: FoundTicketRow) => {
    if (!visitDate) return formatMessage({ id: 'ticketing.open-dated' });
    return startsAt ? clock.instant(startsAt) : clock.day(visitDate);
  };
  const heading = (id: string) => formatMessage({ id: `ticketing.orders.column.${id}` });
  return [
    {
      id: 'ticket',
      heading: heading('ticket'),
      cell: ({ code, shortCode, title }) => (
        <TwoLines upper={title} lower={<RowLink to={caseAddress(code)}>{shortCode}</RowLink>} />
      ),
    },
    { id: 'visit', heading: heading('visit'), cell: visit },
    {
      id: 'visitor',
      heading: heading('visitor'),
      cell: ({ visitor, phone, member }) => <TwoLines upper={visitor ?? member} lower={phone ?? ''} />,
    },
    {
      id: 'order',
      heading: heading('order'),
      cell: ({ orderNumber, createdAt }) => (
        <TwoLines
          upper={orderNumber ? <Mono>{orderNumber}</Mono> : '–'}
          lower={formatMessage({ id: 'ticketing.orders.held-at' }, { at: clock.instant(createdAt) })}
        />
      ),
    },
    {
      id: 'price',
      heading: heading('price'),
      isNumber: true,
      cell: ({ priceFen }) => formatYuan(priceFen),
    },
    {
      id: 'state',
      heading: heading('state'),
      cell: ({ status }) => <StateLabel of="ticket" state={status} />,
    },
  ];
}

export function useOrderColumns(timeZone: string): DataColumn<FoundOrderRow>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const comma = formatMessage({ id: 'ticketing.list-comma' });
  const heading = (id: string) => formatMessage({ id: `ticketing.orders.column.${id}` });
  const days = ({ visitDates }: FoundOrderRow) =>
    visitDates
      .map((day) => (day ? clock.day(day) : formatMessage({ id: 'ticketing.open-dated' })))
      .join(comma);
  return [
    {
      id: 'order',
      heading: heading('order'),
      cell: ({ number, createdAt }) => (
        <TwoLines
          upper={<RowLink to={caseAddress(number)}>{number}</RowLink>}
          lower={clock.instant(createdAt)}
        />
      ),
    },
    {
      id: 'tickets',
      heading: heading('tickets'),
      cell: (row) => (
        <TwoLines
          upper={row.tickets.map(({ title, count }) => `${title} × ${count}`).join(comma)}
          lower={days(row)}
        />
      ),
    },
    { id: 'member', heading: heading('member'), cell: ({ member }) => member },
    {
      id: 'amount',
      heading: heading('amount'),
      isNumber: true,
      cell: ({ amountFen, refundedFen }) => (
        <TwoLines
          isEnd
          upper={formatYuan(amountFen)}
          lower={
            refundedFen > 0
              ? formatMessage({ id: 'ticketing.orders.refunded' }, { amount: formatYuan(refundedFen) })
              : ''
          }
        />
      ),
    },
    {
      id: 'state',
      heading: heading('state'),
      cell: ({ status, attention }) => (
        <Flex gap={2} wrap="wrap">
          <StateLabel of="order" state={status} />
          {attention && <StateLabel of="attention" state={attention} />}
        </Flex>
      ),
    },
  ];
}
