import { statement } from '../../kernel/db';

export interface ArticleTally {
  documentId: string;
  likes: number;
  comments: number;
  views: number;
}

/** Likes and comments as the rows say, views as counted. One row for each id. */
export const tallyArticles = statement<ArticleTally & Record<string, unknown>, [string[]]>(
  'content.tally-articles',
  `select wanted.key as "documentId",
          (select count(*)::int from content_likes l where l.article_id = wanted.key) as likes,
          (select count(*)::int from comments c where c.article_id = wanted.key and c.state = 'shown') as comments,
          (select coalesce(sum(views), 0)::int from content_counts n
            where n.kind = 'article' and n.document_id = wanted.key) as views
     from unnest($1::text[]) as wanted (key)`,
);

export const tallyTours = statement<{ documentId: string; plays: number }, [string[]]>(
  'content.tally-tours',
  `select wanted.key as "documentId",
          (select coalesce(sum(plays), 0)::int from content_counts n
            where n.kind = 'tour' and n.document_id = wanted.key) as plays
     from unnest($1::text[]) as wanted (key)`,
);
