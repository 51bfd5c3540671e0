import { Text, View } from '@tarojs/components';
import type { SWRResponse } from 'swr';
import type { Slot } from '@/api/types';
import { ErrorState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { type PlainKey, useTranslate } from '@/i18n';
import { formatWindow } from '@/i18n/dates';
import { venueTime } from '@/lib/days';
import { hasQueue, isBookable, isFew } from './booking-days';
import './slot-chips.scss';

interface SlotChipProps {
  slot: Slot;
  isChosen: boolean;
  /** Whether one can queue for a time that is full. */
  canWait: boolean;
  onTap: () => void;
}

function closedWord(slot: Slot, waits: boolean): PlainKey {
  if (waits) return 'sheet.slot.wait';
  return slot.reason === 'sold-out' ? 'sheet.slot.soldOut' : 'sheet.slot.over';
}

function SlotChip({ slot, isChosen, canWait, onTap }: SlotChipProps) {
  const t = useTranslate();
  const isOpen = isBookable(slot);
  const waits = canWait && hasQueue(slot);
  const window = formatWindow(slot);
  const places = isOpen ? t('product.left', { left: slot.left }) : t(closedWord(slot, waits));
  const classes = [
    'slot-chip',
    isChosen ? 'slot-chip--chosen' : '',
    isOpen ? '' : 'slot-chip--closed',
    waits ? 'slot-chip--waits' : '',
  ];
  return (
    <Tap
      // Named by its start, which tests and people know; the slot's own id is opaque.
      id={`slot-${venueTime(slot.startsAt).replace(':', '')}`}
      role="radio"
      className={classes.join(' ')}
      label={`${window} ${places}`}
      selected={isChosen}
      disabled={!isOpen && !waits}
      onTap={onTap}
    >
      <Text className="slot-chip__window">{window}</Text>
      <Text className={`slot-chip__left ${isOpen && isFew(slot) ? 'slot-chip__left--few' : ''}`}>
        {places}
      </Text>
    </Tap>
  );
}

interface SlotChipsProps {
  slots: SWRResponse<Slot[]>;
  chosen: string | null;
  canWait: boolean;
  onChoose: (id: string) => void;
}

/** The times of the chosen day. */
export function SlotChips({
  slots: { data, error, isValidating, mutate },
  chosen,
  canWait,
  onChoose,
}: SlotChipsProps) {
  const t = useTranslate();
  return (
    <View id="sheet-slots" className="sheet-part">
      <View className="sheet-part__title">{t('sheet.window')}</View>
      {data && data.length === 0 && <Text className="slot-chips__none">{t('sheet.slots.empty')}</Text>}
      {data && (
        <View className="slot-chips">
          {data.map((slot) => (
            <SlotChip
              key={slot.id}
              slot={slot}
              isChosen={slot.id === chosen}
              canWait={canWait}
              onTap={() => onChoose(slot.id)}
            />
          ))}
        </View>
      )}
      {!data && !error && <Bone className="slot-chips__bone" />}
      {!data && error && <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />}
    </View>
  );
}
