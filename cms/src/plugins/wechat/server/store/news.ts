import { statement } from '../../../../kernel/db';

export interface NewsRow extends Record<string, unknown> {
  kind: string;
  facts: Record<string, string | number>;
  page: string | null;
  createdAt: Date;
  readAt: Date | null;
}

type Nothing = Record<string, never>;

/** The same news twice is kept once. */
export const insert = statement<
  Nothing,
  [memberId: number, kind: string, cause: string, facts: object, page: string | null]
>(
  'member-news.insert',
  `insert into member_news (member_id, kind, cause, facts, page) values ($1, $2, $3, $4, $5)
   on conflict (kind, cause) do nothing`,
);

export const list = statement<NewsRow & { total: number }, [memberId: number, limit: number, offset: number]>(
  'member-news.list',
  `select kind, facts, page, created_at as "createdAt", read_at as "readAt", count(*) over ()::int as total
     from member_news where member_id = $1 order by id desc limit $2 offset $3`,
);

export const countUnread = statement<{ unread: number }, [memberId: number]>(
  'member-news.count-unread',
  'select count(*)::int as unread from member_news where member_id = $1 and read_at is null',
);

/** What came after `shownAt` was not on the visitor's screen and stays unread. Clients know milliseconds only. */
export const markRead = statement<Nothing, [memberId: number, shownAt: Date, now: Date]>(
  'member-news.mark-read',
  `update member_news set read_at = $3
    where member_id = $1 and read_at is null and date_trunc('milliseconds', created_at) <= $2`,
);

export const forgetBefore = statement<Nothing, [Date]>(
  'member-news.forget-before',
  'delete from member_news where created_at < $1',
);
