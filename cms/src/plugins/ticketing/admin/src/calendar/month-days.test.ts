import { describe, expect, test } from 'vitest';
import { addMonths, dayAfterKey, daysIn, rangeOf, weeksOf } from './month-days';

describe('weeks of a month', () => {
  test('begin on Monday and hold each day once', () => {
    const weeks = weeksOf('2026-12');
    expect(weeks[0]).toEqual([
      null,
      '2026-12-01',
      '2026-12-02',
      '2026-12-03',
      '2026-12-04',
      '2026-12-05',
      '2026-12-06',
    ]);
    expect(weeks.flat().filter((day) => day)).toHaveLength(31);
    expect(weeks.every((week) => week.length === 7)).toBe(true);
  });

  test('four weeks when a February fits them, six when a month needs them', () => {
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect(weeksOf('2026-08')).toHaveLength(6);
    expect(
      weeksOf('2028-02')
        .flat()
        .filter((day) => day),
    ).toHaveLength(29);
  });
});

test('months go over the year’s end', () => {
  expect(addMonths('2026-12', 1)).toBe('2027-01');
  expect(addMonths('2026-01', -1)).toBe('2025-12');
});

test('a range has its ends in order and counts both', () => {
  expect(rangeOf('2026-12-05', '2026-12-01')).toEqual({ from: '2026-12-01', to: '2026-12-05' });
  expect(daysIn({ from: '2026-12-30', to: '2027-01-02' })).toBe(4);
});

test('keys move by day and week, and to the ends of the week', () => {
  expect(dayAfterKey('2026-12-31', 'ArrowRight')).toBe('2027-01-01');
  expect(dayAfterKey('2026-12-03', 'ArrowUp')).toBe('2026-11-26');
  expect(dayAfterKey('2026-12-06', 'Home')).toBe('2026-11-30');
  expect(dayAfterKey('2026-12-06', 'End')).toBe('2026-12-06');
  expect(dayAfterKey('2026-12-06', 'a')).toBeNull();
});
