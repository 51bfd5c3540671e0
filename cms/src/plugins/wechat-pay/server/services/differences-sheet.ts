import type { Day } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import type { Sheet } from '../admin-routes/reconciliation-shapes';
import { differenceWords } from '../rules/difference-words';
import { type Cell, sheetText, yuanCell } from '../rules/sheet';
import * as differences from '../store/differences';
import { differenceView } from './read-reconciliations';

const HEADS: Record<Locale, string[]> = {
  zh: [
    '日期',
    '差异',
    '单号',
    '账单金额',
    '支付记录金额',
    '票务金额',
    '账单状态',
    '系统状态',
    '发现时间',
    '消除时间',
  ],
  en: [
    'Day',
    'Difference',
    'Number',
    'Bill',
    'Payments',
    'Tickets',
    'State in bill',
    'State here',
    'Found',
    'Settled',
  ],
};

/** A day's differences for a spreadsheet, in the reader's language. */
export async function differencesSheet(day: Day, locale: Locale): Promise<Sheet> {
  const rows = (await differences.ofDay(db(), day)).map(differenceView);
  const cells = rows.map((row): Cell[] => [
    day,
    differenceWords[row.kind]?.[locale] ?? row.kind,
    row.number,
    yuanCell(row.billFen),
    yuanCell(row.paymentFen),
    yuanCell(row.ticketFen),
    row.billState,
    row.status,
    row.foundAt,
    row.resolvedAt,
  ]);
  return {
    fileName: `${locale === 'zh' ? '对账差异' : 'reconciliation'}-${day}.csv`,
    text: sheetText([HEADS[locale], ...cells]),
  };
}
