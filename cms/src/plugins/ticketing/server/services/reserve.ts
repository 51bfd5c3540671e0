import { db, inTransaction, isUniqueViolation, type Tx } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { type BookingWindow, notBookable } from '../rules/availability';
import { hoursBefore } from '../rules/refund-tiers';
import { keepTierHours } from '../store/changes';
import * as entitlements from '../store/entitlements';
import * as limits from '../store/limits';
import * as slots from '../store/slots';
import * as tickets from '../store/tickets';
import { returnPlaces } from './places-freed';
import { findProduct } from './product-facts';
import { readTicket } from './read-tickets';
import { type SlotFacts, slotById, slotsOfDay } from './slot-facts';
import type { TicketView } from './ticket-view';

export interface ReserveRequest {
  memberId: number;
  code: string;
  /** The day or window wanted; null gives the reservation up. */
  wanted: { date?: string | undefined; slot?: string | undefined } | null;
  locale: Locale;
  now: Date;
}

/** For a ticket whose product is no longer on show: what was sold can still be reserved. */
const WITHDRAWN = { advanceDays: 60, releaseTime: null };
const MINUTE_MS = 60_000;

/**
 * Reserves a slot for an open-dated ticket, moves the reservation, or gives it up. The places of the new slot are
 * sold and those of the old one returned in one transaction; the same slot again changes nothing.
 * Throws TICKET_NOT_FOUND, TICKET_NOT_VALID, NOT_RESERVABLE (dated, or needs none), RESERVATION_FIXED (its cut-off is
 * over, or it was used), DATE_NOT_BOOKABLE, SLOT_SOLD_OUT, LIMIT_REACHED.
 */
export async function reserve(request: ReserveRequest): Promise<TicketView> {
  const { memberId, code, locale, wanted, now } = request;
  const [ticket] = await tickets.ofMemberByCodes(db(), memberId, [code]);
  if (!ticket) throw new DomainError('TICKET_NOT_FOUND');
  const slot = wanted && (await bookableSlot(ticket, wanted, now));
  try {
    await inTransaction((tx) => rebook(tx, request, slot));
  } catch (error) {
    if (!isUniqueViolation(error, 'tickets_one_per_document')) throw error;
    throw new DomainError('LIMIT_REACHED', { of: 'document', limit: 1 });
  }
  return readTicket(memberId, code, locale);
}

/** The slot that is meant, if its day may be booked by the product's present rules and while the ticket is valid. */
async function bookableSlot(
  ticket: tickets.TicketRow,
  { date, slot: id }: NonNullable<ReserveRequest['wanted']>,
  now: Date,
): Promise<SlotFacts> {
  const { poolId } = reservable(ticket, await entitlements.ofTickets(db(), [ticket.id]));
  const slot = id ? await slotById(id) : onlyOf(await slotsOfDay(poolId, date ?? ''));
  if (slot?.poolId !== poolId || (date && date !== slot.visitDate))
    throw new DomainError('DATE_NOT_BOOKABLE', { reason: 'no-such-slot' });
  const product = await findProduct(ticket.productId);
  const window: BookingWindow = product ?? { ...WITHDRAWN, cutoffMinutes: ticket.terms.cutoffMinutes };
  const ended = ticket.validUntil !== null && slot.startsAt >= ticket.validUntil;
  const reason = ended ? 'ticket-ended' : notBookable(window, slot, now);
  if (reason) throw new DomainError('DATE_NOT_BOOKABLE', { date: slot.visitDate, reason });
  return slot;
}

/** A day alone names a slot only where the day has one. */
function onlyOf(ofDay: readonly SlotFacts[]): SlotFacts | null {
  if (ofDay.length > 1) throw new DomainError('DATE_NOT_BOOKABLE', { reason: 'slot-required' });
  return ofDay[0] ?? null;
}

/** The part of the ticket that takes the places. */
function reservable(ticket: tickets.TicketRow, opened: readonly entitlements.EntitlementRow[]) {
  const booked = opened.find(({ poolId, places }) => poolId !== null && places > 0);
  if (ticket.terms.dated !== false || !booked?.poolId) throw new DomainError('NOT_RESERVABLE');
  return { ...booked, poolId: booked.poolId };
}

async function rebook(tx: Tx, { memberId, code, now }: ReserveRequest, wanted: SlotFacts | null) {
  const [ticket] = await tickets.lockOfMember(tx, memberId, [code]);
  if (ticket?.status !== 'valid') throw new DomainError('TICKET_NOT_VALID', { status: ticket?.status });
  const opened = await entitlements.ofTickets(tx, [ticket.id]);
  const booked = reservable(ticket, opened);
  if (booked.slotId === (wanted?.id ?? null)) return;
  refuseWhenFixed(ticket, opened, booked, now);
  if (wanted) await refuseBeyondLimit(tx, ticket, wanted);
  if (booked.startsAt) await keepTierHours(tx, ticket.id, hoursBefore(booked.startsAt, now));

  // Both slots are locked in the order of everywhere before either is changed.
  await slots.lockLeft(
    tx,
    [booked.slotId, wanted?.id ?? null].filter((id) => id !== null),
  );
  await entitlements.bookInto(tx, ticket.id, wanted?.id ?? null);
  await tickets.setVisitDate(tx, ticket.id, wanted?.visitDate ?? null);
  if (booked.slotId !== null) await returnPlaces(tx, [{ slotId: booked.slotId, places: booked.places }]);
  const full = wanted && (await slots.seat(tx, [{ slotId: wanted.id, places: booked.places }]));
  if (full) throw new DomainError('SLOT_SOLD_OUT', { slot: wanted.publicId });
}

/**
 * A reservation is fixed from its cut-off to its end, and once somebody came with it. When its time is over, whoever
 * missed it, or has uses left, may reserve anew.
 */
function refuseWhenFixed(
  { terms }: tickets.TicketRow,
  opened: readonly entitlements.EntitlementRow[],
  { endsAt }: entitlements.EntitlementRow,
  now: Date,
): void {
  if (!endsAt || now >= endsAt) return;
  if (opened.some(({ used }) => used > 0)) throw new DomainError('RESERVATION_FIXED', { reason: 'used' });
  if (now.getTime() >= endsAt.getTime() - terms.cutoffMinutes * MINUTE_MS)
    throw new DomainError('RESERVATION_FIXED', { reason: 'cutoff-passed' });
}

/** How many tickets a member may have for a day, by the ticket's own terms. Locks the member's day. */
export async function refuseBeyondLimit(
  tx: Tx,
  ticket: tickets.TicketRow,
  { visitDate }: SlotFacts,
): Promise<void> {
  const limit = ticket.terms.maxPerMemberPerDay;
  if (limit === null || ticket.visitDate === visitDate) return;
  const key = limits.dayKey(ticket.memberId, ticket.productId, visitDate);
  const taken = await limits.lockDays(tx, [[key, { ...ticket, visitDate }]]);
  if ((taken.get(key) ?? 0) >= limit) throw new DomainError('LIMIT_REACHED', { of: 'member-and-day', limit });
}
