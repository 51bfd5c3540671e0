import { db } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import * as items from '../store/items';
import { type ItemView, itemView } from './item';

export async function listItems(memberId: number, locale: Locale, now: Date): Promise<ItemView[]> {
  const rows = await items.ofMember(db(), memberId);
  return Promise.all(rows.map((row) => itemView(row, locale, now)));
}
