import { type Day, weekdayOf } from '../../../../kernel/clock';

/** What an editor sets; what is left out stays. */
export interface SlotEdit {
  size?: number;
  closed?: boolean;
}

export interface EditableSlot {
  size: number;
  closed: boolean;
}

export interface Edited<Slot extends EditableSlot> {
  slot: Slot;
  after: EditableSlot;
}

/** The slots that an edit makes different, with what they become. The same edit again finds none. */
export function editsOf<Slot extends EditableSlot>(slots: readonly Slot[], edit: SlotEdit): Edited<Slot>[] {
  return slots
    .map((slot) => ({
      slot,
      after: { size: edit.size ?? slot.size, closed: edit.closed ?? slot.closed },
    }))
    .filter(({ slot, after }) => slot.size !== after.size || slot.closed !== after.closed);
}

/** A slot that is over is history: nobody edits it. */
export const isOver = ({ endsAt }: { endsAt: Date }, at: Date): boolean => endsAt <= at;

/** 0 Sunday … 6 Saturday; without weekdays every day is meant. */
export const fallsOn = (day: Day, weekdays: readonly number[] | undefined): boolean =>
  weekdays === undefined || weekdays.length === 0 || weekdays.includes(weekdayOf(day));
