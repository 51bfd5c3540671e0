import { Field, Flex, TextInput, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { addDays, type Range, rangeOf, WEEKDAYS } from './month-days';

interface RangeFormProps {
  range: Range;
  onRange: (range: Range) => void;
  weekdays: readonly number[];
  onWeekdays: (weekdays: number[]) => void;
}

/** From when until when, and of these days which of the week; none chosen means all. */
export function RangeForm({ range, onRange, weekdays, onWeekdays }: RangeFormProps) {
  const { formatMessage, formatDate } = useIntl();
  const toggle = (weekday: number) =>
    onWeekdays(
      weekdays.includes(weekday) ? weekdays.filter((one) => one !== weekday) : [...weekdays, weekday],
    );
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2}>
        {(['from', 'to'] as const).map((end) => (
          <Field.Root key={end} name={end} flex="1">
            <Field.Label>{formatMessage({ id: `ticketing.calendar.range.${end}` })}</Field.Label>
            <TextInput
              type="date"
              value={range[end]}
              onChange={({ currentTarget: { value } }) => value && onRange(moved(range, end, value))}
            />
          </Field.Root>
        ))}
      </Flex>
      {range.from !== range.to && (
        <Flex
          gap={1}
          wrap="wrap"
          role="group"
          aria-label={formatMessage({ id: 'ticketing.calendar.weekdays' })}
        >
          {WEEKDAYS.map((weekday) => (
            <Chip
              key={weekday}
              type="button"
              aria-pressed={weekdays.includes(weekday)}
              $chosen={weekdays.includes(weekday)}
              onClick={() => toggle(weekday)}
            >
              {formatDate(`${addDays('2023-12-31', weekday)}T12:00:00Z`, {
                weekday: 'short',
                timeZone: 'UTC',
              })}
            </Chip>
          ))}
          {weekdays.length === 0 && (
            <Typography variant="pi" textColor="neutral600">
              {formatMessage({ id: 'ticketing.calendar.all-weekdays' })}
            </Typography>
          )}
        </Flex>
      )}
    </Flex>
  );
}

/** The other end goes along when it would be on the wrong side. */
function moved(range: Range, end: 'from' | 'to', day: string): Range {
  const next = { ...range, [end]: day };
  return next.from <= next.to ? next : rangeOf(day, day);
}

const Chip = styled.button<{ $chosen: boolean }>`
  padding: 0.4rem 0.8rem;
  font-size: 1.2rem;
  cursor: pointer;
  border: 1px solid ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary600 : theme.colors.neutral700)};
  background: ${({ theme, $chosen }) => ($chosen ? theme.colors.primary100 : theme.colors.neutral0)};
  font-weight: ${({ $chosen }) => ($chosen ? 600 : 400)};
`;
