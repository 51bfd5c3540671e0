import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PoolForm, poolProblems, poolSentence } from './pool-problems';

const opening = (startsAt: string, endsAt: string, days = 'daily') => ({ days, startsAt, endsAt });
const exception = (from: string, to = from, size: number | null = null) => ({
  from,
  to,
  closed: false,
  size,
});
const pool = (change: Partial<PoolForm>): PoolForm => ({
  wholeDay: false,
  openings: [opening('08:00', '10:00')],
  exceptions: [],
  ...change,
});
const found = (change: Partial<PoolForm>) =>
  poolProblems(pool(change)).map(({ code, path }) => [code, path.join('.')]);

describe('problems of a pool', () => {
  test('a good pool has none', () => {
    expect(found({ openings: [opening('08:00', '10:00'), opening('10:00', '24:00')] })).toEqual([]);
    expect(found({ wholeDay: true, openings: [opening('00:00', '24:00')] })).toEqual([]);
    expect(found({ exceptions: [exception('2026-10-01', '2026-10-07'), exception('2026-10-03')] })).toEqual(
      [],
    );
  });

  test('a window that ends when or before it starts', () => {
    expect(found({ openings: [opening('10:00', '10:00')] })).toEqual([
      ['ends-before-it-starts', 'openings.0.endsAt'],
    ]);
    expect(found({ openings: [opening('08:00', '09:00'), opening('18:00', '08:00')] })).toEqual([
      ['ends-before-it-starts', 'openings.1.endsAt'],
    ]);
  });

  test('windows that overlap on the same days, in whatever order they stand', () => {
    expect(found({ openings: [opening('10:00', '12:00'), opening('08:00', '10:01')] })).toEqual([
      ['windows-overlap', 'openings.1.startsAt'],
    ]);
    expect(found({ openings: [opening('08:00', '18:00'), opening('10:00', '12:00')] })).toEqual([
      ['windows-overlap', 'openings.1.startsAt'],
    ]);
  });

  test('openings of a weekday replace the daily ones, so these two do not meet', () => {
    expect(found({ openings: [opening('08:00', '18:00'), opening('09:00', '17:00', 'monday')] })).toEqual([]);
  });

  test('a whole-day pool has one opening for the same days', () => {
    const openings = [
      opening('08:00', '12:00'),
      opening('13:00', '18:00'),
      opening('08:00', '20:00', 'weekend'),
    ];
    expect(found({ wholeDay: true, openings })).toEqual([['several-for-a-whole-day', 'openings.1.days']]);
  });

  test('an exception upside down, and the same one twice', () => {
    expect(found({ exceptions: [exception('2026-10-07', '2026-10-01')] })).toEqual([
      ['from-after-to', 'exceptions.0.to'],
    ]);
    const twice = [exception('2026-10-01', '2026-10-07', 5), exception('2026-10-01', '2026-10-07', 5)];
    expect(found({ exceptions: twice })).toEqual([['exception-twice', 'exceptions.1.from']]);
    expect(
      found({ exceptions: [exception('2026-10-01'), exception('2026-10-01', '2026-10-01', 9)] }),
    ).toEqual([]);
  });

  test('every problem has a sentence in both languages', () => {
    const wrong = pool({
      openings: [opening('10:00', '08:00'), opening('08:00', '10:00'), opening('09:00', '11:00')],
      exceptions: [exception('2026-10-02', '2026-10-01'), exception('2026-10-01'), exception('2026-10-01')],
    });
    for (const { code } of poolProblems(wrong)) {
      expect(poolSentence(code, 'zh')).toMatch(/\p{Script=Han}/u);
      expect(poolSentence(code, 'en')).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

test('openings without a problem never share a minute of the same days', () => {
  const time = fc
    .integer({ min: 0, max: 24 })
    .map((hour) => (hour === 24 ? '24:00' : `${String(hour).padStart(2, '0')}:30`));
  const openings = fc.array(fc.tuple(time, time), { maxLength: 4 });
  fc.assert(
    fc.property(openings, (times) => {
      const form = pool({ openings: times.map(([from, to]) => opening(from, to)) });
      fc.pre(poolProblems(form).length === 0);
      const minutes = form.openings.flatMap(({ startsAt, endsAt }) => {
        const [from, to] = [startsAt, endsAt].map((text) => Number(text.slice(0, 2)));
        return Array.from({ length: (to ?? 0) - (from ?? 0) }, (_, index) => (from ?? 0) + index);
      });
      expect(new Set(minutes).size).toBe(minutes.length);
    }),
  );
});
