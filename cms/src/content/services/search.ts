import { db } from '../../kernel/db';
import type { Locale } from '../../kernel/errors';
import { queryOf, snippetOf } from '../rules/grams';
import { findEntries, type SearchKind } from '../store/search';
import { articleCards } from './read-articles';
import { tourCards } from './read-tours';

const MOST_HITS = 50;
const PRODUCT = 'plugin::ticketing.product';

/**
 * What is published and has all of what was typed. Of tickets only their slugs: prices and places come from ticketing,
 * where they are never old.
 */
export async function search(typed: string, locale: Locale) {
  const query = queryOf(typed);
  const hits = query ? await findEntries(db(), query, locale, MOST_HITS) : [];
  const idsOf = (kind: SearchKind) => hits.filter((hit) => hit.kind === kind).map((hit) => hit.documentId);
  const snippets = new Map(hits.map((hit) => [hit.documentId, snippetOf(hit.body, typed)]));
  const withSnippet = <Card extends { documentId: string }>(card: Card) => ({
    ...card,
    snippet: snippets.get(card.documentId) ?? '',
  });
  const [articles, tours, tickets] = await Promise.all([
    articleCards(idsOf('article'), locale),
    tourCards(idsOf('tour'), locale),
    slugsOf(idsOf('product')),
  ]);
  return { articles: articles.map(withSnippet), tours: tours.map(withSnippet), tickets };
}

async function slugsOf(documentIds: string[]): Promise<{ documentId: string; slug: string }[]> {
  const rows: { documentId: string; slug: string }[] = await strapi.db.query(PRODUCT).findMany({
    select: ['documentId', 'slug'],
    where: { documentId: { $in: documentIds }, publishedAt: { $notNull: true }, locale: 'zh' },
  });
  return documentIds.flatMap((id) => {
    const row = rows.find(({ documentId }) => documentId === id);
    return row ? [{ documentId: id, slug: row.slug }] : [];
  });
}
