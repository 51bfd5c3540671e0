import { describe, expect, it } from 'vitest';
import { addDays, dayParts, daysBetween, stretches, venueDay, venueTime } from './days';

describe('the days of the venue', () => {
  it('turns over at midnight in China, not at midnight in UTC', () => {
    expect(venueDay(Date.parse('2026-12-05T15:59:59Z'))).toBe('2026-12-05');
    expect(venueDay(Date.parse('2026-12-05T16:00:00Z'))).toBe('2026-12-06');
  });

  it('shows an instant on the venue’s clock', () => {
    expect(venueTime('2026-12-06T01:30:00.000Z')).toBe('09:30');
    expect(venueTime('2026-12-05T16:00:00Z')).toBe('00:00');
  });

  it('walks over the ends of months and leap years', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-03-01', -1)).toBe('2026-02-28');
  });

  it('knows the weekday', () => {
    expect(dayParts('2026-12-06')).toEqual({ year: 2026, month: 12, date: 6, weekday: 0 });
  });

  it('counts the days between', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(daysBetween('2026-03-02', '2026-02-27')).toBe(-3);
  });

  it('refuses what is not a day', () => {
    expect(() => dayParts('6 December')).toThrow(RangeError);
  });

  it('cuts a long stretch of days without gap or overlap', () => {
    expect(stretches('2026-11-23', '2026-11-23', 100)).toEqual([{ from: '2026-11-23', to: '2026-11-23' }]);
    expect(stretches('2026-01-01', '2026-07-20', 100)).toEqual([
      { from: '2026-01-01', to: '2026-04-10' },
      { from: '2026-04-11', to: '2026-07-19' },
      { from: '2026-07-20', to: '2026-07-20' },
    ]);
  });
});
