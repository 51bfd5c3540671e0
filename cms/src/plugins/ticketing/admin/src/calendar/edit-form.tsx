import { Button, Field, Flex, NumberInput } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import type { CalendarSlotRow } from '../../../server/admin-routes/calendar-shapes';

interface EditFormProps {
  /** The slots that an edit will be of; those that are over count as little as the server lets them. */
  slots: readonly CalendarSlotRow[];
  label: string;
  /** Everything in one row and the label for screen readers only, for lists of windows. */
  isCompact?: boolean;
  isBusy: boolean;
  onEdit: (edit: { size?: number; closed?: boolean }) => void;
}

/** Size, close and reopen, for one slot or for many at once. */
export function EditForm({ slots, label, isCompact = false, isBusy, onEdit }: EditFormProps) {
  const { formatMessage, locale } = useIntl();
  const common = commonSize(slots);
  const [size, setSize] = useState(common);
  // Another choice, or what somebody else saved meanwhile.
  useEffect(() => setSize(common), [common]);
  const isGood = size !== undefined && Number.isInteger(size) && size >= 0;
  const closing = <Closing slots={slots} size={isCompact ? 'L' : 'S'} isBusy={isBusy} onEdit={onEdit} />;
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Flex gap={2} alignItems="flex-end">
        <Field.Root name="size" flex="1">
          {!isCompact && <Field.Label>{label}</Field.Label>}
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
          variant={isCompact ? 'secondary' : 'default'}
          disabled={!isGood || size === common}
          loading={isBusy}
          data-testid="set-size"
          onClick={() => isGood && onEdit({ size })}
        >
          {formatMessage({ id: 'ticketing.calendar.set-size' })}
        </Button>
        {isCompact && closing}
      </Flex>
      {!isCompact && <Flex gap={2}>{closing}</Flex>}
    </Flex>
  );
}

type ClosingProps = Pick<EditFormProps, 'slots' | 'isBusy' | 'onEdit'> & { size: 'S' | 'L' };

function Closing({ slots, size, isBusy, onEdit }: ClosingProps) {
  const { formatMessage } = useIntl();
  return (
    <>
      {slots.some(({ closed }) => !closed) && (
        <Button
          size={size}
          variant="danger-light"
          loading={isBusy}
          data-testid="close"
          onClick={() => onEdit({ closed: true })}
        >
          {formatMessage({ id: `ticketing.calendar.close${size === 'L' ? '.short' : ''}` })}
        </Button>
      )}
      {slots.some(({ closed }) => closed) && (
        <Button
          size={size}
          variant="secondary"
          loading={isBusy}
          data-testid="reopen"
          onClick={() => onEdit({ closed: false })}
        >
          {formatMessage({ id: `ticketing.calendar.reopen${size === 'L' ? '.short' : ''}` })}
        </Button>
      )}
    </>
  );
}

/** The size that all of them have, or undefined. */
function commonSize(slots: readonly CalendarSlotRow[]): number | undefined {
  const [first] = slots;
  return first && slots.every(({ size }) => size === first.size) ? first.size : undefined;
}
