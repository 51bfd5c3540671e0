import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { venueDay } from '../../../../kernel/clock';
import { inStrapiTransaction, type Tx } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import { localeOf } from '../../../../kernel/http';
import { poolProblems, poolSentence } from '../rules/pool-problems';
import { hasSales } from '../store/calendar';
import { generateSoon } from './generate-slots';
import { findPool } from './pools';

const POOL = 'plugin::ticketing.pool';

const STILL_SOLD: Record<Locale, string> = {
  zh: '这个客流池今后还有已售或待支付的名额，不能删除。请先在日历里关闭这些日子，等门票用完或退款后再删除',
  en: 'Places of this pool are sold or held for days to come. Close these days on the calendar, and delete the pool when the tickets are used or refunded',
};

const SLUG_TAKEN: Record<Locale, string> = {
  zh: '另一个客流池已经用了这个短名，请换一个',
  en: 'Another pool has this slug; choose another',
};

/**
 * Watches every write of a pool, from wherever it comes. What is wrong with it is refused with a Strapi
 * ValidationError whose details name the fields, so that the form marks them; a good one gets its new days right
 * after the commit. The stored result is checked rather than what was sent: an update may send only a part.
 */
export function watchPools(strapi: Core.Strapi, now: () => Date): void {
  strapi.documents.use(async (context, next) => {
    if (context.uid !== POOL) return next();
    const { documentId } = context.params as { documentId?: string };
    switch (context.action) {
      case 'create':
      case 'clone':
      case 'update':
        return inStrapiTransaction(async (tx) => {
          await refuseTakenSlug(context.action, context.params as PoolParams);
          const answer = await next();
          const written = (answer as unknown as { documentId?: string } | null)?.documentId;
          if (written) await checkPool(tx, written);
          return answer;
        });
      case 'delete':
        return inStrapiTransaction(async (tx) => {
          const sales = documentId ? await hasSales(tx, documentId, venueDay(now())) : [];
          if (sales.length > 0) throw new errors.ValidationError(STILL_SOLD[readerLocale()]);
          return next();
        });
      default:
        return next();
    }
  });
}

interface PoolParams {
  documentId?: string;
  data?: { slug?: unknown };
}

/** Before the write: the unique index would have the last word, but no sentence for the editor. */
async function refuseTakenSlug(action: string, { documentId, data }: PoolParams): Promise<void> {
  const slug = data?.slug;
  if (typeof slug !== 'string') return;
  // Of a clone, `documentId` names the pool that it is made from.
  const where = { slug, ...(action === 'update' ? { documentId: { $ne: documentId } } : {}) };
  if ((await strapi.db.query(POOL).count({ where })) === 0) return;
  const message = SLUG_TAKEN[readerLocale()];
  throw new errors.ValidationError(message, {
    errors: [{ path: ['slug'], message, name: 'ValidationError', code: 'slug-taken' }],
  });
}

async function checkPool(tx: Tx, documentId: string): Promise<void> {
  const pool = await findPool(documentId);
  if (!pool) return;
  const problems = poolProblems({ ...pool, exceptions: pool.exceptions ?? [] });
  const [first] = problems;
  if (first) {
    const locale = readerLocale();
    throw new errors.ValidationError(poolSentence(first.code, locale), {
      errors: problems.map(({ path, code }) => ({
        path: path.map(String),
        message: poolSentence(code, locale),
        name: 'ValidationError',
        code,
      })),
    });
  }
  await generateSoon(tx, documentId);
}

/** The language of whoever is saving; Chinese where nobody is. */
function readerLocale(): Locale {
  const ctx = strapi.requestContext.get();
  return ctx ? localeOf(ctx) : 'zh';
}
