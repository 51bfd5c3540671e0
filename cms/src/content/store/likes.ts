import { statement } from '../../kernel/db';

type Nothing = Record<string, never>;

/** Once for each member: the key of the table. */
export const addLike = statement<Nothing, [articleId: string, memberId: number, at: Date]>(
  'likes.add',
  `insert into content_likes (article_id, member_id, created_at) values ($1, $2, $3) on conflict do nothing`,
);

export const removeLike = statement<Nothing, [articleId: string, memberId: number]>(
  'likes.remove',
  'delete from content_likes where article_id = $1 and member_id = $2',
);

export const readLikes = statement<{ likes: number; liked: boolean }, [articleId: string, memberId: number]>(
  'likes.read',
  `select count(*)::int as likes, coalesce(bool_or(member_id = $2), false) as liked
     from content_likes where article_id = $1`,
);
