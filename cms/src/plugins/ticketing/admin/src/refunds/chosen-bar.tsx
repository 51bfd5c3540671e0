import { Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { formatYuan } from '../../../../../admin/formats/money';
import type { RefundListRow } from '../../../server/admin-routes/refund-shapes';
import type { Pending } from './use-decide';

interface ChosenBarProps {
  rows: readonly RefundListRow[];
  onDecide: (pending: Pending) => void;
}

/** What is chosen, how much money that is, and what to do with all of it. Always there, so that nothing jumps. */
export function ChosenBar({ rows, onDecide }: ChosenBarProps) {
  const { formatMessage } = useIntl();
  const sum = formatYuan(rows.reduce((total, { amountFen }) => total + amountFen, 0));
  const isNone = rows.length === 0;
  return (
    <Flex justifyContent="space-between" gap={4} wrap="wrap">
      <Typography textColor={isNone ? 'neutral600' : 'neutral800'} data-testid="chosen">
        {formatMessage(
          { id: `ticketing.refunds.chosen${isNone ? '.none' : ''}` },
          { count: rows.length, sum },
        )}
      </Typography>
      <Flex gap={2}>
        <Button
          variant="tertiary"
          disabled={isNone}
          onClick={() => onDecide({ verdict: 'reject', rows })}
          data-testid="reject-chosen"
        >
          {formatMessage({ id: 'ticketing.refunds.reject' })}
        </Button>
        <Button
          disabled={isNone}
          onClick={() => onDecide({ verdict: 'approve', rows })}
          data-testid="approve-chosen"
        >
          {formatMessage({ id: 'ticketing.refunds.approve' })}
        </Button>
      </Flex>
    </Flex>
  );
}
