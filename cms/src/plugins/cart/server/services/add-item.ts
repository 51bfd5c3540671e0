import { randomCode } from '../../../../kernel/code';
import { inTransaction } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { isGuarded } from '../../../../kernel/guards';
import { type Idempotency, once } from '../../../../kernel/http';
import type { HoldLine, Occasion } from '../../../ticketing/contract';
import { tickets } from '../deps';
import * as items from '../store/items';
import { type ItemView, itemView, sealedVisitor } from './item';

const ID_LENGTH = 12;
/** As many as one payment may have. */
export const MAX_ITEMS = 50;

export interface AddRequest {
  memberId: number;
  line: HoldLine;
  idempotency?: Idempotency | undefined;
  locale: Locale;
  occasion: Occasion;
}

/**
 * Puts one ticket into the cart; the same again is another ticket. Checked as a hold would be, except for places:
 * throws PRODUCT_NOT_FOUND, PRODUCT_NOT_ON_SALE_HERE, DATE_NOT_BOOKABLE, VISITOR_REQUIRED, VISITOR_INVALID, CART_FULL.
 */
export async function addItem({
  memberId,
  line,
  idempotency,
  locale,
  occasion,
}: AddRequest): Promise<ItemView> {
  const { product, slot } = await tickets().check(line, occasion);
  const values = [
    product.documentId,
    slot?.visitDate ?? null,
    slot?.publicId ?? null,
    sealedVisitor(line),
  ] as const;
  const row = await inTransaction((tx) =>
    once(tx, idempotency, async () => {
      if (isGuarded('cart.lock-member')) await items.lockMember(tx, memberId);
      const [added] = await items.insert(tx, randomCode(ID_LENGTH), memberId, ...values, MAX_ITEMS);
      if (!added) throw new DomainError('CART_FULL', { limit: MAX_ITEMS });
      return { ...added, visitor: null };
    }),
  );
  return itemView({ ...row, visitor: values[3] }, locale, occasion);
}
