import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import { Mono } from '../../../../../admin/parts/mono';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { TicketRow } from '../../../server/admin-routes/overview-shapes';
import { useOverviewTicketsQuery } from './api';
import { type Column, RowsTable } from './rows-table';
import type { Selection } from './selection';
import { StateLabel } from './state-label';

interface TicketsTableProps {
  selection: Selection;
  timeZone: string;
  today: string;
}

/** Tickets that bring somebody today, or those that wait for payment. */
export function TicketsTable({ selection, timeZone, today }: TicketsTableProps) {
  const { locale } = useIntl();
  const { page, pageSize, list } = selection;
  const isHeld = list === 'held';
  const query = useOverviewTicketsQuery({ page, pageSize, locale, ...(isHeld ? {} : { day: today }) });
  return (
    <RowsTable
      query={query}
      columns={useColumns(timeZone, isHeld)}
      keyOf={({ shortCode }) => shortCode}
      emptyKey={`ticketing.empty.${list}`}
      pageSize={pageSize}
    />
  );
}

function useColumns(timeZone: string, isHeld: boolean): Column<TicketRow>[] {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const visit = ({ visitDate, startsAt }: TicketRow) => {
    if (!visitDate) return formatMessage({ id: 'ticketing.open-dated' });
    return startsAt ? clock.instant(startsAt) : clock.day(visitDate);
  };
  return [
    { id: 'code', cell: ({ shortCode }) => <Mono>{shortCode}</Mono> },
    { id: 'ticket', cell: ({ title }) => title },
    { id: 'visit', cell: visit },
    { id: 'visitor', cell: ({ visitor }) => visitor ?? '–' },
    { id: 'member', cell: ({ member }) => member },
    { id: 'price', isNumber: true, cell: ({ priceFen }) => formatYuan(priceFen) },
    isHeld
      ? { id: 'held-until', cell: ({ holdExpiresAt }) => holdExpiresAt && clock.time(holdExpiresAt) }
      : { id: 'state', cell: ({ status }) => <StateLabel of="ticket" state={status} /> },
  ];
}
