import { Alert, Box, Button, Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useNavigate } from 'react-router-dom';
import { formatYuan } from '../../../../../admin/formats/money';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { MassPlanView } from '../../../server/admin-routes/mass-refund-shapes';
import { type MassChosen, useMassPlanQuery } from './api';
import { ConfirmDialog } from './confirm-dialog';
import { Figures } from './figures';
import { runAddress } from './permissions';
import { PlanTable } from './plan-table';

interface PlanPanelProps {
  /** Null when nothing is chosen. */
  chosen: MassChosen | null;
  forced: boolean;
  day: string;
}

/** What would be done, in counts and sums, before anybody says yes. */
export function PlanPanel({ chosen, forced, day }: PlanPanelProps) {
  const { formatMessage } = useIntl();
  const clock = useClock('UTC');
  return (
    <Panel title={formatMessage({ id: 'ticketing.mass.plan' }, { day: clock.day(day) })}>
      {chosen ? (
        <Plan chosen={chosen} forced={forced} />
      ) : (
        <NothingHere>{formatMessage({ id: 'ticketing.mass.nothing-chosen' })}</NothingHere>
      )}
    </Panel>
  );
}

function Plan({ chosen, forced }: { chosen: MassChosen; forced: boolean }) {
  const { formatMessage, locale } = useIntl();
  const duration = useDuration();
  const asked = { selection: chosen, forced, locale };
  const { currentData: plan, isError, refetch } = useMassPlanQuery(asked);
  if (isError && !plan) return <LoadFailed onRetry={refetch} />;
  if (!plan) return <Shimmer $width="100%" $height="360px" />;
  if (plan.rows.length === 0 && plan.waiting.entries === 0)
    return <NothingHere>{formatMessage({ id: 'ticketing.mass.nothing' })}</NothingHere>;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} data-testid="mass-plan">
      <Figures
        figures={[
          { id: 'tickets', value: String(plan.tickets) },
          { id: 'amount', value: formatYuan(plan.amountFen), isStrong: true },
          { id: 'fee', value: formatYuan(plan.feeFen) },
          { id: 'time', value: duration(plan.seconds) },
        ]}
      />
      <PlanTable rows={plan.rows} />
      <Notes plan={plan} chosen={chosen} />
      <Start plan={plan} asked={asked} onOutdated={refetch} />
    </Flex>
  );
}

/** `约 3 分钟`; never less than it takes. */
function useDuration() {
  const { formatMessage } = useIntl();
  return (seconds: number): string =>
    formatMessage(
      { id: `ticketing.mass.duration.${seconds < 60 ? 'short' : 'minutes'}` },
      { minutes: Math.ceil(seconds / 60) },
    );
}

function Notes({ plan, chosen }: { plan: MassPlanView; chosen: MassChosen }) {
  const { formatMessage } = useIntl();
  const notes = [
    plan.openSlots > 0 && {
      id: chosen.closeSlots ? 'closes' : 'stays-open',
      isWarning: !chosen.closeSlots,
      values: { slots: plan.openSlots },
    },
    plan.waiting.entries > 0 && { id: 'waiting', isWarning: false, values: plan.waiting },
  ];
  return notes.map(
    (note) =>
      note && (
        <Typography
          key={note.id}
          variant="pi"
          textColor={note.isWarning ? 'warning700' : 'neutral600'}
          data-note={note.id}
        >
          {formatMessage({ id: `ticketing.mass.note.${note.id}` }, note.values)}
        </Typography>
      ),
  );
}

const LONGEST_REASON = 40;

interface StartProps {
  plan: MassPlanView;
  asked: { selection: MassChosen; forced: boolean; locale: string };
  onOutdated: () => void;
}

function Start({ plan, asked, onOutdated }: StartProps) {
  const { formatMessage } = useIntl();
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [isAsking, setAsking] = useState(false);
  const [isOutdated, setOutdated] = useState(false);
  const touched = plan.rows.some(({ action }) => action !== null) || plan.waiting.entries > 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {isOutdated && (
        <Alert
          variant="warning"
          title={formatMessage({ id: 'ticketing.mass.outdated.title' })}
          closeLabel={formatMessage({ id: 'ticketing.refunds.cancel' })}
          onClose={() => setOutdated(false)}
        >
          {formatMessage({ id: 'ticketing.mass.outdated' })}
        </Alert>
      )}
      <Field.Root name="reason" required hint={formatMessage({ id: 'ticketing.mass.reason.hint' })}>
        <Field.Label>{formatMessage({ id: 'ticketing.mass.reason' })}</Field.Label>
        <TextInput
          name="reason"
          maxLength={LONGEST_REASON}
          value={reason}
          placeholder={formatMessage({ id: 'ticketing.mass.reason.example' })}
          onChange={({ currentTarget }: { currentTarget: { value: string } }) =>
            setReason(currentTarget.value)
          }
        />
        <Field.Hint />
      </Field.Root>
      <Box>
        <Button
          size="L"
          variant="danger"
          disabled={!touched || reason.trim() === ''}
          onClick={() => setAsking(true)}
          data-testid="mass-start"
        >
          {formatMessage({ id: 'ticketing.mass.start' })}
        </Button>
      </Box>
      {isAsking && (
        <ConfirmDialog
          plan={plan}
          asked={asked}
          reason={reason.trim()}
          onStarted={(number) => navigate(runAddress(number))}
          onOutdated={() => {
            setAsking(false);
            setOutdated(true);
            onOutdated();
          }}
          onCancel={() => setAsking(false)}
        />
      )}
    </Flex>
  );
}
