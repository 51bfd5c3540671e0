import { db } from '../../../../kernel/db';
import * as news from '../store/news';

/** What a member was told, the newest first, and how much of all of it is unread. */
export async function listNews(memberId: number, { page, pageSize }: { page: number; pageSize: number }) {
  const rows = await news.list(db(), memberId, pageSize, (page - 1) * pageSize);
  const [count] = await news.countUnread(db(), memberId);
  return {
    news: rows.map(({ kind, facts, page: opens, createdAt, readAt }) => ({
      kind,
      facts,
      page: opens,
      at: createdAt.toISOString(),
      read: readAt !== null,
    })),
    total: rows[0]?.total ?? 0,
    unread: count?.unread ?? 0,
  };
}

/** Everything up to what the visitor saw is read. */
export async function markNewsRead(memberId: number, shownAt: Date, now: Date): Promise<void> {
  await news.markRead(db(), memberId, shownAt, now);
}
