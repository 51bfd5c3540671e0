import { describe, expect, it } from 'vitest';
import { monthsBetween } from './calendar-months';

describe('the months of the price calendar', () => {
  it('covers each month that the range touches, over the turn of the year', () => {
    expect(monthsBetween('2026-11-23', '2027-01-22').map((month) => month.key)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
  });

  it('does not skip February when counting from a long month', () => {
    expect(monthsBetween('2026-01-31', '2026-03-01').map((month) => month.key)).toEqual([
      '2026-01',
      '2026-02',
      '2026-03',
    ]);
  });

  it('puts each day under its weekday, Sunday first', () => {
    const [december] = monthsBetween('2026-12-01', '2026-12-31');
    expect(december?.weeks[0]).toEqual([
      null,
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
    ]);
    expect(december?.weeks[1]?.[0]).toBe('2026-12-06');
  });

  it('leaves out the weeks that are over', () => {
    const [november] = monthsBetween('2026-11-23', '2026-12-31');
    expect(november?.weeks.map((week) => week[0])).toEqual(['2026-11-22', '2026-11-29']);
  });

  it('fills every week to seven and loses no day', () => {
    for (const month of monthsBetween('2026-01-01', '2028-12-31')) {
      expect(month.weeks.every((week) => week.length === 7)).toBe(true);
      const days = month.weeks.flat().filter((day) => day !== null);
      expect(new Set(days).size).toBe(new Date(Date.UTC(month.year, month.month, 0)).getUTCDate());
    }
  });
});
