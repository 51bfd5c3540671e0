import type { Locale } from '../../../../kernel/errors';
import { FreshCache } from '../../../../kernel/fresh-cache';
import type { GateRules } from '../rules/gate-check';

export interface GateFacts extends GateRules {
  title: Record<Locale, string>;
  /** Whether who passes here is inside the venue afterwards. */
  countsInside: boolean;
}

interface Row {
  slug: string;
  title: string;
  direction: GateRules['direction'] | null;
  idCheck: boolean | null;
  countsInside: boolean | null;
  products: { documentId: string }[] | null;
}

/** As for products: news of an edit drops what is remembered at once, in every process. */
const FRESH_MS = 1_000;
const remembered = new FreshCache({ freshMs: FRESH_MS, size: 1 }, (_all: 'gates') => load());

export const forgetGates = (): void => remembered.clear();

/** The gates in their order. Asked before a transaction, never inside of one. */
export const gateFacts = (): Promise<GateFacts[]> => remembered.get('gates');

export const findGate = async (slug: string): Promise<GateFacts | null> =>
  (await gateFacts()).find((gate) => gate.slug === slug) ?? null;

/** What holds at a gate that nobody set up: whatever the ticket itself allows. */
export const unknownGate = (slug: string): GateFacts => ({
  slug,
  title: { zh: slug, en: slug },
  products: [],
  direction: 'both',
  idCheck: true,
  countsInside: true,
});

/** Rules come from the Chinese row, the one that editors maintain. Fields that came later are null in older rows. */
async function load(): Promise<GateFacts[]> {
  const [zh, en] = await Promise.all([rowsIn('zh'), rowsIn('en')]);
  const english = new Map(en.map((row) => [row.slug, row.title]));
  return zh.map((row) => ({
    slug: row.slug,
    title: { zh: row.title, en: english.get(row.slug) ?? row.title },
    // A product may be linked by its draft and by what is published.
    products: [...new Set((row.products ?? []).map(({ documentId }) => documentId))],
    direction: row.direction ?? 'both',
    idCheck: row.idCheck ?? true,
    countsInside: row.countsInside ?? true,
  }));
}

async function rowsIn(locale: Locale): Promise<Row[]> {
  const rows = await strapi.documents('plugin::ticketing.gate').findMany({
    locale,
    sort: 'sort:asc',
    limit: 200,
    populate: { products: { fields: ['documentId'] } },
  } as never);
  return rows as unknown as Row[];
}
