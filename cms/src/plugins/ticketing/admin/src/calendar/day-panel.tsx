import { Box, Flex, LinkButton, Typography } from '@strapi/design-system';
import { useRBAC } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { LoadFailed } from '../../../../../admin/parts/load-failed';
import { NothingHere } from '../../../../../admin/parts/nothing-here';
import { Panel } from '../../../../../admin/parts/panel';
import { Shimmer } from '../../../../../admin/parts/shimmer';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { CalendarSlotRow } from '../../../server/admin-routes/calendar-shapes';
import { massAddress, massPermissions } from '../mass-refund/permissions';
import { useCalendarSlotsQuery } from './api';
import { ConfirmEdit } from './confirm-edit';
import { EditForm } from './edit-form';
import { daysIn, type Range } from './month-days';
import { RangeForm } from './range-form';
import { Figures, SlotCard } from './slot-card';
import { useEdit } from './use-edit';

interface DayPanelProps {
  pool: string;
  range: Range;
  today: string;
  timeZone: string;
  mayEdit: boolean;
  onRange: (range: Range) => void;
}

/** The chosen day, or the chosen days together: what they hold, and what can be changed about them. */
export function DayPanel(props: DayPanelProps) {
  const { pool, range, timeZone, mayEdit, onRange } = props;
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  const [weekdays, setWeekdays] = useState<number[]>([]);
  const { data, isError, refetch } = useCalendarSlotsQuery({ pool, ...range });
  const isOneDay = range.from === range.to;
  const title = isOneDay
    ? clock.day(range.from)
    : formatMessage(
        { id: 'ticketing.calendar.range' },
        { from: clock.day(range.from), to: clock.day(range.to) },
      );
  const meant = isOneDay || weekdays.length === 0 ? data : data?.filter(({ day }) => fallsOn(day, weekdays));
  return (
    <Panel title={title} aside={<Aside range={range} slots={meant} />}>
      <Flex direction="column" alignItems="stretch" gap={5}>
        {mayEdit && (
          <RangeForm range={range} onRange={onRange} weekdays={weekdays} onWeekdays={setWeekdays} />
        )}
        {isError && !data && <LoadFailed onRetry={refetch} />}
        {!data && !isError && <Shimmer $width="100%" $height="180px" />}
        {meant?.length === 0 && (
          <NothingHere>{formatMessage({ id: 'ticketing.calendar.empty-day' })}</NothingHere>
        )}
        {meant && meant.length > 0 && <Slots {...props} weekdays={weekdays} slots={meant} />}
      </Flex>
    </Panel>
  );
}

const fallsOn = (day: string, weekdays: readonly number[]): boolean =>
  weekdays.includes(new Date(`${day}T00:00:00Z`).getUTCDay());

function Aside({ range, slots }: { range: Range; slots: readonly CalendarSlotRow[] | undefined }) {
  const { formatMessage } = useIntl();
  return (
    <Typography variant="pi" textColor="neutral600">
      {slots &&
        formatMessage(
          { id: 'ticketing.calendar.days-slots' },
          {
            days: range.from === range.to ? 1 : new Set(slots.map(({ day }) => day)).size,
            slots: slots.length,
          },
        )}
    </Typography>
  );
}

type SlotsProps = DayPanelProps & { slots: readonly CalendarSlotRow[]; weekdays: number[] };

function Slots({ pool, range, today, timeZone, mayEdit, slots, weekdays }: SlotsProps) {
  const { formatMessage } = useIntl();
  const { pending, isBusy, ask, confirm, giveUp } = useEdit();
  const isOneDay = daysIn(range) === 1;
  const open = slots.filter(({ over }) => !over);
  const isEditable = mayEdit && open.length > 0 && range.from >= today;
  const target = isOneDay ? { slots: open.map(({ id }) => id) } : { ...range, weekdays };
  return (
    <>
      <Together slots={slots} timeZone={timeZone} />
      {isEditable && (
        <EditForm
          slots={open}
          label={formatMessage({ id: `ticketing.calendar.size-for.${open.length === 1 ? 'one' : 'all'}` })}
          isBusy={isBusy}
          onEdit={(edit) => ask({ pool, target, edit })}
        />
      )}
      {mayEdit && !isEditable && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage({ id: 'ticketing.calendar.past' })}
        </Typography>
      )}
      {isOneDay && slots.length > 1 && (
        <List>
          {slots.map((slot) => (
            <SlotCard key={slot.id} slot={slot} timeZone={timeZone}>
              {mayEdit && !slot.over && (
                <EditForm
                  isCompact
                  slots={[slot]}
                  label={formatMessage({ id: 'ticketing.calendar.size-for.one' })}
                  isBusy={isBusy}
                  onEdit={(edit) => ask({ pool, target: { slots: [slot.id] }, edit })}
                />
              )}
            </SlotCard>
          ))}
        </List>
      )}
      <MassRefundLink slots={slots} range={range} />
      <ConfirmEdit pending={pending} isBusy={isBusy} onConfirm={confirm} onCancel={giveUp} />
    </>
  );
}

/** A closed day that people have tickets for: their money is the next thing to see to. */
function MassRefundLink({ slots, range }: Pick<SlotsProps, 'slots' | 'range'>) {
  const { formatMessage } = useIntl();
  const { allowedActions } = useRBAC(massPermissions);
  const isAsked = slots.some(({ closed, sold }) => closed && sold > 0);
  if (!allowedActions.canMass || !isAsked || daysIn(range) > 1) return null;
  return (
    <LinkButton tag={NavLink} to={massAddress(range.from)} variant="danger-light" data-testid="mass-refund">
      {formatMessage({ id: 'ticketing.mass.from-calendar' })}
    </LinkButton>
  );
}

/** A single slot as it is; several as their sum. */
function Together({ slots, timeZone }: { slots: readonly CalendarSlotRow[]; timeZone: string }) {
  const [only] = slots;
  if (slots.length === 1 && only) {
    return (
      <List>
        <SlotCard slot={only} timeZone={timeZone} />
      </List>
    );
  }
  const sum = (name: 'size' | 'held' | 'sold' | 'left') =>
    slots.reduce((total, slot) => total + slot[name], 0);
  return (
    <Box background="neutral100" hasRadius padding={4}>
      <Figures size={sum('size')} held={sum('held')} sold={sum('sold')} left={sum('left')} />
    </Box>
  );
}

const List = styled.ul`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
`;
