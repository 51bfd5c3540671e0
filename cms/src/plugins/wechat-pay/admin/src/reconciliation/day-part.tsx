import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { DayReport } from '../../../server/admin-routes/reconciliation-shapes';
import { useReconciledDayQuery } from './api';
import { Differences } from './differences';
import { Figures } from './figures';
import { RunNotice } from './run-notice';
import { BILL_ZONE } from './selected-day';

const RUNNING_REFRESH_MS = 1_500;
const REFRESH_MS = 60_000;

/** One day: its figures by the bill and by us, and what differs. */
export function DayPart({ day }: { day: string }) {
  const { data, isError, refetch } = useDay(day);
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Heading day={day} report={data} />
      {data?.run && <RunNotice run={data.run} />}
      {(!data || data.totals) && <Figures totals={data?.totals ?? undefined} />}
      {data ? <Differences report={data} /> : <Shimmer $width="100%" $height="240px" />}
    </Flex>
  );
}

/** While a run is under way the page looks every moment, else now and then. */
function useDay(day: string) {
  const { data: known } = useReconciledDayQuery(day);
  const isRunning = known?.run?.status === 'running';
  return useReconciledDayQuery(day, { pollingInterval: isRunning ? RUNNING_REFRESH_MS : REFRESH_MS });
}

function Heading({ day, report }: { day: string; report: DayReport | undefined }) {
  const { formatMessage } = useIntl();
  const clock = useClock(BILL_ZONE);
  return (
    <Flex gap={4} alignItems="baseline" wrap="wrap">
      <Typography variant="beta" tag="h2">
        {clock.day(day)}
      </Typography>
      {report?.reconciledAt && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(
            { id: 'wechat-pay.reconciliation.reconciled-at' },
            { at: clock.instant(report.reconciledAt) },
          )}
        </Typography>
      )}
    </Flex>
  );
}
