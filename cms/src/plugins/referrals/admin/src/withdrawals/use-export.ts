import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { toYuanText } from '../../../../../admin/formats/money';
import { saveCsv, venueText } from '../../../../../admin/parts/save-csv';
import type { WithdrawalRow, WithdrawalTab } from '../../../server/admin-routes/shapes';
import { messageOf, useLazyWithdrawalsQuery } from '../api';

const PAGE_SIZE = 100;
const MOST_PAGES = 20;
const COLUMNS = [
  'at',
  'number',
  'promoter',
  'amount',
  'state',
  'method',
  'reason',
  'refunds',
  'warnings',
  'changed',
];

/** Saves the withdrawals of a tab as a file for a spreadsheet, amounts in yuan. */
export function useExport(tab: WithdrawalTab, timeZone: string) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [load] = useLazyWithdrawalsQuery();
  const [isBusy, setBusy] = useState(false);
  const say = (id: string) => formatMessage({ id: `referrals.${id}` });
  const lineOf = (row: WithdrawalRow): string[] => [
    venueText(row.at, timeZone),
    row.number,
    row.promoter.nickname ?? row.promoter.documentId,
    toYuanText(row.amountFen),
    say(`withdrawal.${row.status}`),
    row.method ? say(`method.${row.method}`) : '',
    row.reason ?? '',
    `${row.refundPercent}%`,
    row.warnings.map((warning) => say(`warning.${warning}`)).join('; '),
    venueText(row.changedAt, timeZone),
  ];

  const save = async () => {
    setBusy(true);
    try {
      const rows: WithdrawalRow[] = [];
      for (let page = 1, pageCount = 1; page <= Math.min(pageCount, MOST_PAGES); page += 1) {
        const answer = await load({ tab, page, pageSize: PAGE_SIZE }).unwrap();
        rows.push(...answer.rows);
        pageCount = answer.pageCount;
      }
      const heading = COLUMNS.map((column) => say(`withdrawals.column.${column}`));
      saveCsv([heading, ...rows.map(lineOf)], `${say('withdrawals.title')}-${say(`withdrawals.tab.${tab}`)}`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return { save, isBusy };
}
