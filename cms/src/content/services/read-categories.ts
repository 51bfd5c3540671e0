import { DomainError, type Locale } from '../../kernel/errors';
import { mediaOf } from '../media-view';
import { FILE, listPublished, type PageQuery, type PublishedRow, readPublished } from './published';
import { listArticles } from './read-articles';

const CATEGORY = 'api::category.category';

interface Row extends PublishedRow {
  slug: string;
  name: string;
  summary: string | null;
  cover: unknown;
}

const COUNT_ONLY = { page: 1, pageSize: 0 };

export async function listCategories(locale: Locale, page: PageQuery) {
  const { rows, total } = await listPublished<Row>(
    CATEGORY,
    locale,
    { orderBy: [{ sort: 'asc' }], populate: { cover: FILE } },
    page,
  );
  return { categories: await Promise.all(rows.map((row) => viewOf(row, locale))), total };
}

/** By documentId or slug. Throws CONTENT_NOT_FOUND. */
export async function readCategory(name: string, locale: Locale) {
  const known = await strapi.db.query(CATEGORY).findOne({
    select: ['documentId'],
    where: { publishedAt: { $notNull: true }, $or: [{ slug: name }, { documentId: name }] },
  });
  const [row] = known ? await readPublished<Row>(CATEGORY, locale, [known.documentId], { cover: FILE }) : [];
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { category: name });
  return viewOf(row, locale);
}

async function viewOf({ documentId, slug, name, summary, cover }: Row, locale: Locale) {
  const { total } = await listArticles({ category: slug }, locale, COUNT_ONLY);
  return { documentId, slug, name, summary, cover: mediaOf(cover), articles: total };
}
