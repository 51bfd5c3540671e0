import { db } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import * as waiting from '../store/waiting-list';
import { productFacts } from './product-facts';
import { type WaitingEntryView, waitingView } from './waiting-view';

/** The member's entries: those that wait or are offered first, then the newest. */
export async function listWaiting(
  memberId: number,
  { page, pageSize }: { page: number; pageSize: number },
  locale: Locale,
): Promise<{ entries: WaitingEntryView[]; total: number }> {
  const rows = await waiting.ofMember(db(), memberId, pageSize, (page - 1) * pageSize);
  const shop = await productFacts();
  return {
    entries: rows.map((row) => waitingView(row, shop, locale)),
    total: rows[0]?.total ?? 0,
  };
}

/** Throws WAITING_ENTRY_NOT_FOUND, also for what is somebody else's. */
export async function requireEntry(memberId: number, id: string): Promise<waiting.WaitingView> {
  const [row] = await waiting.find(db(), memberId, id);
  if (!row) throw new DomainError('WAITING_ENTRY_NOT_FOUND');
  return row;
}

export const readEntry = async (memberId: number, id: string, locale: Locale): Promise<WaitingEntryView> =>
  waitingView(await requireEntry(memberId, id), await productFacts(), locale);
