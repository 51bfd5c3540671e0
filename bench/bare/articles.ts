import { pool } from './pool';
import type { Answered } from './server';

/** `bare_articles` is made by bench/measures/articles.ts: a row a guide, its card and its page as JSON values. */
export async function articles(): Promise<Answered> {
  const { rows } = await pool.query({
    name: 'articles',
    text: 'select card from bare_articles order by position limit 10',
  });
  return { status: 200, body: { data: rows.map(({ card }) => card) } };
}

export async function article(documentId: string): Promise<Answered> {
  const { rows } = await pool.query({
    name: 'article',
    text: 'select page from bare_articles where document_id = $1',
    values: [documentId],
  });
  return { status: 200, body: { data: rows[0]?.page } };
}
