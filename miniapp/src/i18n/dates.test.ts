import { describe, expect, it } from 'vitest';
import { formatDay, formatMoment, formatMonth, formatWindow, longDay, shortDay } from './dates';

describe('dates as people read them', () => {
  it('names day and weekday in both languages', () => {
    expect(formatDay('2026-12-05', 'zh')).toBe('12月5日 周六');
    expect(formatDay('2026-12-05', 'en')).toBe('Sat 5 Dec');
    expect(shortDay('2026-01-09', 'zh')).toBe('1月9日');
    expect(longDay('2027-01-09', 'zh')).toBe('2027年1月9日');
    expect(longDay('2027-01-09', 'en')).toBe('9 Jan 2027');
    expect(formatMonth(2026, 12, 'zh')).toBe('2026年12月');
  });

  it('shows a window on the venue’s clock', () => {
    const slot = { startsAt: '2026-12-05T01:00:00.000Z', endsAt: '2026-12-05T03:00:00.000Z' };
    expect(formatWindow(slot)).toBe('09:00–11:00');
  });

  it('says when something begins, on the venue’s clock and day', () => {
    expect(formatMoment('2026-12-05T18:00:00.000Z', 'zh')).toBe('12月6日 02:00');
    expect(formatMoment('2026-12-06T02:00:00.000Z', 'en')).toBe('6 Dec 10:00');
  });

  it('shows no window for a whole day', () => {
    expect(
      formatWindow({ startsAt: '2026-12-04T16:00:00Z', endsAt: '2026-12-05T16:00:00Z', wholeDay: true }),
    ).toBe('');
    expect(formatWindow(null)).toBe('');
  });
});
