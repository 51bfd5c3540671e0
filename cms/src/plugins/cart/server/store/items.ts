import { statement } from '../../../../kernel/db';

export interface ItemRow extends Record<string, unknown> {
  publicId: string;
  productId: string;
  visitDate: string | null;
  slotId: string | null;
  /** Sealed JSON. */
  visitor: Buffer | null;
  createdAt: Date;
}

const COLUMNS = `public_id as "publicId", product_id as "productId", visit_date as "visitDate", slot_id as "slotId",
  visitor, created_at as "createdAt"`;

type Content = [string, string | null, string | null, Buffer | null];

/** One member's additions stand in line, so that the limit is exact. Until the transaction ends. */
export const lockMember = statement<Record<string, never>, [number]>(
  'cart.lock-member',
  `select pg_advisory_xact_lock(hashtext('cart'), $1)`,
);

/** Answers no row when the cart already has `limit` items. */
export const insert = statement<ItemRow, [string, number, ...Content, number]>(
  'cart.insert',
  `insert into cart_items (public_id, member_id, product_id, visit_date, slot_id, visitor)
   select $1, $2, $3, $4, $5, $6 where (select count(*) from cart_items where member_id = $2) < $7
   returning ${COLUMNS}`,
);

export const ofMember = statement<ItemRow, [number]>(
  'cart.of-member',
  `select ${COLUMNS} from cart_items where member_id = $1 order by id`,
);

export const find = statement<ItemRow, [number, string[]]>(
  'cart.find',
  `select ${COLUMNS} from cart_items where member_id = $1 and public_id = any($2::text[])`,
);

export const update = statement<ItemRow, [number, string, ...Content]>(
  'cart.update',
  `update cart_items set product_id = $3, visit_date = $4, slot_id = $5, visitor = $6, updated_at = now()
    where member_id = $1 and public_id = $2 returning ${COLUMNS}`,
);

/** Answers the ids that were there. */
export const remove = statement<{ publicId: string }, [number, string[]]>(
  'cart.remove',
  `delete from cart_items where member_id = $1 and public_id = any($2::text[]) returning public_id as "publicId"`,
);

export const removeAll = statement<Record<string, never>, [memberId: number]>(
  'cart.remove-all',
  'delete from cart_items where member_id = $1',
);
