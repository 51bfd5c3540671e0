import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Mono } from '../../../../../admin/parts/mono';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { ScanRow } from '../../../server/admin-routes/overview-shapes';
import { useOverviewScansQuery } from './api';
import { type Column, RowsTable } from './rows-table';
import type { Selection } from './selection';
import { StateLabel } from './state-label';

/** Of one day: those who came in, as the figure counts them; otherwise every attempt. */
export function ScansTable({ selection, timeZone }: { selection: Selection; timeZone: string }) {
  const { locale } = useIntl();
  const { page, pageSize, day } = selection;
  const query = useOverviewScansQuery({ page, pageSize, locale, day, ...(day ? { admitted: true } : {}) });
  return (
    <RowsTable
      query={query}
      columns={useColumns(timeZone)}
      keyOf={({ id }) => id}
      emptyKey={day ? 'ticketing.empty.scans-of-day' : 'ticketing.empty.scans'}
      pageSize={pageSize}
    />
  );
}

function useColumns(timeZone: string): Column<ScanRow>[] {
  const clock = useClock(timeZone);
  return [
    { id: 'scanned-at', cell: ({ at }) => `${clock.instant(at)}` },
    { id: 'gate', cell: ({ gate }) => gate },
    { id: 'ticket', cell: ({ title }) => title ?? '–' },
    { id: 'code', cell: ({ shortCode }) => (shortCode ? <Mono>{shortCode}</Mono> : '–') },
    { id: 'heads', isNumber: true, cell: ({ headCount }) => headCount },
    {
      id: 'result',
      cell: ({ admitted, reason }) => (
        <Flex gap={2} wrap="wrap">
          <StateLabel of="scan" state={admitted ? 'admitted' : 'refused'} />
          {reason && <Typography textColor="neutral600">{reason.text}</Typography>}
        </Flex>
      ),
    },
  ];
}
