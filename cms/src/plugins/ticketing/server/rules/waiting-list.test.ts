import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type ErrorCode, errorCatalogue } from '../../../../kernel/error-catalogue';
import { afterRefusal, offerEnd, type WaitingStatus, waitingMoves } from './waiting-list';

const STATUSES: WaitingStatus[] = ['waiting', 'offered', 'taken', 'lapsed', 'left', 'expired', 'failed'];
const next = (status: WaitingStatus) =>
  Object.values(waitingMoves)
    .filter(({ from }) => from.includes(status))
    .map(({ to }) => to)
    .sort();

describe('the moves of an entry', () => {
  it.each([
    ['waiting', ['expired', 'failed', 'left', 'offered']],
    ['offered', ['lapsed', 'taken']],
    ['taken', []],
    ['lapsed', []],
    ['left', []],
    ['expired', []],
    ['failed', []],
  ] as [WaitingStatus, WaitingStatus[]][])('%s → %j', (status, wanted) => {
    expect(next(status)).toEqual(wanted);
  });

  it('never come back: whatever happens, an entry ends after at most two moves', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.values(waitingMoves)), { maxLength: 30 }), (moves) => {
        const path: WaitingStatus[] = ['waiting'];
        for (const { from, to } of moves) {
          if (from.includes(path.at(-1) as WaitingStatus)) path.push(to);
        }
        expect(path.length).toBeLessThanOrEqual(3);
        expect(new Set(path).size).toBe(path.length);
      }),
    );
    expect(STATUSES.filter((status) => next(status).length > 0)).toEqual(['waiting', 'offered']);
  });
});

describe('what a refused hold means for the entry whose turn it is', () => {
  it.each([
    ['SLOT_SOLD_OUT', undefined, 'again'],
    ['DATE_NOT_BOOKABLE', 'closed', 'again'],
    ['DATE_NOT_BOOKABLE', 'past', 'expired'],
    ['DATE_NOT_BOOKABLE', 'cutoff-passed', 'expired'],
    ['DATE_NOT_BOOKABLE', 'too-far-ahead', 'failed'],
    ['LIMIT_REACHED', undefined, 'failed'],
    ['PRODUCT_NOT_FOUND', undefined, 'failed'],
    ['PLACES_CHANGED', undefined, 'failed'],
  ] as [ErrorCode, string | undefined, string][])('%s %s: %s', (code, reason, wanted) => {
    expect(afterRefusal(code, reason)).toBe(wanted);
  });

  it('keeps an entry in line only for what may pass: any other refusal gives the turn to the next', () => {
    const codes = Object.keys(errorCatalogue) as ErrorCode[];
    fc.assert(
      fc.property(fc.constantFrom(...codes), fc.option(fc.string()), (code, reason) => {
        const again = code === 'SLOT_SOLD_OUT' || (code === 'DATE_NOT_BOOKABLE' && reason === 'closed');
        expect(afterRefusal(code, reason) === 'again').toBe(again);
      }),
    );
  });
});

describe('the end of an offer', () => {
  const at = new Date('2026-05-08T02:00:00Z');
  const minutesAfter = (minutes: number) => new Date(at.getTime() + minutes * 60_000);
  const minutes = { offer: 30, hold: 15 };

  test('is its own time, when the cut-off is far', () =>
    expect(offerEnd(at, minutes, minutesAfter(300))).toEqual(minutesAfter(30)));
  test('is the cut-off, when that comes first', () =>
    expect(offerEnd(at, minutes, minutesAfter(20))).toEqual(minutesAfter(20)));
  test('leaves the time of an ordinary hold, when the cut-off is next to now', () =>
    expect(offerEnd(at, minutes, minutesAfter(1))).toEqual(minutesAfter(15)));

  it('is never sooner than a hold and never later than the longer of the two times', () => {
    const minute = fc.integer({ min: 1, max: 720 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: -10, max: 2000 }), (offer, hold, closes) => {
        const end = offerEnd(at, { offer, hold }, minutesAfter(closes));
        expect(end.getTime()).toBeGreaterThanOrEqual(minutesAfter(hold).getTime());
        expect(end.getTime()).toBeLessThanOrEqual(minutesAfter(Math.max(offer, hold)).getTime());
        if (closes >= hold) expect(end.getTime()).toBeLessThanOrEqual(minutesAfter(closes).getTime());
      }),
    );
  });
});
