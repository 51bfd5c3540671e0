import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useClock } from '../../../../../admin/parts/use-clock';
import { addMonths, SAMPLE_WEEK, weeksOf } from '../calendar/month-days';
import { useMassMonthQuery } from './api';

interface MonthChoiceProps {
  month: string;
  onMonth: (month: string) => void;
  day: string;
  onDay: (day: string) => void;
  today: string;
}

/** A small month: each day with how many tickets it has sold; days without slots cannot be chosen. */
export function MonthChoice({ month, onMonth, day: chosen, onDay, today }: MonthChoiceProps) {
  const { formatMessage, formatDate } = useIntl();
  const clock = useClock('UTC');
  const { currentData } = useMassMonthQuery({ month });
  const sold = new Map(currentData?.days.map((facts) => [facts.day, facts]));
  const say = (id: string) => formatMessage({ id: `ticketing.calendar.${id}` });
  const label = (day: string) =>
    formatMessage(
      { id: 'ticketing.mass.day.label' },
      { day: clock.day(day), tickets: sold.get(day)?.tickets ?? 0 },
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Flex justifyContent="space-between">
        <IconButton label={say('previous-month')} onClick={() => onMonth(addMonths(month, -1))}>
          <ChevronLeft />
        </IconButton>
        <Typography fontWeight="semiBold">
          {formatDate(`${month}-01T12:00:00Z`, { year: 'numeric', month: 'long', timeZone: 'UTC' })}
        </Typography>
        <IconButton label={say('next-month')} onClick={() => onMonth(addMonths(month, 1))}>
          <ChevronRight />
        </IconButton>
      </Flex>
      <Week aria-hidden>
        {SAMPLE_WEEK.map((day) => (
          <Typography key={day} variant="pi" textColor="neutral600" textAlign="center" tag="span">
            {formatDate(`${day}T12:00:00Z`, { weekday: 'narrow', timeZone: 'UTC' })}
          </Typography>
        ))}
      </Week>
      {weeksOf(month).map((week) => (
        <Week key={week.find((day) => day)}>
          {week.map((day, column) =>
            day ? (
              <Cell
                key={day}
                type="button"
                data-day={day}
                aria-label={label(day)}
                aria-pressed={day === chosen}
                disabled={!sold.has(day)}
                onClick={() => onDay(day)}
                $chosen={day === chosen}
                $today={day === today}
              >
                <span>{Number(day.slice(8))}</span>
                <Tickets count={sold.get(day)?.tickets ?? 0} />
              </Cell>
            ) : (
              <span key={`${month} ${column}`} />
            ),
          )}
        </Week>
      ))}
      <Typography variant="pi" textColor="neutral600">
        {formatMessage({ id: 'ticketing.mass.day.hint' })}
      </Typography>
    </Flex>
  );
}

function Tickets({ count }: { count: number }) {
  const { formatNumber } = useIntl();
  return count > 0 ? <small>{formatNumber(count)}</small> : null;
}

const Week = styled.div`
  display: grid;
  gap: 0.4rem;
  grid-template-columns: repeat(7, minmax(0, 1fr));
`;

const Cell = styled.button<{ $chosen: boolean; $today: boolean }>`
  display: flex;
  flex-direction: column;
  align-items: center;
  justify-content: center;
  height: 4rem;
  font-size: 1.3rem;
  line-height: 1.3;
  font-variant-numeric: tabular-nums;
  cursor: pointer;
  border-radius: ${({ theme }) => theme.borderRadius};
  font-weight: ${({ $today, $chosen }) => ($today || $chosen ? 700 : 400)};
  color: ${({ theme, $chosen, $today }) =>
    $chosen ? theme.colors.neutral0 : $today ? theme.colors.primary600 : theme.colors.neutral800};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : 'transparent')};
  small {
    font-size: 1rem;
    font-weight: 400;
    color: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral600)};
  }
  &:hover:not(:disabled) {
    background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary700 : theme.colors.primary100)};
  }
  &:disabled {
    color: ${({ theme }) => theme.colors.neutral400};
    cursor: default;
  }
`;
