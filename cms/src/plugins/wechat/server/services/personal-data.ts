import { randomUUID } from 'node:crypto';
import { db, inTransaction, only } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { type DataKeeper, dataKeepers } from '../../../../kernel/personal-data';
import * as own from '../store/personal-data';

/** Everything that is kept about a member, part by part. */
export async function exportMember(memberId: number, now: Date): Promise<Record<string, unknown>> {
  const parts: Record<string, unknown> = { exportedAt: now.toISOString() };
  for (const [name, keeper] of dataKeepers()) parts[name] = await keeper.read(memberId);
  return parts;
}

/**
 * Forgets who a member was. Throws MEMBER_HAS_OPEN_BUSINESS with what must end first, by name: tickets that can still be
 * used or paid, refunds and pay-outs under way. One transaction: all or nothing.
 */
export async function forgetMember(memberId: number): Promise<void> {
  await inTransaction(async (tx) => {
    const pending: Record<string, number> = {};
    for (const keeper of dataKeepers().values()) Object.assign(pending, await keeper.pending?.(tx, memberId));
    const open = Object.entries(pending).filter(([, count]) => count > 0);
    if (open.length > 0) throw new DomainError('MEMBER_HAS_OPEN_BUSINESS', Object.fromEntries(open));
    for (const keeper of dataKeepers().values()) await keeper.erase(tx, memberId);
    // Last: payments lock tickets before the member's row.
    await own.eraseAccount(tx, memberId, `gone-${randomUUID()}`);
  });
}

/** The account itself and what it was told. */
export const accountKeeper: DataKeeper = {
  tables: ['member_news', 'member_avatars', 'wechat_messages', 'wechat_deliveries', 'idempotency_keys'],
  read: async (memberId) => ({
    ...only(await own.readAccount(db(), memberId)),
    news: await own.readNews(db(), memberId),
  }),
  erase: async (tx, memberId) => void (await own.eraseMessages(tx, memberId)),
};
