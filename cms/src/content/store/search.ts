import { statement } from '../../kernel/db';

export type SearchKind = 'article' | 'tour' | 'product';

export interface SearchHit extends Record<string, unknown> {
  kind: SearchKind;
  documentId: string;
  title: string;
  body: string;
}

/**
 * `array_to_tsvector` takes the words as they are: no dictionary may touch them. It keeps no positions, and what has
 * none takes no weight; hence two columns.
 */
export const putEntry = statement<
  Record<string, never>,
  [SearchKind, string, string, string, string, string[], string[]]
>(
  'search.put',
  `insert into search_entries (kind, document_id, locale, title, body, title_grams, grams)
   values ($1, $2, $3, $4, $5,
           array_to_tsvector($6::text[]), array_to_tsvector($6::text[]) || array_to_tsvector($7::text[]))`,
);

export const dropEntries = statement<Record<string, never>, [SearchKind, string]>(
  'search.drop',
  'delete from search_entries where kind = $1 and document_id = $2',
);

export const countEntries = statement<{ count: number }, []>(
  'search.count',
  'select count(*)::int as count from search_entries',
);

/**
 * Hits in the reader's language, and in Chinese where a document has no other; those in the title first.
 */
export const findEntries = statement<SearchHit, [query: string, locale: string, limit: number]>(
  'search.find',
  `select kind, document_id as "documentId", title, body
     from search_entries e
    where grams @@ $1::tsquery
      and (locale = $2 or locale = 'zh' and not exists (
            select 1 from search_entries o
             where o.kind = e.kind and o.document_id = e.document_id and o.locale = $2))
    order by (title_grams @@ $1::tsquery) desc, kind, title, document_id
    limit $3`,
);
