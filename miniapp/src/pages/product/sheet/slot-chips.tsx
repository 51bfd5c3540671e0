import { Text, View } from '@tarojs/components';
import type { SWRResponse } from 'swr';
import type { Slot } from '@/api/types';
import { ErrorState } from '@/components/notice-state';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { formatWindow } from '@/i18n/dates';
import { venueTime } from '@/lib/days';
import { isFew } from './booking-days';
import { isOpenSlot } from './use-choice';
import './slot-chips.scss';

function SlotChip({ slot, isChosen, onTap }: { slot: Slot; isChosen: boolean; onTap: () => void }) {
  const t = useTranslate();
  const isOpen = isOpenSlot(slot);
  const window = formatWindow(slot);
  const closedWord = t(slot.reason === 'cutoff-passed' ? 'sheet.slot.over' : 'sheet.slot.soldOut');
  const places = isOpen ? t('product.left', { left: slot.left }) : closedWord;
  const classes = ['slot-chip', isChosen ? 'slot-chip--chosen' : '', isOpen ? '' : 'slot-chip--closed'];
  return (
    <Tap
      // Named by its start, which tests and people know; the slot's own id is opaque.
      id={`slot-${venueTime(slot.startsAt).replace(':', '')}`}
      role="radio"
      className={classes.join(' ')}
      label={`${window} ${places}`}
      selected={isChosen}
      disabled={!isOpen}
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
  onChoose: (id: string) => void;
}

/** The times of the chosen day. */
export function SlotChips({
  slots: { data, error, isValidating, mutate },
  chosen,
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
