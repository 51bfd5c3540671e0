import { describe, expect, it } from 'vitest';
import type { Ticket } from '@/api/types';
import { canMove, lastDay, reservationStage, withinValidity } from './reservation';

const slot = { id: 's', startsAt: '2026-12-06T00:00:00Z', endsAt: '2026-12-06T10:00:00Z', wholeDay: true };
const open = { status: 'valid', reservation: 'made', slot, uses: 1, usesLeft: 1 } as Ticket;
const before = Date.parse('2026-12-06T09:59:59Z');
const after = Date.parse(slot.endsAt);

describe('the reservation of a ticket', () => {
  it('is needed, made, and missed when its time is over', () => {
    expect(reservationStage({ ...open, reservation: 'needed', slot: null }, before)).toBe('needed');
    expect(reservationStage(open, before)).toBe('made');
    expect(reservationStage(open, after)).toBe('missed');
  });

  it('is no matter of a ticket with a day of its own, nor of one that opens nothing any more', () => {
    expect(reservationStage({ ...open, reservation: 'none' }, before)).toBe('none');
    expect(reservationStage({ ...open, status: 'refunding' }, before)).toBe('none');
  });

  it('cannot be moved once a gate was passed with it', () => {
    expect(canMove(open, before)).toBe(true);
    expect(canMove({ ...open, uses: 2, usesLeft: 1 }, before)).toBe(false);
  });
});

describe('the days that can be reserved', () => {
  it('end with the day in whose course the ticket ends, by the clock of the venue', () => {
    expect(lastDay('2026-12-06T16:00:00Z')).toBe('2026-12-06');
    expect(lastDay('2026-12-06T16:00:01Z')).toBe('2026-12-07');
  });

  it('are closed after that, and as the server says before', () => {
    const days = ['2026-12-06', '2026-12-07'].map((date) => ({ date, priceFen: 1, left: 5, open: true }));
    expect(withinValidity(days, '2026-12-06T16:00:00Z')).toMatchObject([
      { open: true },
      { open: false, reason: 'ticket-ended' },
    ]);
    expect(withinValidity(days, null)).toEqual(days);
  });
});
