import { type Day, venueTime } from '../../../../kernel/clock';

/** A slot as the record of changes calls it, the same in every language: `2026-12-06` or `2026-12-06 08:00–10:00`. */
export function slotLabel(
  slot: { visitDate: Day; wholeDay: boolean; startsAt: Date; endsAt: Date },
  zone?: string,
): string {
  if (slot.wholeDay) return slot.visitDate;
  const end = venueTime(slot.endsAt, zone);
  return `${slot.visitDate} ${venueTime(slot.startsAt, zone)}–${end === '00:00' ? '24:00' : end}`;
}
