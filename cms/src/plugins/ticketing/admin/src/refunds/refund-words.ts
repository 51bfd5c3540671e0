import { useIntl } from 'react-intl';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';

/** Of what was asked for nothing goes back. */
export const isOff = ({ status }: Pick<RefundListRow, 'status'>): boolean =>
  status === 'rejected' || status === 'failed';

/** A refund in the reader's words, for the table and the export alike. */
export function useRefundWords(timeZone: string) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  return {
    visit: ({ visitDate, startsAt }: RefundListRow): string => {
      if (!visitDate) return formatMessage({ id: 'ticketing.open-dated' });
      return startsAt ? clock.instant(startsAt) : clock.day(visitDate);
    },
    /** The visitor's own, or why it goes back by itself. */
    reason: ({ cause, reason }: RefundListRow): string => {
      if (cause === 'asked') return reason || '–';
      return formatMessage({ id: `ticketing.refunds.cause.${cause}`, defaultMessage: cause });
    },
    state: ({ status }: RefundListRow): string =>
      formatMessage({ id: `ticketing.refund.${status}`, defaultMessage: status }),
    /** What is wrong, and what to do about it. */
    trouble: (kind: string) => ({
      name: formatMessage({ id: `ticketing.attention.${kind}`, defaultMessage: kind }),
      help: formatMessage({ id: `ticketing.attention.${kind}.help`, defaultMessage: '' }),
    }),
    decision: ({ by, at }: NonNullable<RefundListRow['decision']>): string =>
      formatMessage({ id: 'ticketing.refunds.decided' }, { by, at: clock.instant(at) }),
  };
}
