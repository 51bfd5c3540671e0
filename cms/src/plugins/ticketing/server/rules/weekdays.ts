import { type Day, weekdayOf } from '../../../../kernel/clock';

const NAMES = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Days of the week as editors choose them: all, a kind, or one. */
export type Weekdays = 'daily' | 'workdays' | 'weekend' | (typeof NAMES)[number];

/** What a day is called, the most particular first: its own name, its kind, daily. */
export function namesOf(day: Day): readonly [Weekdays, Weekdays, Weekdays] {
  const weekday = weekdayOf(day);
  const kind = weekday === 0 || weekday === 6 ? 'weekend' : 'workdays';
  return [NAMES[weekday] ?? 'sunday', kind, 'daily'];
}
