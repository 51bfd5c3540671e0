import { useIntl } from 'react-intl';
import { venueText } from '../../../../admin/parts/save-csv';
import type { MemberEntry } from '../../server/admin-routes/points-shapes';

/** What is shown and exported of an entry, in the reader's language. */
export function useEntryWords() {
  const { formatMessage } = useIntl();
  const isTakenBack = ({ reason, delta }: MemberEntry) => reason === 'ticket' && delta < 0;
  return {
    reason: (entry: MemberEntry): string =>
      formatMessage({
        id: `points.reason.${isTakenBack(entry) ? 'taken-back' : entry.reason}`,
        defaultMessage: entry.title,
      }),
    detail: ({ reason, title, note }: MemberEntry): string =>
      note ?? (['ticket', 'gift', 'gift-returned'].includes(reason) ? title : ''),
    state: ({ state, delta }: MemberEntry): string =>
      delta > 0 ? formatMessage({ id: `points.state.${state}` }) : '',
  };
}

/** `2027-12-06`: points end with a day, so the instant is the beginning of the next. */
export const lastDayOf = (expiresAt: string, timeZone: string): string =>
  venueText(new Date(Date.parse(expiresAt) - 1).toISOString(), timeZone).slice(0, 10);
