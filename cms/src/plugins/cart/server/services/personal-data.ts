import { db } from '../../../../kernel/db';
import type { DataKeeper } from '../../../../kernel/personal-data';
import * as items from '../store/items';

/** Wishes: nothing that must end first, nothing that anybody else needs. */
export const cartKeeper: DataKeeper = {
  tables: ['cart_items'],
  read: async (memberId) => ({
    items: (await items.ofMember(db(), memberId)).map(({ productId, visitDate, createdAt }) => ({
      product: productId,
      visitDate,
      addedAt: createdAt,
    })),
  }),
  erase: async (tx, memberId) => void (await items.removeAll(tx, memberId)),
};
