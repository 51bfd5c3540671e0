import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Panel } from '../../../../../admin/parts/panel';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { Connection } from '../../../server/admin-routes/connection-shapes';
import { BILL_ZONE } from '../reconciliation/selected-day';

/** What waits to be done, and the money that is neither here nor there. */
export function Jobs({ jobs, underWay }: Pick<Connection, 'jobs' | 'underWay'>) {
  const { formatMessage } = useIntl();
  const clock = useClock(BILL_ZONE);
  const { oldestDueAt } = jobs;
  const since = oldestDueAt
    ? formatMessage({ id: 'wechat-pay.jobs.due.since' }, { at: clock.instant(oldestDueAt) })
    : undefined;
  return (
    <Panel title={formatMessage({ id: 'wechat-pay.jobs.title' })}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Count id="jobs.due" count={jobs.due} note={since} />
        <Count id="jobs.later" count={jobs.later} />
        <Count id="jobs.failing" count={jobs.failing} tone={jobs.failing > 0 ? 'warning600' : undefined} />
        <Count id="jobs.given-up" count={jobs.givenUp} tone={jobs.givenUp > 0 ? 'danger600' : undefined} />
        <Count id="under-way.payments" count={underWay.payments} />
        <Count id="under-way.refunds" count={underWay.refunds} />
        <Count id="under-way.transfers" count={underWay.transfers} />
      </Flex>
    </Panel>
  );
}

interface CountProps {
  id: string;
  count: number;
  note?: string | undefined;
  tone?: 'warning600' | 'danger600' | undefined;
}

function Count({ id, count, note, tone }: CountProps) {
  const { formatMessage, formatNumber } = useIntl();
  return (
    <Flex justifyContent="space-between" gap={4} data-count={id}>
      <Typography textColor="neutral800">{formatMessage({ id: `wechat-pay.${id}` })}</Typography>
      <Flex gap={4}>
        {note && (
          <Typography variant="pi" textColor="neutral600">
            {note}
          </Typography>
        )}
        <Typography
          fontWeight="semiBold"
          textColor={tone ?? 'neutral800'}
          style={{ fontVariantNumeric: 'tabular-nums' }}
        >
          {formatNumber(count)}
        </Typography>
      </Flex>
    </Flex>
  );
}
