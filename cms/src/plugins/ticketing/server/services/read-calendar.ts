import { addDays, type Day, daysBetween, venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { type NotBookable, notBookable, notOnSale, placesLeft } from '../rules/availability';
import { priceOn } from '../rules/pricing';
import * as slots from '../store/slots';
import type { ProductFacts } from './product-facts';
import { requireProduct } from './product-view';

const MAX_DAYS = 100;

export interface CalendarDay {
  date: Day;
  priceFen: number;
  left: number;
  open: boolean;
  reason?: NotBookable | 'sold-out' | 'no-slots';
  /** Sold out, but whoever may buy the product may wait for a place. */
  waitingList?: true;
}

export interface SlotView {
  id: string;
  date: Day;
  startsAt: string;
  endsAt: string;
  size: number;
  left: number;
  open: boolean;
  reason?: NotBookable | 'sold-out';
  waitingList?: true;
}

/**
 * Price and places of each day from `from` to `to` (default: today until the product's last bookable day, as far as one
 * answer goes).
 */
export async function readCalendar(name: string, from: Day | undefined, to: Day | undefined, at: Date) {
  const product = await requireProduct(name);
  const first = from ?? venueDay(at);
  const last = to ?? lastShown(product, first, at);
  if (last < first || daysBetween(first, last) >= MAX_DAYS) {
    throw new DomainError('INVALID_INPUT', {
      issues: [{ path: 'query.to', code: 'range', message: `1–${MAX_DAYS} days` }],
    });
  }
  const views = await slotViews(product, first, last, at);
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, index) =>
    dayView(product, addDays(first, index), views),
  );
}

/** Asked from beyond the horizon: that one day, which then says that it is too far ahead. */
function lastShown({ advanceDays }: ProductFacts, first: Day, at: Date): Day {
  const ahead = daysBetween(first, addDays(venueDay(at), advanceDays));
  return addDays(first, Math.min(Math.max(ahead, 0), MAX_DAYS - 1));
}

export async function readSlots(name: string, date: Day, at: Date): Promise<SlotView[]> {
  return slotViews(await requireProduct(name), date, date, at);
}

async function slotViews(product: ProductFacts, from: Day, to: Day, at: Date): Promise<SlotView[]> {
  if (!product.pool) return [];
  const rows = await slots.ofPool(db(), product.pool.documentId, from, to);
  return rows.map((row) => {
    const left = placesLeft(row);
    const reason = notBookable(product, row, at) ?? (left < product.weight ? 'sold-out' : undefined);
    return {
      id: row.publicId,
      date: row.visitDate,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      size: row.size,
      left,
      open: reason === undefined,
      ...(reason ? { reason } : {}),
      ...(reason === 'sold-out' && !notOnSale(product, at) ? { waitingList: true as const } : {}),
    };
  });
}

function dayView(product: ProductFacts, date: Day, views: SlotView[]): CalendarDay {
  const ofDay = views.filter((view) => view.date === date);
  const open = ofDay.filter((view) => view.open);
  const left = open.reduce((sum, view) => sum + view.left, 0);
  const reason = ofDay.length === 0 ? 'no-slots' : ofDay[0]?.reason;
  return {
    date,
    priceFen: priceOn(product, date),
    left,
    open: open.length > 0,
    ...(open.length === 0 && reason ? { reason } : {}),
    ...(open.length === 0 && ofDay.some(({ waitingList }) => waitingList)
      ? { waitingList: true as const }
      : {}),
  };
}
