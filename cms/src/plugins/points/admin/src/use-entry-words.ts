import { useIntl } from 'react-intl';
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
