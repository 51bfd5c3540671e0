import type { CalendarDay, Ticket } from '@/api/types';
import { type Day, venueDay } from './days';

/**
 * How a ticket stands with its day: it needs one (`needed`), has one (`made`), had one that is over while the ticket
 * goes on (`missed`), or there is nothing to reserve (`none`).
 */
export type ReservationStage = 'none' | 'needed' | 'made' | 'missed';

type Reserved = Pick<Ticket, 'status' | 'reservation' | 'slot' | 'uses' | 'usesLeft'>;

export function reservationStage(ticket: Reserved, nowMs: number): ReservationStage {
  if (ticket.status !== 'valid' || ticket.reservation === 'none') return 'none';
  if (ticket.reservation === 'needed') return 'needed';
  return ticket.slot && Date.parse(ticket.slot.endsAt) <= nowMs ? 'missed' : 'made';
}

/** Whether the reservation can still be touched, as far as the phone can tell: the server knows the cut-off. */
export function canMove(ticket: Reserved, nowMs: number): boolean {
  return reservationStage(ticket, nowMs) !== 'none' && ticket.usesLeft === ticket.uses;
}

/** The last day of a ticket that ends at an instant: one that ends at midnight does not reach the new day. */
export function lastDay(validUntil: string): Day {
  return venueDay(Date.parse(validUntil) - 1);
}

/** The calendar as far as a ticket reaches: days after its end are closed. */
export function withinValidity(days: readonly CalendarDay[], validUntil: string | null): CalendarDay[] {
  if (!validUntil) return [...days];
  const last = lastDay(validUntil);
  return days.map(({ waitingList, ...day }) => {
    if (day.date > last) return { ...day, open: false, reason: 'ticket-ended' };
    return { ...day, ...(waitingList && { waitingList }) };
  });
}
