import { useIntl } from 'react-intl';

const ADMINISTRATOR = /^admin:\d+$/;

/** Who scanned, as a reader may know them; an administrator's number says nothing to anybody. */
export function useWhose(): (by: string) => string {
  const { formatMessage } = useIntl();
  return (by) => (ADMINISTRATOR.test(by) ? formatMessage({ id: 'ticketing.gate-page.by-admin' }) : by);
}
