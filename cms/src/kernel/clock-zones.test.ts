import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, instantAt, venueDay, venueTime } from './clock';

const ZONES = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York'];
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

const zone = fc.constantFrom(...ZONES);
const two = (value: number) => String(value).padStart(2, '0');
/** Half of all times lie in the hours in which clocks are changed. */
const time = fc
  .oneof(fc.nat(24 * 60 - 1), fc.nat(4 * 60))
  .map((minute) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`);
/** Half of all days are days on which a clock is changed. */
const CHANGES = [
  '2026-03-08',
  '2026-03-29',
  '2026-10-25',
  '2026-11-01',
  '2030-03-10',
  '2030-03-31',
  '2030-10-27',
];
const day = fc.oneof(
  fc.nat(9_000).map((count) => addDays('2015-01-01', count)),
  fc.constantFrom(...CHANGES),
);
const instant = fc
  .tuple(day, fc.nat(36 * 60))
  .map(([date, minutes]) => new Date(Date.parse(`${date}T00:00:00Z`) + minutes * MINUTE_MS));

const shown = (at: Date, place: string) => `${venueDay(at, place)} ${venueTime(at, place)}`;

describe('instantAt', () => {
  it('finds back the instant that a wall clock shows, of two that show the same the first', () => {
    fc.assert(
      fc.property(instant, zone, (at, place) => {
        const found = instantAt(venueDay(at, place), venueTime(at, place), place);
        expect(shown(found, place)).toBe(shown(at, place));
        expect([0, HOUR_MS]).toContain(at.getTime() - found.getTime());
      }),
    );
  });

  it('is exact where the clock never changes', () => {
    fc.assert(
      fc.property(day, time, (date, hour) => {
        expect(instantAt(date, hour, 'Asia/Shanghai')).toEqual(new Date(`${date}T${hour}:00+08:00`));
      }),
    );
  });

  it('shows what was asked for, or up to an hour later where a jump skipped it, on the same day', () => {
    fc.assert(
      fc.property(day, time, zone, (date, hour, place) => {
        const found = instantAt(date, hour, place);
        const laterMs =
          Date.parse(`${shown(found, place).replace(' ', 'T')}:00Z`) - Date.parse(`${date}T${hour}:00Z`);
        expect([0, HOUR_MS]).toContain(laterMs);
        expect(venueDay(found, place)).toBe(date);
      }),
    );
  });

  it('takes 24:00 as the first instant of the next day', () => {
    fc.assert(
      fc.property(day, zone, (date, place) => {
        const end = instantAt(date, '24:00', place);
        expect(end).toEqual(instantAt(addDays(date, 1), '00:00', place));
        expect(venueDay(new Date(end.getTime() - 1), place)).toBe(date);
      }),
    );
  });

  it.each([
    ['Europe/Berlin', '2026-03-28', 24],
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['America/New_York', '2026-11-01', 25],
    ['Asia/Shanghai', '2026-03-29', 24],
  ])('gives %s on %s its %i hours', (place, date, hours) => {
    const ms = instantAt(date, '24:00', place).getTime() - instantAt(date, '00:00', place).getTime();
    expect(ms).toBe(hours * HOUR_MS);
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', '01:59', '2026-03-29T00:59:00Z'],
    ['Europe/Berlin', '2026-03-29', '02:30', '2026-03-29T01:30:00Z'],
    ['Europe/Berlin', '2026-03-29', '03:00', '2026-03-29T01:00:00Z'],
    ['America/New_York', '2026-03-08', '01:59', '2026-03-08T06:59:00Z'],
    ['America/New_York', '2026-03-08', '02:30', '2026-03-08T07:30:00Z'],
    ['America/New_York', '2026-03-08', '03:00', '2026-03-08T07:00:00Z'],
  ])(
    'in %s on %s reads %s, where the clock jumps, as %s: what was skipped lies after the jump',
    (place, date, hour, iso) => {
      expect(instantAt(date, hour, place)).toEqual(new Date(iso));
    },
  );

  it.each([
    ['Europe/Berlin', '2026-10-25', '02:30', '2026-10-25T00:30:00Z'],
    ['Europe/Berlin', '2026-10-25', '03:00', '2026-10-25T02:00:00Z'],
    ['America/New_York', '2026-11-01', '01:30', '2026-11-01T05:30:00Z'],
    ['America/New_York', '2026-11-01', '02:00', '2026-11-01T07:00:00Z'],
  ])(
    'in %s on %s reads %s, when an hour comes twice, as %s: the first of the two',
    (place, date, hour, iso) => {
      expect(instantAt(date, hour, place)).toEqual(new Date(iso));
    },
  );

  it('begins a day on that day also where the jump is at midnight', () => {
    // Chile's clocks went from 23:59 on the 7th to 01:00 on the 8th of September 2024.
    const start = instantAt('2024-09-08', '00:00', 'America/Santiago');
    expect(shown(start, 'America/Santiago')).toBe('2024-09-08 01:00');
    expect(start).toEqual(new Date('2024-09-08T04:00:00Z'));
  });
});
