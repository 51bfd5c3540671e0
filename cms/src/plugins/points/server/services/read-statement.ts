import { db } from '../../../../kernel/db';
import type { PointsAccount } from '../../contract';
import * as accounts from '../store/accounts';
import * as entries from '../store/entries';
import * as lots from '../store/lots';

/** What of it is over already is not there to be spent, even before the timer has ended it. */
export async function readAccount(memberId: number, now: Date): Promise<PointsAccount> {
  const [account] = await accounts.find(db(), memberId);
  if (!account) return { available: 0, frozen: 0, debt: 0 };
  const due = await lots.due(db(), memberId, now);
  const over = due.reduce((sum, { points }) => sum + points, 0);
  return { ...account, available: account.available - over };
}

export interface AccountView extends PointsAccount {
  /** What of it ends next, and when. */
  ending: { points: number; at: string } | null;
}

export async function readAccountView(memberId: number, now: Date): Promise<AccountView> {
  const account = await readAccount(memberId, now);
  const [next] = await lots.endingNext(db(), memberId, now);
  return { ...account, ending: next ? { points: next.points, at: next.at.toISOString() } : null };
}

export type Direction = 'all' | 'in' | 'out';

export interface EntryView {
  id: string;
  delta: number;
  reason: string;
  title: string;
  /** Why, in the words of staff who adjusted it. */
  note?: string;
  state: 'frozen' | 'available' | 'void';
  at: string;
  expiresAt?: string;
}

export async function readEntries(
  memberId: number,
  direction: Direction,
  page: { page: number; pageSize: number },
): Promise<{ entries: EntryView[]; total: number }> {
  const rows = await entries.ofMember(
    db(),
    memberId,
    direction,
    page.pageSize,
    (page.page - 1) * page.pageSize,
  );
  return { entries: rows.map(entryView), total: rows[0]?.total ?? 0 };
}

export const entryView = (row: entries.EntryRow): EntryView => ({
  id: row.id,
  delta: row.delta,
  reason: row.reason,
  title: row.title,
  ...(row.note ? { note: row.note } : {}),
  state: row.state,
  at: row.at.toISOString(),
  ...(row.delta > 0 && row.expiresAt ? { expiresAt: row.expiresAt.toISOString() } : {}),
});
