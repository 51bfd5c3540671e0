import { Flex, Status, Typography } from '@strapi/design-system';
import type { ComponentProps, ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { CalendarSlotRow } from '../../../server/admin-routes/calendar-shapes';
import type { Fill } from './fill-colours';
import { EditedMark, ShortMark } from './marks';

const COLOURS: Record<Fill, ComponentProps<typeof Status>['variant']> = {
  empty: 'secondary',
  plenty: 'success',
  few: 'alternative',
  full: 'danger',
  closed: 'neutral',
};

interface SlotCardProps {
  slot: CalendarSlotRow;
  timeZone: string;
  children?: ReactNode;
}

/** One slot in figures; what can be done with it comes as children. */
export function SlotCard({ slot, timeZone, children }: SlotCardProps) {
  const { formatMessage } = useIntl();
  const clock = useClock(timeZone);
  return (
    <Card data-slot={slot.id} data-fill={slot.fill}>
      <Flex justifyContent="space-between" gap={2}>
        <Flex gap={2}>
          <Typography fontWeight="bold">
            {slot.wholeDay
              ? formatMessage({ id: 'ticketing.calendar.whole-day' })
              : `${clock.time(slot.startsAt).slice(0, 5)}–${endOf(clock.time(slot.endsAt).slice(0, 5))}`}
          </Typography>
          {slot.editedByHand && <EditedMark />}
        </Flex>
        <Status variant={COLOURS[slot.fill]} size="S" width="fit-content">
          <Typography tag="span" variant="pi" fontWeight="semiBold">
            {formatMessage({ id: `ticketing.calendar.fill.${slot.fill}` })}
          </Typography>
        </Status>
      </Flex>
      <Figures {...slot} />
      {slot.short && (
        <Flex gap={2} alignItems="flex-start">
          <ShortMark />
          <Typography variant="pi" textColor="danger700">
            {formatMessage(
              { id: 'ticketing.calendar.is-short' },
              { over: slot.held + slot.sold - slot.size },
            )}
          </Typography>
        </Flex>
      )}
      {slot.waiting > 0 && (
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(
            { id: 'ticketing.calendar.waiting' },
            { waiting: slot.waiting, offered: slot.offered },
          )}
        </Typography>
      )}
      {children}
    </Card>
  );
}

/** Midnight ends the day that it belongs to. */
const endOf = (time: string): string => (time === '00:00' ? '24:00' : time);

/** Size, held, sold and left, of a slot or of many together. */
export function Figures(counts: Pick<CalendarSlotRow, 'size' | 'held' | 'sold' | 'left'>) {
  const { formatMessage, formatNumber } = useIntl();
  return (
    <Four>
      {(['size', 'held', 'sold', 'left'] as const).map((name) => (
        <div key={name}>
          <Typography variant="pi" textColor="neutral600" tag="dt">
            {formatMessage({ id: `ticketing.calendar.${name}-places` })}
          </Typography>
          <Typography fontWeight="semiBold" tag="dd" data-count={name}>
            {formatNumber(counts[name])}
          </Typography>
        </div>
      ))}
    </Four>
  );
}

const Card = styled.li`
  display: flex;
  flex-direction: column;
  gap: 1.2rem;
  padding: 1.2rem 1.6rem;
  list-style: none;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
`;

const Four = styled.dl`
  display: grid;
  grid-template-columns: repeat(4, 1fr);
  gap: 0.8rem;
  font-variant-numeric: tabular-nums;
`;
