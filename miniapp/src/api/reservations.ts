import type { Day } from '@/lib/days';
import { call } from './client';
import { asMember } from './member-call';
import type { Ticket } from './types';

const pathOf = (code: string) => `/ticketing/tickets/${code}/reservation`;

/**
 * Reserves a day or a time for a ticket without one, or moves the reservation; asked again it changes nothing.
 * Throws `RESERVATION_FIXED`, `SLOT_SOLD_OUT`, `DATE_NOT_BOOKABLE`, `LIMIT_REACHED`, `NOT_RESERVABLE`.
 */
export function reserveDay(code: string, wanted: { date: Day } | { slot: string }): Promise<Ticket> {
  return asMember(async () => (await call<Ticket>({ method: 'PUT', path: pathOf(code), body: wanted })).data);
}

/** Gives the reservation up; the ticket needs one again. Throws `RESERVATION_FIXED`. */
export function giveUpReservation(code: string): Promise<Ticket> {
  return asMember(async () => (await call<Ticket>({ method: 'DELETE', path: pathOf(code) })).data);
}
