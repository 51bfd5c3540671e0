import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toYuanText } from '../../../../../admin/formats/money';
import { saveCsv, venueText } from '../../../../../admin/parts/save-csv';
import type { FoundOrderRow, FoundTicketRow } from '../../../server/admin-routes/desk-shapes';
import { messageOf } from '../calendar/use-edit';
import { type Found, useLazyDeskOrdersQuery, useLazyDeskTicketsQuery } from './api';
import type { Selection } from './selection';

const PAGE_SIZE = 500;
/** More is no work for a spreadsheet. Whoever has more is told, and narrows it down by days. */
const MOST_ROWS = 50_000;

const COLUMNS = {
  tickets: [
    'code',
    'ticket',
    'visit',
    'visitor',
    'phone',
    'member',
    'order',
    'held',
    'price',
    'uses-left',
    'state',
  ],
  orders: [
    'order',
    'opened',
    'paid-at',
    'tickets',
    'days',
    'member',
    'amount',
    'refunded',
    'state',
    'attention',
  ],
} as const;

/** Saves what is listed, from the first row to the last, as a file for a spreadsheet. `count`: rows so far, while busy. */
export function useExport({ tab, filters }: Selection, timeZone: string) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [loadTickets] = useLazyDeskTicketsQuery();
  const [loadOrders] = useLazyDeskOrdersQuery();
  const [count, setCount] = useState<number | null>(null);
  const lines = useLines(timeZone);

  const pageOfLines = async (after: string | null): Promise<{ cells: string[][]; next: string | null }> => {
    const params = { ...filters, pageSize: String(PAGE_SIZE), ...(after ? { after } : {}) };
    return tab === 'tickets'
      ? linesOf(await loadTickets(params).unwrap(), lines.ticket)
      : linesOf(await loadOrders(params).unwrap(), lines.order);
  };

  const save = async () => {
    setCount(0);
    try {
      const rows: string[][] = [];
      let next: string | null = null;
      do {
        const page = await pageOfLines(next);
        rows.push(...page.cells);
        next = page.next;
        setCount(rows.length);
      } while (next && rows.length < MOST_ROWS);
      const heading = COLUMNS[tab].map((column) => formatMessage({ id: `ticketing.orders.csv.${column}` }));
      saveCsv([heading, ...rows], formatMessage({ id: `ticketing.orders.tab.${tab}` }));
      toggleNotification({
        type: next ? 'warning' : 'success',
        message: formatMessage(
          { id: `ticketing.orders.exported${next ? '.partly' : ''}` },
          { count: rows.length },
        ),
      });
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    } finally {
      setCount(null);
    }
  };
  return { save, count };
}

const linesOf = <Row>({ rows, edges }: Found<Row>, line: (row: Row) => string[]) => ({
  cells: rows.map(line),
  next: edges.next,
});

function useLines(timeZone: string) {
  const { formatMessage } = useIntl();
  const at = (instant: string | null) => (instant ? venueText(instant, timeZone) : '');
  const openDated = formatMessage({ id: 'ticketing.open-dated' });
  return {
    ticket: (row: FoundTicketRow): string[] => [
      row.shortCode,
      row.title,
      row.startsAt ? at(row.startsAt) : (row.visitDate ?? openDated),
      row.visitor ?? '',
      row.phone ?? '',
      row.member,
      row.orderNumber ?? '',
      at(row.createdAt),
      toYuanText(row.priceFen),
      String(row.usesLeft),
      formatMessage({ id: `ticketing.ticket.${row.status}` }),
    ],
    order: (row: FoundOrderRow): string[] => [
      row.number,
      at(row.createdAt),
      at(row.paidAt),
      row.tickets.map(({ title, count }) => `${title} × ${count}`).join(' / '),
      row.visitDates.map((day) => day ?? openDated).join(' / '),
      row.member,
      toYuanText(row.amountFen),
      toYuanText(row.refundedFen),
      formatMessage({ id: `ticketing.order.${row.status}` }),
      row.attention ? formatMessage({ id: `ticketing.attention.${row.attention}` }) : '',
    ],
  };
}
