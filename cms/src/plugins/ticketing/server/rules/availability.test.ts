import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { madeUpEnvironment } from '../../../../../test/harness/made-up-environment';
import { type BookingWindow, notBookable, placesLeft, type SlotTimes } from './availability';

beforeAll(() => {
  // The venue is in Shanghai.
  for (const [name, value] of Object.entries(madeUpEnvironment())) vi.stubEnv(name, value);
});
afterAll(() => {
  vi.unstubAllEnvs();
});

const terms = (change: Partial<BookingWindow> = {}): BookingWindow => ({
  advanceDays: 7,
  releaseTime: null,
  cutoffMinutes: 30,
  ...change,
});
/** The 8th of May until six in the evening. */
const slot = (change: Partial<SlotTimes> = {}): SlotTimes => ({
  visitDate: '2026-05-08',
  endsAt: shanghai('2026-05-08T18:00:00'),
  closed: false,
  ...change,
});
const shanghai = (local: string) => new Date(`${local}+08:00`);

describe('notBookable', () => {
  it('books until the last second before the cut-off, which counts from the end of the slot', () => {
    expect(notBookable(terms(), slot(), shanghai('2026-05-08T17:29:59'))).toBeNull();
    expect(notBookable(terms(), slot(), shanghai('2026-05-08T17:30:00'))).toBe('cutoff-passed');
    expect(notBookable(terms(), slot(), shanghai('2026-05-08T17:29:59.999'))).toBeNull();
  });

  it('books until the very end of the slot without a cut-off, and not at the end', () => {
    expect(notBookable(terms({ cutoffMinutes: 0 }), slot(), shanghai('2026-05-08T17:59:59'))).toBeNull();
    expect(notBookable(terms({ cutoffMinutes: 0 }), slot(), shanghai('2026-05-08T18:00:00'))).toBe(
      'cutoff-passed',
    );
  });

  it('takes a cut-off that lies on the day before', () => {
    const dayBefore = terms({ cutoffMinutes: 20 * 60 });
    expect(notBookable(dayBefore, slot(), shanghai('2026-05-07T21:59:59'))).toBeNull();
    expect(notBookable(dayBefore, slot(), shanghai('2026-05-07T22:00:00'))).toBe('cutoff-passed');
  });

  it('opens a day at midnight of the venue, as many days ahead as the product says', () => {
    expect(notBookable(terms(), slot(), shanghai('2026-04-30T23:59:59'))).toBe('too-far-ahead');
    expect(notBookable(terms(), slot(), shanghai('2026-05-01T00:00:00'))).toBeNull();
  });

  it('sells today only when the product allows no days ahead', () => {
    expect(notBookable(terms({ advanceDays: 0 }), slot(), shanghai('2026-05-07T23:59:59'))).toBe(
      'too-far-ahead',
    );
    expect(notBookable(terms({ advanceDays: 0 }), slot(), shanghai('2026-05-08T00:00:00'))).toBeNull();
  });

  it('ends a day at midnight of the venue', () => {
    const untilMidnight = slot({ endsAt: shanghai('2026-05-09T00:00:00') });
    expect(
      notBookable(terms({ cutoffMinutes: 0 }), untilMidnight, shanghai('2026-05-08T23:59:59')),
    ).toBeNull();
    expect(notBookable(terms({ cutoffMinutes: 0 }), untilMidnight, shanghai('2026-05-09T00:00:00'))).toBe(
      'past',
    );
  });

  it('says that a closed day is closed, before it speaks of the hour', () => {
    expect(notBookable(terms(), slot({ closed: true }), shanghai('2026-05-05T10:00:00'))).toBe('closed');
    expect(notBookable(terms(), slot({ closed: true }), shanghai('2026-05-08T20:00:00'))).toBe('closed');
    expect(notBookable(terms(), slot({ closed: true }), shanghai('2026-05-09T10:00:00'))).toBe('past');
  });
});

describe('placesLeft', () => {
  it('is what nobody holds or has, and nobody in line is waiting to be offered', () => {
    expect(placesLeft({ size: 10, held: 1, sold: 2, offered: 0 })).toBe(7);
    expect(placesLeft({ size: 10, held: 1, sold: 2, offered: 3 })).toBe(4);
  });

  it('is nothing, never less, when the size was lowered under what is sold', () => {
    expect(placesLeft({ size: 5, held: 1, sold: 9, offered: 0 })).toBe(0);
    const places = fc.nat(5_000);
    const counts = fc.record({ size: places, held: places, sold: places, offered: places });
    fc.assert(fc.property(counts, (slot) => placesLeft(slot) >= 0));
  });
});
