import { db, inTransaction, only } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import type { HoldLine, Occasion } from '../../../ticketing/contract';
import { tickets } from '../deps';
import * as items from '../store/items';
import { type ItemView, itemView, lineOf, sealedVisitor } from './item';

/** Changes day, slot or visitor of an item. A new day without a slot lets go of the old slot. */
export async function changeItem(
  memberId: number,
  id: string,
  change: Partial<Pick<HoldLine, 'date' | 'slot' | 'visitor'>>,
  locale: Locale,
  occasion: Occasion,
): Promise<ItemView> {
  const [row] = await items.find(db(), memberId, [id]);
  if (!row) throw new DomainError('CART_ITEM_NOT_FOUND', { item: id });
  const line: HoldLine = { ...lineOf(row), ...change };
  if (change.date && !change.slot) line.slot = undefined;
  if (change.slot && !change.date) line.date = undefined;
  const { product, slot } = await tickets().check(line, occasion);
  const values = [
    product.documentId,
    slot?.visitDate ?? null,
    slot?.publicId ?? null,
    sealedVisitor(line),
  ] as const;
  const changed = await inTransaction(async (tx) => items.update(tx, memberId, id, ...values));
  if (changed.length === 0) throw new DomainError('CART_ITEM_NOT_FOUND', { item: id });
  return itemView(only(changed), locale, occasion);
}
