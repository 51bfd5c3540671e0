import { DomainError, type Locale } from '../../kernel/errors';

type Where = Record<string, unknown>;
type OrderBy = Record<string, 'asc' | 'desc'>[];

export interface PublishedRow {
  documentId: string;
  locale: string;
  updatedAt: string;
}

export interface PageQuery {
  page: number;
  pageSize: number;
}

export interface Published<Row> {
  rows: Row[];
  total: number;
}

/**
 * Published documents, page by page, each in the reader's language or else in Chinese. What matches in either language
 * counts: a guide is in its category also where the category has no English name yet.
 */
export async function listPublished<Row extends PublishedRow>(
  uid: string,
  locale: Locale,
  { where = {}, orderBy, populate }: { where?: Where; orderBy: OrderBy; populate: object },
  { page, pageSize }: PageQuery,
): Promise<Published<Row>> {
  const found = await strapi.db.query(uid).findMany({
    select: ['documentId'],
    where: { ...where, publishedAt: { $notNull: true }, locale: { $in: [locale, 'zh'] } },
    // Without a last word, rows of the same rank could change places between two pages.
    orderBy: [...orderBy, { documentId: 'asc' }],
  });
  const ids = [...new Set(found.map(({ documentId }: { documentId: string }) => documentId))];
  const wanted = ids.slice((page - 1) * pageSize, page * pageSize);
  return { rows: await readPublished<Row>(uid, locale, wanted, populate), total: ids.length };
}

/** `draft`: what is being written, for who previews it. */
export type Version = 'published' | 'draft';

/** These documents in this order, without those that are not published (or, of drafts, not there). */
export async function readPublished<Row extends PublishedRow>(
  uid: string,
  locale: Locale,
  documentIds: readonly string[],
  populate: object,
  version: Version = 'published',
): Promise<Row[]> {
  if (documentIds.length === 0) return [];
  const rows: Row[] = await strapi.db.query(uid).findMany({
    where: {
      documentId: { $in: documentIds },
      publishedAt: version === 'published' ? { $notNull: true } : { $null: true },
      locale: { $in: [locale, 'zh'] },
    },
    populate: populate as never,
  });
  return documentIds.flatMap((id) => {
    const versions = rows.filter(({ documentId }) => documentId === id);
    return versions.find((row) => row.locale === locale) ?? versions[0] ?? [];
  });
}

export const FILE = { select: ['url', 'width', 'height', 'alternativeText', 'formats'] };

/** The published guide's title and whether it takes comments. Throws CONTENT_NOT_FOUND. */
export async function requireArticle(documentId: string): Promise<{ title: string; commentsOpen: boolean }> {
  const row = await strapi.db.query('api::article.article').findOne({
    select: ['title', 'commentsOpen'],
    where: { documentId, publishedAt: { $notNull: true } },
    orderBy: { locale: 'desc' },
  });
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { article: documentId });
  return { title: row.title, commentsOpen: row.commentsOpen ?? true };
}
