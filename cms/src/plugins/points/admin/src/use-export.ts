import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { saveCsv, venueText } from '../../../../admin/parts/save-csv';
import { useLazyPointsMemberQuery } from './api';
import { lastDayOf, useEntryWords } from './use-entry-words';

const PAGE_SIZE = 100;
const COLUMNS = ['at', 'what', 'detail', 'state', 'until', 'delta'] as const;

/** Saves a member's whole statement as a file for a spreadsheet. */
export function useExport(member: string, timeZone: string) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [load] = useLazyPointsMemberQuery();
  const words = useEntryWords();
  const [isBusy, setIsBusy] = useState(false);
  const save = async () => {
    setIsBusy(true);
    try {
      const rows: string[][] = [];
      for (let page = 1, pageCount = 1; page <= pageCount; page += 1) {
        const answer = await load({ member, page, pageSize: PAGE_SIZE }).unwrap();
        pageCount = answer.pageCount;
        for (const entry of answer.entries)
          rows.push([
            venueText(entry.at, timeZone),
            words.reason(entry),
            words.detail(entry),
            words.state(entry),
            entry.expiresAt ? lastDayOf(entry.expiresAt, timeZone) : '',
            String(entry.delta),
          ]);
      }
      const heading = COLUMNS.map((column) => formatMessage({ id: `points.statement.${column}` }));
      saveCsv([heading, ...rows], `${formatMessage({ id: 'points.statement' })} ${member.slice(-6)}`);
    } catch (error) {
      toggleNotification({ type: 'danger', message: error instanceof Error ? error.message : String(error) });
    } finally {
      setIsBusy(false);
    }
  };
  return { save, isBusy };
}
