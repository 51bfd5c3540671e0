import { Status, Typography } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';

type Colour = ComponentProps<typeof Status>['variant'];

/** Green is done well, blue is on its way, yellow waits for us, grey is over, red needs somebody. */
const COLOURS: Record<string, Colour> = {
  submitted: 'warning',
  approved: 'warning',
  transferring: 'secondary',
  waiting_for_member: 'secondary',
  paid: 'success',
  rejected: 'neutral',
  cancelled: 'neutral',
  failed: 'danger',
  available: 'success',
  confirmed: 'secondary',
  pending: 'secondary',
  void: 'neutral',
  bound: 'success',
  kept: 'neutral',
  refused: 'danger',
  disabled: 'danger',
};

/** A state in words and colour; the words are `referrals.<of>.<state>`. */
export function StateLabel({
  of,
  state,
}: {
  of: 'withdrawal' | 'commission' | 'touch' | 'promoter';
  state: string;
}) {
  const { formatMessage } = useIntl();
  return (
    <Status variant={COLOURS[state] ?? 'neutral'} size="S" width="fit-content">
      <Typography tag="span" variant="omega" fontWeight="semiBold">
        {formatMessage({ id: `referrals.${of}.${state}`, defaultMessage: state })}
      </Typography>
    </Status>
  );
}
