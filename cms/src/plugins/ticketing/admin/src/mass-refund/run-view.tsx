import { Button, Flex, Typography } from '@strapi/design-system';
import { ArrowClockwise, Play } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { MassRunDetail } from '../../../server/admin-routes/mass-refund-shapes';
import { messageOf } from '../calendar/use-edit';
import { useMassMonthQuery, useMassRunQuery, useSteerMassRefundMutation } from './api';
import { PlanTable } from './plan-table';
import { ProgressBar, ProgressLegend } from './progress-bar';
import { RunState } from './run-state';
import { TroublesPanel } from './troubles-panel';

const POLL_MS = 1_500;
/** All is handed over or paused: only WeChat's news are still to come. */
const SLOW_POLL_MS = 10_000;

const isOver = ({ status, progress }: MassRunDetail): boolean => status === 'done' && progress.underWay === 0;

/** One run: how far it is, what failed, and what was shown when it was confirmed. */
export function RunView({ number }: { number: string }) {
  const { formatMessage } = useIntl();
  const { data, isError, refetch } = useMassRunQuery({ number }, { pollingInterval: POLL_MS });
  const venue = useMassMonthQuery({ month: new Date().toISOString().slice(0, 7) });
  const timeZone = venue.data?.timeZone;
  if (isError && !data) return <LoadFailed onRetry={refetch} />;
  if (!data || !timeZone) return <Shimmer $width="100%" $height="320px" />;
  return (
    <>
      <Standing run={data} timeZone={timeZone} onSteered={refetch} />
      <TroublesPanel number={number} pollMs={isOver(data) ? SLOW_POLL_MS : POLL_MS * 2} />
      <Panel title={formatMessage({ id: 'ticketing.mass.shown' })}>
        <PlanTable rows={data.rows} />
      </Panel>
    </>
  );
}

interface StandingProps {
  run: MassRunDetail;
  timeZone: string;
  onSteered: () => void;
}

function Standing({ run, timeZone, onSteered }: StandingProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const { number, day, status, reason, by, startedAt, progress } = run;
  const settled = progress.total - progress.waiting - progress.underWay;
  return (
    <Panel
      title={formatMessage({ id: 'ticketing.mass.run.title' }, { day: clock.day(day) })}
      aside={<Steer run={run} onSteered={onSteered} />}
    >
      <Flex direction="column" alignItems="stretch" gap={5} data-testid="mass-run" data-status={status}>
        <Flex gap={3} wrap="wrap">
          <RunState run={run} />
          <Typography textColor="neutral600">
            {formatMessage(
              { id: 'ticketing.mass.run.by' },
              { by, at: clock.instant(startedAt), number, reason },
            )}
          </Typography>
        </Flex>
        <Flex gap={4}>
          <ProgressBar progress={progress} />
          <Typography fontWeight="bold" style={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>
            {settled} / {progress.total}
          </Typography>
        </Flex>
        <ProgressLegend progress={progress} />
      </Flex>
    </Panel>
  );
}

function Steer({ run: { number, status, progress }, onSteered }: Omit<StandingProps, 'timeZone'>) {
  const { formatMessage, locale } = useIntl();
  const { toggleNotification } = useNotification();
  const [steer, { isLoading }] = useSteerMassRefundMutation();
  const go = (verb: 'pause' | 'resume' | 'retry') => async () => {
    const answer = await steer({ number, verb, locale });
    if ('error' in answer) toggleNotification({ type: 'danger', message: messageOf(answer.error) });
    onSteered();
  };
  const say = (id: string) => formatMessage({ id: `ticketing.mass.${id}` });
  return (
    <Flex gap={2}>
      {progress.failed > 0 && status !== 'paused' && (
        <Button variant="tertiary" startIcon={<ArrowClockwise />} loading={isLoading} onClick={go('retry')}>
          {say('retry')}
        </Button>
      )}
      {status === 'running' && (
        <Button variant="secondary" loading={isLoading} onClick={go('pause')}>
          {say('pause')}
        </Button>
      )}
      {status === 'paused' && (
        <Button startIcon={<Play />} loading={isLoading} onClick={go('resume')}>
          {say('resume')}
        </Button>
      )}
    </Flex>
  );
}
