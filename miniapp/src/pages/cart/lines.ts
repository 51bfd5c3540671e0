import type { CartItem } from '@/api/types';

/** What a visitor can do about a line that cannot be bought as it is. */
export type WayOut = 'other-day' | 'other-visitor' | 'remove';

const WAYS_OUT: Record<string, WayOut> = {
  SLOT_SOLD_OUT: 'other-day',
  DATE_NOT_BOOKABLE: 'other-day',
  VISITOR_REQUIRED: 'other-visitor',
  VISITOR_INVALID: 'other-visitor',
};

export function wayOut({ product, reason }: CartItem): WayOut {
  if (!product) return 'remove';
  return WAYS_OUT[reason ?? ''] ?? 'remove';
}

/** The lines that will be held: all that can be bought, except those the visitor has put aside. */
export function chosenLines(items: readonly CartItem[], putAside: ReadonlySet<string>): CartItem[] {
  return items.filter(({ id, open }) => open && !putAside.has(id));
}

export function totalOf(items: readonly CartItem[]): number {
  return items.reduce((sum, { priceFen }) => sum + (priceFen ?? 0), 0);
}

/** Chooses everything that can be bought, or, when all of it is chosen already, puts all of it aside. */
export function toggledAll(items: readonly CartItem[], putAside: ReadonlySet<string>): Set<string> {
  const buyable = items.filter(({ open }) => open);
  const isAll = chosenLines(items, putAside).length === buyable.length;
  return new Set(isAll ? buyable.map(({ id }) => id) : []);
}
