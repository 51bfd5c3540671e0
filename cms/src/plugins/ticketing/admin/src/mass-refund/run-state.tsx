import { Status, Typography } from '@strapi/design-system';
import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';
import type { MassRun } from '../../../server/admin-routes/mass-refund-shapes';

type State = 'running' | 'paused' | 'arriving' | 'troubled' | 'done';

const COLOURS: Record<State, ComponentProps<typeof Status>['variant']> = {
  running: 'secondary',
  paused: 'alternative',
  arriving: 'secondary',
  troubled: 'danger',
  done: 'success',
};

/** Handed over is not arrived: a run whose money is still on its way says so. */
function stateOf({ status, progress }: Pick<MassRun, 'status' | 'progress'>): State {
  if (status !== 'done') return status;
  if (progress.failed > 0) return 'troubled';
  return progress.underWay > 0 ? 'arriving' : 'done';
}

export function RunState({ run }: { run: Pick<MassRun, 'status' | 'progress'> }) {
  const { formatMessage } = useIntl();
  const state = stateOf(run);
  return (
    <Status variant={COLOURS[state]} size="S" width="fit-content">
      <Typography tag="span" variant="pi" fontWeight="semiBold">
        {formatMessage({ id: `ticketing.mass.state.${state}` })}
      </Typography>
    </Status>
  );
}
