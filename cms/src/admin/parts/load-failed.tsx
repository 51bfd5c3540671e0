import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';

/** What a page or a part of one shows when its data did not come: one sentence and a way to try again. */
export function LoadFailed({ onRetry }: { onRetry: () => void }) {
  const { formatMessage } = useIntl();
  return (
    <EmptyStateLayout
      icon={<WarningCircle width="4rem" height="4rem" fill="danger600" />}
      content={formatMessage({ id: 'shanmen.load-failed' })}
      action={
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
          {formatMessage({ id: 'shanmen.retry' })}
        </Button>
      }
    />
  );
}
