import { describe, expect, it } from 'vitest';
import { closedWord, hasQueue, isBookable, isFew } from './booking-days';

const day = (more: object) => ({ open: true, left: 5, ...more });

describe('what a day of the calendar says', () => {
  it('can be booked while it is open and has places', () => {
    expect(isBookable(day({}))).toBe(true);
    expect(isBookable(day({ left: 0 }))).toBe(false);
    expect(isBookable(day({ open: false, reason: 'closed' }))).toBe(false);
  });

  it('says how many are left only when they are few', () => {
    expect([0, 1, 10, 11].map((left) => isFew({ left }))).toEqual([false, true, true, false]);
  });

  it('offers the queue only where the server has one', () => {
    const soldOut = day({ open: false, left: 0, reason: 'sold-out' });
    expect(hasQueue(soldOut)).toBe(false);
    expect(hasQueue({ ...soldOut, waitingList: true })).toBe(true);
    expect(hasQueue(day({ waitingList: true }))).toBe(false);
  });

  it('has a word for each reason, also for one that it does not know', () => {
    const wordOf = (reason?: string) => closedWord({ open: false, left: 0, reason });
    expect(wordOf('not-released')).toBe('sheet.day.notReleased');
    expect(wordOf('too-far-ahead')).toBe('sheet.day.tooFar');
    expect(wordOf('closed')).toBe('sheet.day.closed');
    expect(wordOf('no-slots')).toBe('sheet.day.none');
    expect(closedWord({ open: false, left: 0, reason: 'cutoff-passed', waitingList: true })).toBe(
      'sheet.day.soldOut',
    );
  });
});
