import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, venueDay, weekdayOf } from '../../../../kernel/clock';
import { type Opening, type OpeningException, openingsOf, planDay, planDays } from './opening-hours';
import type { Weekdays } from './weekdays';

const SHANGHAI = 'Asia/Shanghai';
const MONDAY = '2026-05-04';
const SATURDAY = '2026-05-09';
const SUNDAY = '2026-05-10';

const opening = (days: Weekdays, startsAt = '08:00', endsAt = '18:00', size = 100): Opening => ({
  days,
  startsAt,
  endsAt,
  size,
});
const exception = (from: string, to: string, change: Partial<OpeningException>): OpeningException => ({
  from,
  to,
  closed: false,
  size: null,
  ...change,
});

describe('openingsOf', () => {
  const week = [
    opening('daily'),
    opening('workdays'),
    opening('weekend'),
    opening('monday'),
    opening('sunday'),
  ];
  const namesOn = (list: Opening[], day: string) => openingsOf(list, day).map(({ days }) => days);

  it('takes the openings of the day itself before those of its kind, and those before the daily ones', () => {
    expect(namesOn(week, MONDAY)).toEqual(['monday']);
    expect(namesOn(week, addDays(MONDAY, 1))).toEqual(['workdays']);
    expect(namesOn(week, SATURDAY)).toEqual(['weekend']);
    expect(namesOn(week, SUNDAY)).toEqual(['sunday']);
    expect(namesOn([opening('daily'), opening('weekend')], MONDAY)).toEqual(['daily']);
  });

  it('takes all openings of the winning kind, in their order, and none of the others', () => {
    const morning = opening('weekend', '08:00', '12:00');
    const afternoon = opening('weekend', '12:00', '18:00');
    expect(openingsOf([morning, opening('daily'), afternoon], SATURDAY)).toEqual([morning, afternoon]);
  });

  it('has none on a day that nothing speaks of', () => {
    expect(openingsOf([opening('weekend'), opening('tuesday')], MONDAY)).toEqual([]);
    expect(openingsOf([], MONDAY)).toEqual([]);
  });

  it('counts Monday to Friday as workdays, Saturday and Sunday as weekend', () => {
    const kinds = Array.from({ length: 7 }, (_, index) =>
      namesOn([opening('workdays'), opening('weekend')], addDays(MONDAY, index)),
    );
    expect(kinds.flat()).toEqual([
      'workdays',
      'workdays',
      'workdays',
      'workdays',
      'workdays',
      'weekend',
      'weekend',
    ]);
  });
});

describe('planDay', () => {
  it('turns wall clock times of the venue into instants', () => {
    expect(planDay([opening('daily', '08:30', '12:00', 40)], [], MONDAY, SHANGHAI)).toEqual([
      {
        visitDate: MONDAY,
        startsAt: new Date('2026-05-04T00:30:00Z'),
        endsAt: new Date('2026-05-04T04:00:00Z'),
        size: 40,
        closed: false,
      },
    ]);
  });

  it('lets a whole day last from midnight to midnight, also when the clock is changed', () => {
    const [slot] = planDay([opening('daily', '00:00', '24:00')], [], '2026-03-29', 'Europe/Berlin');
    expect(slot?.startsAt).toEqual(new Date('2026-03-28T23:00:00Z'));
    expect(slot?.endsAt).toEqual(new Date('2026-03-29T22:00:00Z'));
  });

  it('keeps the slots of a closed day and marks them', () => {
    const [slot] = planDay(
      [opening('daily')],
      [exception(MONDAY, MONDAY, { closed: true })],
      MONDAY,
      SHANGHAI,
    );
    expect(slot).toMatchObject({ closed: true, size: 100 });
  });

  it('takes the size of an exception, none being the usual size and zero being no place at all', () => {
    const sizeWith = (size: number | null) =>
      planDay([opening('daily')], [exception(MONDAY, MONDAY, { size })], MONDAY, SHANGHAI)[0]?.size;
    expect(sizeWith(30)).toBe(30);
    expect(sizeWith(0)).toBe(0);
    expect(sizeWith(null)).toBe(100);
  });

  it('covers the first and the last day of an exception and no day around them', () => {
    const closed = [exception(MONDAY, addDays(MONDAY, 2), { closed: true })];
    const states = planDays([opening('daily')], closed, addDays(MONDAY, -1), 5, SHANGHAI).map(
      (slot) => slot.closed,
    );
    expect(states).toEqual([false, true, true, true, false]);
  });

  it('lets the last exception that covers a day decide, wholly', () => {
    const holiday = exception(MONDAY, addDays(MONDAY, 6), { closed: true, size: 10 });
    const openAgain = exception(addDays(MONDAY, 1), addDays(MONDAY, 1), {});
    const plan = (day: string) => planDay([opening('daily')], [holiday, openAgain], day, SHANGHAI)[0];
    expect(plan(MONDAY)).toMatchObject({ closed: true, size: 10 });
    expect(plan(addDays(MONDAY, 1))).toMatchObject({ closed: false, size: 100 });
  });
});

describe('planDays', () => {
  const minutes = fc.tuple(fc.nat(24 * 60), fc.nat(24 * 60)).filter(([one, other]) => one !== other);
  const two = (value: number) => String(value).padStart(2, '0');
  const hour = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
  const days = fc.constantFrom<Weekdays>('daily', 'workdays', 'weekend', 'monday', 'sunday');
  const openings = fc.array(
    fc
      .tuple(days, minutes, fc.nat(500))
      .map(([name, [one, other], size]) =>
        opening(name, hour(Math.min(one, other)), hour(Math.max(one, other)), size),
      ),
    { minLength: 1, maxLength: 6 },
  );
  const zone = fc.constantFrom(SHANGHAI, 'Europe/Berlin', 'America/New_York');
  // Both changes of the clock in Berlin and New York lie within a fortnight of these.
  const from = fc.constantFrom('2026-03-05', '2026-03-25', '2026-10-22', '2026-12-28');

  it('plans as many days as asked for, one after the other', () => {
    const dates = planDays([opening('daily')], [], '2026-12-30', 4, SHANGHAI).map(
      ({ visitDate }) => visitDate,
    );
    expect(dates).toEqual(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
    expect(planDays([opening('daily')], [], MONDAY, 0, SHANGHAI)).toEqual([]);
  });

  it('keeps the slots of a day within it, so that they never overlap those of another day', () => {
    fc.assert(
      fc.property(openings, from, zone, (week, first, place) => {
        const slots = planDays(week, [], first, 10, place);
        for (const { visitDate, startsAt, endsAt } of slots) {
          expect(venueDay(startsAt, place)).toBe(visitDate);
          expect(venueDay(new Date(endsAt.getTime() - 1), place)).toBe(visitDate);
        }
        for (const one of slots) {
          const later = slots.filter(({ visitDate }) => visitDate > one.visitDate);
          expect(later.every(({ startsAt }) => startsAt >= one.endsAt)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('plans each day as if it were alone', () => {
    fc.assert(
      fc.property(openings, from, (week, first) => {
        const alone = Array.from({ length: 8 }, (_, index) =>
          planDay(week, [], addDays(first, index), SHANGHAI),
        ).flat();
        expect(planDays(week, [], first, 8, SHANGHAI)).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  it('has a slot on every day when something is open daily', () => {
    fc.assert(
      fc.property(openings, from, (week, first) => {
        const planned = planDays([...week, opening('daily')], [], first, 14, SHANGHAI);
        expect(new Set(planned.map(({ visitDate }) => weekdayOf(visitDate))).size).toBe(7);
      }),
      { numRuns: 30 },
    );
  });
});
