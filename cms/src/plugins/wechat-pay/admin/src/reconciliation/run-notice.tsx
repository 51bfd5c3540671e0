import { Box, Flex, Typography } from '@strapi/design-system';
import { Clock, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { DayReport } from '../../../server/admin-routes/reconciliation-shapes';

type Run = NonNullable<DayReport['run']>;

/** Says why there is no result yet, and what comes next. */
export function RunNotice({ run: { status, failure } }: { run: Run }) {
  const { formatMessage } = useIntl();
  if (status === 'done') return null;
  const tone = status === 'failed' ? 'danger' : status === 'waiting' ? 'warning' : 'primary';
  const Icon = status === 'failed' ? WarningCircle : Clock;
  const why = failure ? formatMessage({ id: `wechat-pay.failure.${failure}`, defaultMessage: failure }) : '';
  return (
    <Box
      background={`${tone}100`}
      borderColor={`${tone}200`}
      hasRadius
      padding={4}
      role={status === 'failed' ? 'alert' : 'status'}
    >
      <Flex gap={3} alignItems="flex-start">
        <Icon width="2rem" height="2rem" fill={`${tone}700`} aria-hidden />
        <Box>
          <Typography fontWeight="bold" textColor={`${tone}700`} tag="p">
            {formatMessage({ id: `wechat-pay.run.${status}` })}
          </Typography>
          <Typography textColor="neutral800" tag="p">
            {formatMessage({ id: `wechat-pay.run.${status}.note` }, { failure: why })}
          </Typography>
        </Box>
      </Flex>
    </Box>
  );
}
