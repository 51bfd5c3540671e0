import { db, inStrapiTransaction, type Queryable } from '../../kernel/db';
import { mediaOf } from '../media-view';
import { gramsOf } from '../rules/grams';
import { harmlessBlocks, plainText } from '../rules/harmless-blocks';
import { countEntries, dropEntries, putEntry, type SearchKind } from '../store/search';

interface Row {
  documentId: string;
  locale: string;
  [field: string]: unknown;
}

interface Source {
  kind: SearchKind;
  title: string;
  /** The fields that are searched beside the title, in this order. */
  fields: readonly string[];
}

const SOURCES: Readonly<Record<string, Source>> = {
  'api::article.article': { kind: 'article', title: 'title', fields: ['summary', 'body'] },
  'api::tour.tour': { kind: 'tour', title: 'name', fields: ['summary', 'text', 'transcript', 'address'] },
  'plugin::ticketing.product': { kind: 'product', title: 'title', fields: ['subtitle', 'description'] },
};
const WRITES = new Set(['create', 'update', 'publish', 'unpublish', 'delete']);

/** Keeps what is found in step with what is published, in Strapi's own transaction. Call in `register`. */
export function indexOnPublish(): void {
  strapi.documents.use(async (context, next) => {
    if (!SOURCES[context.uid] || !WRITES.has(context.action)) return next();
    return inStrapiTransaction(async (tx) => {
      const result = await next();
      const { documentId } = { ...context.params, ...(result as object) } as { documentId?: string };
      if (documentId) await indexDocument(tx, context.uid, documentId);
      return result;
    });
  });
}

/** At the first start after an update: what was published before there was an index. */
export async function fillSearchIndex(): Promise<void> {
  const [known] = await countEntries(db());
  if (known?.count) return;
  for (const uid of Object.keys(SOURCES)) {
    const rows = await strapi.db
      .query(uid)
      .findMany({ select: ['documentId'], where: { publishedAt: { $notNull: true } } });
    for (const id of new Set(rows.map(({ documentId }: Row) => documentId)))
      await indexDocument(db(), uid, id);
  }
}

async function indexDocument(q: Queryable, uid: string, documentId: string): Promise<void> {
  const source = SOURCES[uid];
  if (!source) return;
  await dropEntries(q, source.kind, documentId);
  const rows: Row[] = await strapi.db
    .query(uid)
    .findMany({ where: { documentId, publishedAt: { $notNull: true } } });
  for (const row of rows) {
    const title = String(row[source.title] ?? '');
    const body = source.fields.map((field) => wordsOf(row[field])).join('\n');
    await putEntry(q, source.kind, documentId, row.locale, title, body, gramsOf(title), gramsOf(body));
  }
}

const wordsOf = (value: unknown): string =>
  typeof value === 'string' ? value : plainText(harmlessBlocks(value, mediaOf));
