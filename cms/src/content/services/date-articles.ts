import { now } from '../../kernel/clock';

const ARTICLE = 'api::article.article';

/**
 * Gives a guide the date of its first publishing, unless an editor gave it one: `publishedAt` moves with every
 * correction, and would bring an old guide to the top of the list. Call in `register`.
 */
export function dateArticles(): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== ARTICLE) return next();
    const { documentId, status, data } = context.params as {
      documentId?: string;
      status?: string;
      data?: { shownAt?: unknown };
    };
    if (status === 'published' && data && !documentId) data.shownAt ??= now();
    if (documentId && (context.action === 'publish' || status === 'published')) {
      await strapi.db.query(ARTICLE).updateMany({
        where: { documentId, publishedAt: { $null: true }, shownAt: { $null: true } },
        data: { shownAt: now() },
      });
    }
    return next();
  });
}
