import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

/** What a page or a part of one shows when its data did not come: one sentence and a way to try again. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const { formatMessage } = useIntl();
  return (
    <Flex direction="column" gap={4} padding={8} role="alert">
      <WarningCircle width="4rem" height="4rem" fill="danger600" />
      <Typography textColor="neutral800">{formatMessage({ id: 'shanmen.load-failed' })}</Typography>
      <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
        {formatMessage({ id: 'shanmen.retry' })}
      </Button>
    </Flex>
  );
}
