import { settings } from '../../../../../config/settings';
import { addDays, type Day, daysBetween, venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { CalendarDay, CalendarMonth, CalendarSlotRow, PoolRow } from '../admin-routes/calendar-shapes';
import { fillOf, isShort, leftOf } from '../rules/day-fill';
import { isOver } from '../rules/slot-edit';
import * as store from '../store/calendar';
import { allPools, type Pool, requirePool } from './pools';

/** A year and a bit: as far as a pool may be opened. */
export const MAX_DAYS = 401;

const poolRow = ({ documentId, name, wholeDay }: Pool): PoolRow => ({ id: documentId, name, wholeDay });

/** The venue's day, and the zone that all times are to be shown in. */
export const venueNow = (at: Date) => ({ today: venueDay(at), timeZone: settings().venueTimeZone });

export const listPools = async (): Promise<PoolRow[]> => (await allPools()).map(poolRow);

/** The days of a month, `YYYY-MM`, that have slots. Throws POOL_NOT_FOUND. */
export async function readMonth(poolId: string, month: string, at: Date): Promise<CalendarMonth> {
  const pool = await requirePool(poolId);
  const first = `${month}-01`;
  // The 31st of any month is before the next one's first; days that do not exist match nothing.
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  const slots = await store.between(db(), poolId, first, last);
  return {
    pool: poolRow(pool),
    ...venueNow(at),
    days: [...new Set(slots.map(({ visitDate }) => visitDate))].map((day) =>
      dayOf(
        day,
        slots.filter(({ visitDate }) => visitDate === day),
      ),
    ),
  };
}

function dayOf(day: Day, slots: readonly store.CalendarSlot[]): CalendarDay {
  const sum = (of: (slot: store.CalendarSlot) => number) =>
    slots.reduce((total, slot) => total + of(slot), 0);
  const count = (is: (slot: store.CalendarSlot) => boolean) => slots.filter(is).length;
  return {
    day,
    size: sum(({ size }) => size),
    held: sum(({ held }) => held),
    sold: sum(({ sold }) => sold),
    left: sum(leftOf),
    fill: fillOf(slots),
    slots: slots.length,
    closed: count(({ closed }) => closed),
    short: count(isShort),
    editedByHand: count(({ editedByHand }) => editedByHand),
  };
}

/** The slots from one day to another. Throws POOL_NOT_FOUND, INVALID_INPUT. */
export async function listSlots(poolId: string, from: Day, to: Day, at: Date): Promise<CalendarSlotRow[]> {
  await requirePool(poolId);
  requireRange(from, to);
  return (await store.between(db(), poolId, from, to)).map((slot) => slotRow(slot, at));
}

/** Throws INVALID_INPUT unless `to` is from `from` on, and not too far. */
export function requireRange(from: Day, to: Day): void {
  if (to >= from && daysBetween(from, to) < MAX_DAYS) return;
  throw new DomainError('INVALID_INPUT', {
    issues: [{ path: 'to', code: 'range', message: `1–${MAX_DAYS} days` }],
  });
}

export const slotRow = (slot: store.CalendarSlot, at: Date): CalendarSlotRow => ({
  id: slot.publicId,
  day: slot.visitDate,
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  wholeDay: slot.wholeDay,
  size: slot.size,
  held: slot.held,
  sold: slot.sold,
  left: leftOf(slot),
  waiting: slot.waiting,
  offered: slot.offered,
  closed: slot.closed,
  fill: fillOf([slot]),
  short: isShort(slot),
  editedByHand: slot.editedByHand,
  over: isOver(slot, at),
});
