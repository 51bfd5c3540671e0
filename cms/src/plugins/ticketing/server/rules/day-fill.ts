import { placesLeft } from './availability';

/** How full a slot or a day is, as the calendar colours it. */
export type Fill = 'empty' | 'plenty' | 'few' | 'full' | 'closed';

export interface Counted {
  size: number;
  held: number;
  sold: number;
  /** Free places that are kept for the waiting list. */
  offered: number;
  closed: boolean;
}

/** A tenth or less of the size is few, as is whatever fits into one coach party's hand: the phone says so from 10 on. */
const FEW_SHARE = 0.1;
const FEW_PLACES = 10;

/** Places on sale: none in a closed slot, never negative in one that was made smaller than what is sold. */
export const leftOf = (slot: Counted): number => (slot.closed ? 0 : placesLeft(slot));

/** True when more is held and sold than the size allows: the size was lowered afterwards. */
export const isShort = ({ size, held, sold }: Counted): boolean => held + sold > size;

/** The fill of some slots together; closed only when all of them are. */
export function fillOf(slots: readonly Counted[]): Fill {
  const open = slots.filter(({ closed }) => !closed);
  if (open.length === 0) return 'closed';
  const size = open.reduce((sum, slot) => sum + slot.size, 0);
  const left = open.reduce((sum, slot) => sum + leftOf(slot), 0);
  if (left === 0) return 'full';
  if (open.every(({ held, sold }) => held + sold === 0)) return 'empty';
  return left <= size * FEW_SHARE || left <= FEW_PLACES ? 'few' : 'plenty';
}
