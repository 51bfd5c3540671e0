import type { KeyboardEvent } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { CalendarDay } from '../../../server/admin-routes/calendar-shapes';
import { useFillColours } from './fill-colours';
import { EditedMark, ShortMark } from './marks';

export interface DayCellProps {
  day: string;
  /** Nothing when the pool has no slots on this day. */
  facts: CalendarDay | undefined;
  isLoading: boolean;
  isToday: boolean;
  isPast: boolean;
  isChosen: boolean;
  isReachable: boolean;
  label: string;
  onChoose: (day: string, isExtending: boolean) => void;
  onKeyDown: (day: string, event: KeyboardEvent) => void;
}

/** One day of the month: its fill as colour and bar, what is left in large, what is sold below. */
export function DayCell(props: DayCellProps) {
  const { day, facts, isLoading, isToday, isPast, isChosen, isReachable, label } = props;
  const { formatMessage, formatNumber } = useIntl();
  const colours = useFillColours();
  const { ground, text, bar } = colours[facts?.fill ?? 'empty'];
  const taken = facts && facts.size > 0 ? Math.min(1, (facts.sold + facts.held) / facts.size) : 0;
  return (
    <Cell
      type="button"
      data-day={day}
      data-fill={facts?.fill ?? 'none'}
      aria-pressed={isChosen}
      aria-label={label}
      tabIndex={isReachable ? 0 : -1}
      onClick={(event) => props.onChoose(day, event.shiftKey)}
      onKeyDown={(event) => props.onKeyDown(day, event)}
      $chosen={isChosen}
      $faded={isPast || !facts}
      style={facts ? { background: ground, color: text } : undefined}
    >
      <Line>
        <DayNumber $today={isToday}>{Number(day.slice(8))}</DayNumber>
        <Marks>
          {facts && facts.short > 0 && <ShortMark />}
          {facts && facts.editedByHand > 0 && <EditedMark />}
        </Marks>
      </Line>
      {facts ? (
        <>
          <Left>
            {facts.fill === 'closed' || facts.fill === 'full'
              ? formatMessage({ id: `ticketing.calendar.fill.${facts.fill}` })
              : formatMessage({ id: 'ticketing.calendar.left' }, { left: formatNumber(facts.left) })}
          </Left>
          <Sold>
            {formatMessage(
              { id: 'ticketing.calendar.sold-of' },
              { sold: formatNumber(facts.sold), size: formatNumber(facts.size) },
            )}
          </Sold>
          <Bar>
            <span style={{ width: `${taken * 100}%`, background: bar }} />
          </Bar>
        </>
      ) : (
        <Sold>{isLoading ? '' : formatMessage({ id: 'ticketing.calendar.no-slots' })}</Sold>
      )}
    </Cell>
  );
}

const Cell = styled.button<{ $chosen: boolean; $faded: boolean }>`
  display: flex;
  flex-direction: column;
  gap: 0.2rem;
  width: 100%;
  min-height: 9.6rem;
  padding: 0.8rem 1rem 1rem;
  text-align: left;
  cursor: pointer;
  border: 1px solid ${({ theme }) => theme.colors.neutral150};
  border-radius: ${({ theme }) => theme.borderRadius};
  background: ${({ theme }) => theme.colors.neutral100};
  color: ${({ theme }) => theme.colors.neutral600};
  opacity: ${({ $faded }) => ($faded ? 0.6 : 1)};
  box-shadow: ${({ theme, $chosen }) => ($chosen ? `0 0 0 2px ${theme.colors.primary600}` : 'none')};
  &:hover {
    border-color: ${({ theme }) => theme.colors.primary500};
  }
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 3px;
  }
`;

const Line = styled.span`
  display: flex;
  align-items: center;
  justify-content: space-between;
`;

const Marks = styled.span`
  display: inline-flex;
  gap: 0.4rem;
`;

const DayNumber = styled.span<{ $today: boolean }>`
  display: inline-flex;
  align-items: center;
  justify-content: center;
  min-width: 2.4rem;
  height: 2.4rem;
  margin-left: -0.4rem;
  font-size: 1.3rem;
  font-weight: 600;
  font-variant-numeric: tabular-nums;
  border-radius: 1.2rem;
  ${({ theme, $today }) =>
    $today ? `background: ${theme.colors.primary600}; color: ${theme.colors.neutral0};` : ''}
`;

const Left = styled.span`
  font-size: 1.7rem;
  font-weight: 600;
  line-height: 1.3;
  font-variant-numeric: tabular-nums;
  white-space: nowrap;
`;

const Sold = styled.span`
  overflow: hidden;
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

const Bar = styled.span`
  display: block;
  height: 0.4rem;
  margin-top: auto;
  overflow: hidden;
  border-radius: 0.2rem;
  background: ${({ theme }) => theme.colors.neutral200};
  & > span {
    display: block;
    height: 100%;
  }
`;
