import { Typography } from '@strapi/design-system';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useClock } from '../../../../../admin/parts/use-clock';
import type { CalendarDay } from '../../../server/admin-routes/calendar-shapes';
import { DayCell } from './day-cell';
import { dayAfterKey, isWithin, monthOf, type Range, rangeOf, SAMPLE_WEEK, weeksOf } from './month-days';

interface MonthGridProps {
  month: string;
  /** Undefined while they are on their way. */
  days: readonly CalendarDay[] | undefined;
  today: string;
  range: Range;
  onSelect: (range: Range, month: string) => void;
}

/**
 * A month as a grid. A click chooses a day and shift with a click all days up to it; so do the arrow keys, Home and
 * End, which also go over into the next month.
 */
export function MonthGrid({ month, days, today, range, onSelect }: MonthGridProps) {
  const { formatMessage, formatDate } = useIntl();
  const grid = useRef<HTMLTableElement>(null);
  const { anchor, choose, onKeyDown } = useChoice(grid, range, onSelect);
  const labelOf = useLabels();
  const byDay = new Map(days?.map((facts) => [facts.day, facts]));
  const reachable = monthOf(anchor.current.focus) === month ? anchor.current.focus : `${month}-01`;

  return (
    <Month ref={grid} aria-label={formatMessage({ id: 'ticketing.calendar.month' })} aria-busy={!days}>
      <thead>
        <tr>
          {SAMPLE_WEEK.map((day) => (
            <th key={day} scope="col">
              <Typography variant="sigma" textColor="neutral600">
                {formatDate(`${day}T12:00:00Z`, { weekday: 'short', timeZone: 'UTC' })}
              </Typography>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(month).map((week, row) => (
          <tr key={week.find((day) => day)}>
            {week.map((day, column) => (
              <td key={day ?? `${row}-${column}`}>
                {day && (
                  <DayCell
                    day={day}
                    facts={byDay.get(day)}
                    isLoading={!days}
                    isToday={day === today}
                    isPast={day < today}
                    isChosen={isWithin(day, range)}
                    isReachable={day === reachable}
                    label={labelOf(day, byDay.get(day))}
                    onChoose={choose}
                    onKeyDown={onKeyDown}
                  />
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </Month>
  );
}

/** Where a range began and where the keyboard is: a range alone does not say which of its ends moves. */
function useChoice(
  grid: { current: HTMLTableElement | null },
  range: Range,
  onSelect: MonthGridProps['onSelect'],
) {
  const anchor = useRef({ start: range.from, focus: range.from });
  const isByKey = useRef(false);

  const choose = (day: string, isExtending: boolean) => {
    const start = isExtending ? anchor.current.start : day;
    anchor.current = { start, focus: day };
    onSelect(rangeOf(start, day), monthOf(day));
  };
  const onKeyDown = (day: string, event: KeyboardEvent) => {
    const next = dayAfterKey(day, event.key);
    if (!next) return;
    event.preventDefault();
    isByKey.current = true;
    choose(next, event.shiftKey);
  };
  // The next day may be in a month that is drawn only now.
  useEffect(() => {
    if (!isByKey.current) return;
    isByKey.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${anchor.current.focus}"]`)?.focus();
  });
  return { anchor, choose, onKeyDown };
}

/** What a screen reader says of a day. */
function useLabels() {
  const { formatMessage } = useIntl();
  const clock = useClock('UTC');
  return (day: string, facts: CalendarDay | undefined): string => {
    const name = clock.day(day);
    if (!facts) return `${name} ${formatMessage({ id: 'ticketing.calendar.no-slots' })}`;
    const { size, held, sold, left, fill } = facts;
    return formatMessage(
      { id: 'ticketing.calendar.day-label' },
      { name, size, held, sold, left, fill: formatMessage({ id: `ticketing.calendar.fill.${fill}` }) },
    );
  };
}

const Month = styled.table`
  width: calc(100% + 1.6rem);
  margin: -0.8rem;
  table-layout: fixed;
  border-collapse: separate;
  border-spacing: 0.8rem;
`;
