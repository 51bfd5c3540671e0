import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { saveCsv, venueText } from '../../../../../admin/parts/save-csv';
import type { AuditRow } from '../../../server/admin-routes/audit-shapes';
import { messageOf } from '../calendar/use-edit';
import { type ChangesFilter, useLazyChangesQuery } from './api';
import { useDeeds } from './changes-table';
import { useWords } from './use-words';
import { wordChange } from './value-words';

const PAGE_SIZE = 100;
/** More would be work for the server; a day or a subject narrows it down. */
const MOST_PAGES = 50;

/** Saves what is looked for as a file for a spreadsheet: one line for each changed field. */
export function useExport(filter: ChangesFilter, timeZone: string) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [load] = useLazyChangesQuery();
  const [isBusy, setBusy] = useState(false);
  const linesOf = useLines(timeZone);

  const save = async () => {
    setBusy(true);
    try {
      const rows: AuditRow[] = [];
      for (let page = 1, pageCount = 1; page <= Math.min(pageCount, MOST_PAGES); page += 1) {
        const answer = await load({ ...filter, page, pageSize: PAGE_SIZE }).unwrap();
        rows.push(...answer.rows);
        pageCount = answer.pageCount;
      }
      const heading = ['at', 'who', 'what', 'kind', 'subject', 'field', 'before', 'after'].map((column) =>
        formatMessage({ id: `ticketing.changes.csv.${column}` }),
      );
      saveCsv([heading, ...rows.flatMap(linesOf)], formatMessage({ id: 'ticketing.changes.title' }));
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) });
    } finally {
      setBusy(false);
    }
  };
  return { save, isBusy };
}

function useLines(timeZone: string) {
  const words = useWords(timeZone);
  const sayDeed = useDeeds();
  return (row: AuditRow): string[][] => {
    const head = [
      venueText(row.at, timeZone),
      sayDeed.actor(row),
      sayDeed.action(row),
      sayDeed.kind(row),
      row.subject.title,
    ];
    if (row.changes.length === 0) return [[...head, '', '', '']];
    return row.changes.map((change) => {
      const { field, before, after } = wordChange(change, row.subject.kind, words);
      return [...head, field, before, after];
    });
  };
}
