import { refuseContent } from '../../../../kernel/content-refusal';
import { db, inStrapiTransaction, type Queryable } from '../../../../kernel/db';
import { findProblems, type GiftDraft, giftProblems } from '../rules/gift-problems';
import * as stock from '../store/stock';

const GIFT = 'plugin::gifts.gift';

interface Row {
  documentId: string;
  stock: number | null;
  pictures: unknown[] | null;
  pickUpPlace: string | null;
  way: 'pick-up' | 'post';
  availableFrom: string | null;
  availableUntil: string | null;
}

/**
 * Refuses to publish a gift that nobody could get, and takes its number over into the stock, in the transaction of the
 * editor's write, so that what was stored is what is judged and counted.
 */
export function watchGifts(): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== GIFT || !publishes(context.action, context.params)) return next();
    return await inStrapiTransaction(async (tx) => {
      const result = await next();
      const { documentId } = (result ?? {}) as { documentId?: string };
      for (const row of documentId ? await published({ documentId }) : []) {
        refuseContent(
          findProblems(draftOf(row)).map((problem) => ({ code: problem, ...giftProblems[problem] })),
        );
        await takeOver(tx, row);
      }
      return result;
    });
  });
}

/** At each start: what came in by another way, such as a restored content table, has its row too. */
export async function syncStock(): Promise<void> {
  for (const row of await published({})) await takeOver(db(), row);
}

const publishes = (action: string, params: unknown): boolean =>
  action === 'publish' ||
  ((action === 'create' || action === 'update') && (params as { status?: string }).status === 'published');

async function published(filters: object): Promise<Row[]> {
  const rows = await strapi.documents(GIFT as never).findMany({
    filters,
    status: 'published',
    locale: '*',
    populate: { pictures: { fields: ['url'] } },
  } as never);
  return rows as unknown as Row[];
}

const takeOver = async (q: Queryable, { documentId, stock: size }: Row): Promise<void> => {
  await stock.setSize(q, documentId, size ?? 0);
};

const draftOf = (row: Row): GiftDraft => ({
  hasPicture: (row.pictures ?? []).length > 0,
  hasPlace: (row.pickUpPlace ?? '').trim() !== '',
  way: row.way,
  availableFrom: row.availableFrom ? new Date(row.availableFrom) : null,
  availableUntil: row.availableUntil ? new Date(row.availableUntil) : null,
});
