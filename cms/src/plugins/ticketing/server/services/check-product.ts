import { refuseContent } from '../../../../kernel/content-refusal';
import {
  findProblems,
  type ProductDraft,
  type ProductProblem,
  productProblems,
} from '../rules/product-problems';

const PRODUCT = 'plugin::ticketing.product';

interface Row extends Omit<ProductDraft, 'hasPool' | 'saleFrom' | 'saleUntil' | 'entitlements'> {
  documentId: string;
  slug: string;
  saleFrom: string | null;
  saleUntil: string | null;
  pool: object | null;
  entitlements: { gate: { slug: string } | null }[];
}

/**
 * Refuses to publish a product that could not be sold, with a sentence for each mistake at its field. Drafts may be
 * as unfinished as they like. Checked after the write and in its transaction, so that what was stored is what is judged.
 */
export function checkProductsOnPublish(): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== PRODUCT || !publishes(context.action, context.params)) return next();
    return await strapi.db.transaction(async () => {
      const result = await next();
      const { documentId } = (result ?? {}) as { documentId?: string };
      if (documentId) refuse(await problemsOf(documentId));
      return result;
    });
  });
}

const publishes = (action: string, params: unknown): boolean =>
  action === 'publish' ||
  ((action === 'create' || action === 'update') && (params as { status?: string }).status === 'published');

async function problemsOf(documentId: string): Promise<ProductProblem[]> {
  const rows = (await strapi.documents(PRODUCT).findMany({
    filters: { documentId },
    status: 'published',
    locale: '*',
    populate: { priceRules: true, refundTiers: true, entitlements: { populate: { gate: true } }, pool: true },
  } as never)) as unknown as Row[];
  const [row] = rows;
  if (!row) return [];
  const found = new Set(rows.flatMap((one) => findProblems(draftOf(one))));
  const others = await strapi.db
    .query(PRODUCT)
    .count({ where: { slug: row.slug, documentId: { $ne: documentId } } });
  return others > 0 ? [...found, 'slug-taken'] : [...found];
}

const draftOf = (row: Row): ProductDraft => ({
  ...row,
  hasPool: row.pool !== null,
  saleFrom: row.saleFrom ? new Date(row.saleFrom) : null,
  saleUntil: row.saleUntil ? new Date(row.saleUntil) : null,
  entitlements: row.entitlements.map(({ gate }) => ({ gate: gate?.slug ?? null })),
});

const refuse = (problems: readonly ProductProblem[]): void =>
  refuseContent(problems.map((problem) => ({ code: problem, ...productProblems[problem] })));
