import { Button, Flex, IconButton, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import type { PoolRow } from '../../../server/admin-routes/calendar-shapes';
import { addMonths, monthOf } from './month-days';

interface PoolPickerProps {
  pools: readonly PoolRow[];
  pool: string;
  onPool: (pool: string) => void;
}

export function PoolPicker({ pools, pool, onPool }: PoolPickerProps) {
  const { formatMessage } = useIntl();
  return (
    <SingleSelect
      size="S"
      aria-label={formatMessage({ id: 'ticketing.calendar.pool' })}
      value={pool}
      onChange={(chosen) => onPool(String(chosen))}
    >
      {pools.map(({ id, name }) => (
        <SingleSelectOption key={id} value={id}>
          {name}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}

interface MonthPickerProps {
  month: string;
  today: string;
  onMonth: (month: string) => void;
}

export function MonthPicker({ month, today, onMonth }: MonthPickerProps) {
  const { formatMessage } = useIntl();
  return (
    <Flex gap={2}>
      <IconButton
        label={formatMessage({ id: 'ticketing.calendar.previous-month' })}
        onClick={() => onMonth(addMonths(month, -1))}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        label={formatMessage({ id: 'ticketing.calendar.next-month' })}
        onClick={() => onMonth(addMonths(month, 1))}
      >
        <ChevronRight />
      </IconButton>
      <Button
        variant="tertiary"
        size="S"
        disabled={month === monthOf(today)}
        onClick={() => onMonth(monthOf(today))}
      >
        {formatMessage({ id: 'ticketing.calendar.this-month' })}
      </Button>
    </Flex>
  );
}
