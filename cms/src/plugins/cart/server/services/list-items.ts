import { db } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import type { Occasion } from '../../../ticketing/contract';
import * as items from '../store/items';
import { type ItemView, itemView } from './item';

export async function listItems(memberId: number, locale: Locale, occasion: Occasion): Promise<ItemView[]> {
  const rows = await items.ofMember(db(), memberId);
  return Promise.all(rows.map((row) => itemView(row, locale, occasion)));
}
