import { Button, Field, Flex, NumberInput } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CalendarSlotRow } from '../../../server/admin-routes/calendar-shapes';

interface EditFormProps {
  /** The slots that an edit will be of; those that are over count as little as the server lets them. */
  slots: readonly CalendarSlotRow[];
  label: string;
  isBusy: boolean;
  onEdit: (edit: { size?: number; closed?: boolean }) => void;
}

/** Size, close and reopen, for one slot or for many at once. */
export function EditForm({ slots, label, isBusy, onEdit }: EditFormProps) {
  const { formatMessage, locale } = useIntl();
  const common = commonSize(slots);
  const [size, setSize] = useState(common);
  // Another choice, or what somebody else saved meanwhile.
  useEffect(() => setSize(common), [common]);
  const hasOpen = slots.some(({ closed }) => !closed);
  const hasClosed = slots.some(({ closed }) => closed);
  const isGood = size !== undefined && Number.isInteger(size) && size >= 0;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} alignItems="flex-end">
        <Field.Root name="size" flex="1">
          <Field.Label>{label}</Field.Label>
          <NumberInput
            aria-label={label}
            locale={locale}
            value={size}
            onValueChange={setSize}
            placeholder={formatMessage({ id: 'ticketing.calendar.sizes-differ' })}
          />
        </Field.Root>
        <Button
          size="L"
          disabled={!isGood || size === common}
          loading={isBusy}
          data-testid="set-size"
          onClick={() => isGood && onEdit({ size })}
        >
          {formatMessage({ id: 'ticketing.calendar.set-size' })}
        </Button>
      </Flex>
      <Flex gap={2}>
        {hasOpen && (
          <Button
            variant="danger-light"
            loading={isBusy}
            data-testid="close"
            onClick={() => onEdit({ closed: true })}
          >
            {formatMessage({ id: 'ticketing.calendar.close' })}
          </Button>
        )}
        {hasClosed && (
          <Button
            variant="secondary"
            loading={isBusy}
            data-testid="reopen"
            onClick={() => onEdit({ closed: false })}
          >
            {formatMessage({ id: 'ticketing.calendar.reopen' })}
          </Button>
        )}
      </Flex>
    </Flex>
  );
}

/** The size that all of them have, or undefined. */
function commonSize(slots: readonly CalendarSlotRow[]): number | undefined {
  const [first] = slots;
  return first && slots.every(({ size }) => size === first.size) ? first.size : undefined;
}
