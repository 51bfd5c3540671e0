import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Panel } from '../../../../../admin/parts/panel';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { Connection } from '../../../server/admin-routes/connection-shapes';
import { BILL_ZONE } from '../reconciliation/selected-day';

const TOPICS: readonly string[] = ['transaction', 'refund', 'transfer'];

/** When WeChat last told us something of each kind: silence on a busy day is a wrong address. */
export function Notifications({ notifications }: Pick<Connection, 'notifications'>) {
  const { formatMessage } = useIntl();
  const clock = useClock(BILL_ZONE);
  const rows = notifications.toSorted((a, b) => TOPICS.indexOf(a.topic) - TOPICS.indexOf(b.topic));
  return (
    <Panel title={formatMessage({ id: 'wechat-pay.notifications.title' })}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        {rows.map(({ topic, lastAt, lastDay }) => (
          <Flex key={topic} justifyContent="space-between" gap={4} data-topic={topic}>
            <Typography textColor="neutral800" fontWeight="semiBold">
              {formatMessage({ id: `wechat-pay.topic.${topic}` })}
            </Typography>
            <Flex gap={4}>
              <Typography variant="pi" textColor="neutral600">
                {lastAt ? formatMessage({ id: 'wechat-pay.topic.count' }, { count: lastDay }) : ''}
              </Typography>
              <Typography textColor={lastAt ? 'neutral800' : 'neutral500'}>
                {lastAt
                  ? formatMessage({ id: 'wechat-pay.topic.last' }, { at: clock.instant(lastAt) })
                  : formatMessage({ id: 'wechat-pay.topic.never' })}
              </Typography>
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Panel>
  );
}
