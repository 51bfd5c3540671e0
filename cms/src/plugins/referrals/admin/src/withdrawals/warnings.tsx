import { Flex, Status, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Warning } from '../../../server/admin-routes/shapes';

const GRAVE: readonly Warning[] = ['in-debt', 'same-document', 'same-device'];

/** What a reviewer should look into; none of it decides by itself. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { formatMessage } = useIntl();
  if (warnings.length === 0) return <Typography textColor="neutral500">–</Typography>;
  return (
    <Flex gap={1} wrap="wrap">
      {warnings.map((warning) => (
        <Status
          key={warning}
          size="S"
          width="fit-content"
          variant={GRAVE.includes(warning) ? 'danger' : 'warning'}
          title={formatMessage({ id: `referrals.warning.${warning}.help` })}
        >
          <Typography tag="span" variant="pi" fontWeight="semiBold">
            {formatMessage({ id: `referrals.warning.${warning}` })}
          </Typography>
        </Status>
      ))}
    </Flex>
  );
}
