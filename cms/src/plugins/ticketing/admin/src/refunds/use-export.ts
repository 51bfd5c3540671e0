import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toYuanText } from '../../../../../admin/formats/money';
import { saveCsv, venueText } from '../../../../../admin/parts/save-csv';
import type { RefundListRow, RefundTabName } from '../../../server/admin-routes/refund-shapes';
import { messageOf } from '../calendar/use-edit';
import { useLazyRefundsQuery } from './api';
import { isOff, useRefundWords } from './refund-words';

const PAGE_SIZE = 100;
/** As many as are counted. */
const MOST_PAGES = 10;
const COLUMNS = [
  'asked',
  'number',
  'order',
  'ticket',
  'visit',
  'visitor',
  'paid',
  'fee',
  'back',
  'state',
  'reason',
  'by',
  'at',
  'note',
] as const;

/** Saves the refunds of a tab as a file for a spreadsheet, amounts in yuan. */
export function useExport(tab: RefundTabName, timeZone: string) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [load] = useLazyRefundsQuery();
  const [isBusy, setBusy] = useState(false);
  const lineOf = useLine(timeZone);

  const save = async () => {
    setBusy(true);
    try {
      const rows: RefundListRow[] = [];
      for (let page = 1, pageCount = 1; page <= Math.min(pageCount, MOST_PAGES); page += 1) {
        const answer = await load({ tab, page, pageSize: PAGE_SIZE }).unwrap();
        rows.push(...answer.rows);
        pageCount = answer.pageCount;
      }
      const heading = COLUMNS.map((column) => formatMessage({ id: `ticketing.refunds.column.${column}` }));
      const name = [`ticketing.refunds.title`, `ticketing.refunds.tab.${tab}`].map((id) =>
        formatMessage({ id }),
      );
      saveCsv([heading, ...rows.map(lineOf)], name.join('-'));
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return { save, isBusy };
}

function useLine(timeZone: string) {
  const words = useRefundWords(timeZone);
  return (row: RefundListRow): string[] => [
    venueText(row.askedAt, timeZone),
    row.number,
    row.orderNumber,
    row.title,
    row.startsAt ? venueText(row.startsAt, timeZone) : (row.visitDate ?? words.visit(row)),
    row.visitor,
    toYuanText(row.paidFen),
    // So that the columns can be summed up.
    ...[row.feeFen, row.amountFen].map((fen) => toYuanText(isOff(row) ? 0 : fen)),
    words.state(row),
    words.reason(row),
    row.decision?.by ?? '',
    row.decision ? venueText(row.decision.at, timeZone) : '',
    row.decision?.note ?? '',
  ];
}
