import type { Locale } from '../../../../kernel/errors';
import { seal, unseal } from '../../../../kernel/vault';
import type { HoldLine, LineQuote, Occasion } from '../../../ticketing/contract';
import { tickets } from '../deps';
import type { ItemRow } from '../store/items';

/** A wish with its live price and places. */
export type ItemView = LineQuote & { id: string };

/** A row as the line that check-out will hold. */
export const lineOf = (row: ItemRow): HoldLine => ({
  product: row.productId,
  ...(row.visitDate ? { date: row.visitDate } : {}),
  ...(row.slotId ? { slot: row.slotId } : {}),
  ...(row.visitor ? { visitor: JSON.parse(unseal(row.visitor)) as HoldLine['visitor'] } : {}),
});

export const sealedVisitor = ({ visitor }: HoldLine): Buffer | null =>
  visitor ? seal(JSON.stringify(visitor)) : null;

export const itemView = async (row: ItemRow, locale: Locale, occasion: Occasion): Promise<ItemView> => ({
  id: row.publicId,
  ...(await tickets().quote(lineOf(row), locale, occasion)),
});
