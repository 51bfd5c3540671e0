import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { madeUpEnvironment } from '../../test/harness/made-up-environment';
import {
  addDays,
  daysBetween,
  instantAt,
  isDay,
  now,
  shiftClock,
  venueDay,
  venueTime,
  weekdayOf,
} from './clock';

const DAY_MS = 86_400_000;
const FIRST = '2000-01-01';
const day = fc.nat(36_500).map((count) => addDays(FIRST, count));

describe('isDay', () => {
  it('takes days that exist', () => {
    for (const text of ['2026-01-01', '2026-12-31', '2024-02-29', '2000-02-29'])
      expect(isDay(text)).toBe(true);
  });

  it('refuses days that no calendar has', () => {
    for (const text of [
      '2026-02-30',
      '2026-02-29',
      '2100-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-05-00',
    ]) {
      expect(isDay(text)).toBe(false);
    }
  });

  it('refuses years that nobody visits in, whose neighbours have no name', () => {
    for (const text of ['0000-01-01', '0001-01-01', '1899-12-31', '3000-01-01', '9999-12-31'])
      expect(isDay(text)).toBe(false);
    expect([isDay('1900-01-01'), isDay('2999-12-31')]).toEqual([true, true]);
  });

  it('refuses every other spelling', () => {
    for (const text of [
      '',
      '2026-5-1',
      '20260501',
      '2026/05/01',
      ' 2026-05-01',
      '2026-05-01\n',
      '2026-05-01T00:00:00Z',
    ]) {
      expect(isDay(text)).toBe(false);
    }
  });
});

describe('addDays', () => {
  it('steps over the ends of months and years', () => {
    expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('always answers a day, and going back leads home', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10_000, max: 10_000 }), (from, count) => {
        const to = addDays(from, count);
        expect(isDay(to)).toBe(true);
        expect(addDays(to, -count)).toBe(from);
      }),
    );
  });
});

describe('daysBetween', () => {
  it('counts what addDays added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -10_000, max: 10_000 }), (from, count) => {
        expect(daysBetween(from, addDays(from, count))).toBe(count);
      }),
    );
  });

  it('turns its sign when the days change places', () => {
    fc.assert(
      fc.property(day, day, (one, other) => {
        expect(daysBetween(one, other) + daysBetween(other, one)).toBe(0);
        expect(addDays(one, daysBetween(one, other))).toBe(other);
      }),
    );
  });
});

describe('weekdayOf', () => {
  it('counts from Sunday, and the next day has the next one', () => {
    expect(weekdayOf('2026-05-03')).toBe(0);
    expect(weekdayOf('2026-05-09')).toBe(6);
    fc.assert(
      fc.property(day, (from) => {
        expect(weekdayOf(addDays(from, 1))).toBe((weekdayOf(from) + 1) % 7);
      }),
    );
  });
});

describe('venueDay and venueTime', () => {
  it('are those of the wall clock at the place', () => {
    const instant = new Date('2026-04-30T20:00:00Z');
    expect([venueDay(instant, 'Asia/Shanghai'), venueTime(instant, 'Asia/Shanghai')]).toEqual([
      '2026-05-01',
      '04:00',
    ]);
    expect([venueDay(instant, 'America/New_York'), venueTime(instant, 'America/New_York')]).toEqual([
      '2026-04-30',
      '16:00',
    ]);
  });

  it('begin a day at 00:00 and end it with 23:59, never 24:00', () => {
    const midnight = new Date('2026-04-30T16:00:00Z');
    const before = new Date(midnight.getTime() - 1);
    expect([venueDay(midnight, 'Asia/Shanghai'), venueTime(midnight, 'Asia/Shanghai')]).toEqual([
      '2026-05-01',
      '00:00',
    ]);
    expect([venueDay(before, 'Asia/Shanghai'), venueTime(before, 'Asia/Shanghai')]).toEqual([
      '2026-04-30',
      '23:59',
    ]);
  });

  it('belong to the zone of the settings when no other is named', () => {
    for (const [name, value] of Object.entries(madeUpEnvironment())) vi.stubEnv(name, value);
    vi.stubEnv('VENUE_TIME_ZONE', 'America/New_York');
    const instant = new Date('2026-05-01T02:00:00Z');
    expect([venueDay(instant), venueTime(instant)]).toEqual(['2026-04-30', '22:00']);
    expect(instantAt('2026-04-30', '22:00')).toEqual(instant);
    vi.unstubAllEnvs();
  });
});

describe('shiftClock', () => {
  it('moves the present, and back', () => {
    shiftClock(3 * DAY_MS);
    expect(Math.abs(now().getTime() - Date.now() - 3 * DAY_MS)).toBeLessThan(1_000);
    shiftClock(0);
    expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000);
  });
});
