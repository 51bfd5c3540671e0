import { describe, expect, test } from 'vitest';
import { formatDay, formatInstant, formatShortDay, formatTime } from './venue-time';

const shanghai = { timeZone: 'Asia/Shanghai', locale: 'zh-Hans' };

describe('times are the venue’s', () => {
  test('an evening in UTC is the next morning in Shanghai', () => {
    expect(formatInstant(shanghai, '2026-12-05T17:30:00Z')).toBe('12月6日 01:30');
  });

  test('midnight is 00, not 24', () => {
    expect(formatTime(shanghai, '2026-12-05T16:00:07Z')).toBe('00:00:07');
  });

  test('a day stays that day in every zone of the reader', () => {
    expect(formatDay({ locale: 'zh-Hans' }, '2026-12-06')).toBe('12月6日 周日');
    expect(formatDay({ locale: 'en' }, '2026-12-06')).toBe('Sun, Dec 6');
    expect(formatShortDay('2026-12-06')).toBe('12/6');
  });
});
