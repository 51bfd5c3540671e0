import { Status, Typography } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';

type Colour = ComponentProps<typeof Status>['variant'];

/** One colour for one meaning, on all pages: green is done well, blue waits, grey is over, red needs somebody. */
const COLOURS: Record<string, Colour> = {
  open: 'secondary',
  held: 'secondary',
  refunding: 'secondary',
  paid: 'success',
  valid: 'success',
  admitted: 'success',
  used: 'neutral',
  refused: 'danger',
  blocked: 'danger',
  requested: 'warning',
  approved: 'secondary',
  submitted: 'secondary',
  success: 'success',
  abnormal: 'danger',
  failed: 'danger',
  attention: 'danger',
  left: 'neutral',
  waiting: 'secondary',
  active: 'success',
  revoked: 'danger',
  unregistered: 'warning',
};

/** A state in words and colour; the words are `ticketing.<of>.<state>`. */
export function StateLabel({
  of,
  state,
}: {
  of: 'order' | 'ticket' | 'scan' | 'attention' | 'refund' | 'device';
  state: string;
}) {
  const { formatMessage } = useIntl();
  const colour = of === 'attention' ? 'danger' : (COLOURS[state] ?? 'neutral');
  return (
    <Status variant={colour} size="S" width="fit-content">
      <Typography tag="span" variant="omega" fontWeight="semiBold">
        {formatMessage({ id: `ticketing.${of}.${state}`, defaultMessage: state })}
      </Typography>
    </Status>
  );
}
