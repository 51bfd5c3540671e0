import { refuseContent } from '../../kernel/content-refusal';
import { contentChecks, contentMistakes, type Draft } from '../rules/content-mistakes';

const WRITES = new Set(['create', 'update', 'publish']);
const RELATIONS = ['tickets', 'ticket', 'article', 'tour'];

/**
 * Refuses what visitors could not use, with a sentence at its field. Checked after the write and in its transaction, so
 * that what was stored is what is judged. Call in `register`.
 */
export function checkContent(): void {
  strapi.documents.use(async (context, next) => {
    if (!contentChecks[context.uid] || !WRITES.has(context.action)) return next();
    return await strapi.db.transaction(async () => {
      const result = await next();
      const { documentId } = { ...context.params, ...(result as object) } as { documentId?: string };
      const { status } = context.params as { status?: string };
      const published = context.action === 'publish' || status === 'published';
      if (documentId) await refuseMistakes(context.uid, documentId, published);
      return result;
    });
  });
}

async function refuseMistakes(uid: string, documentId: string, published: boolean): Promise<void> {
  const { attributes } = strapi.getModel(uid as never) as { attributes: Record<string, unknown> };
  const populate = RELATIONS.filter((name) => name in attributes);
  const rows: Draft[] = await strapi.db.query(uid).findMany({
    where: { documentId, publishedAt: published ? { $notNull: true } : { $null: true } },
    populate,
  });
  const mistakes = rows.flatMap((row) => contentMistakes(uid, row, published));
  refuseContent(
    mistakes.filter(({ code }, index) => mistakes.findIndex((one) => one.code === code) === index),
  );
}
