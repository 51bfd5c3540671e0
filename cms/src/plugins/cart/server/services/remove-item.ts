import { db } from '../../../../kernel/db';
import * as items from '../store/items';

/** Takes an item out; one that is gone already is fine. */
export async function removeItem(memberId: number, id: string): Promise<void> {
  await items.remove(db(), memberId, [id]);
}
