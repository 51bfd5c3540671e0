import type { Locale } from '../../../../kernel/errors';
import { FreshCache } from '../../../../kernel/fresh-cache';
import type { VisitorForm } from '../rules/visitor';

export interface Media {
  url: string;
  width: number | null;
  height: number | null;
  alternativeText: string | null;
  formats: Record<string, unknown> | null;
}

export interface ProductWords {
  title: string;
  subtitle: string | null;
  tags: string[];
  includes: string[];
  notes: { title: string; text: string }[];
  description: unknown;
}

/** A published product as everything but the editor needs it: plain, checked, and the same for every request. */
export interface ProductFacts {
  documentId: string;
  slug: string;
  cover: Media | null;
  gallery: Media[];
  priceFen: number;
  originalPriceFen: number | null;
  sellInMiniProgram: boolean;
  recommended: boolean;
  sort: number;
  pool: { documentId: string; wholeDay: boolean } | null;
  dated: boolean;
  weight: number;
  uses: number;
  visitorForm: VisitorForm;
  advanceDays: number;
  cutoffMinutes: number;
  maxPerOrder: number;
  earlyMinutes: number;
  liveCodeOnly: boolean;
  words: Record<Locale, ProductWords>;
}

const PRODUCT = 'plugin::ticketing.product';

/** What people are shown may be this old; an edit drops it at once in the process that made it. */
const FRESH_MS = 2_000;

const shop = new FreshCache({ freshMs: FRESH_MS, size: 1 }, load);

export const forgetProducts = (): void => shop.clear();

/** All published products, in the order of the shop. */
export const productFacts = (): Promise<ProductFacts[]> => shop.get('products');

/** By slug or documentId, as the outside names it; null when there is none on show. */
export async function findProduct(name: string): Promise<ProductFacts | null> {
  const all = await productFacts();
  return all.find(({ slug, documentId }) => slug === name || documentId === name) ?? null;
}

interface Row extends Omit<ProductFacts, 'words' | 'pool' | 'gallery'> {
  title: string;
  subtitle: string | null;
  description: unknown;
  tags: { text: string }[] | null;
  includes: { text: string }[] | null;
  notes: { title: string; text: string }[] | null;
  gallery: Media[] | null;
  pool: { documentId: string; wholeDay: boolean } | null;
}

async function load(_all: 'products'): Promise<ProductFacts[]> {
  const [zh, en] = await Promise.all([rowsIn('zh'), rowsIn('en')]);
  const english = new Map(en.map((row) => [row.documentId, row]));
  return zh.map((row) => shape(row, english.get(row.documentId)));
}

async function rowsIn(locale: Locale): Promise<Row[]> {
  const media = { fields: ['url', 'width', 'height', 'alternativeText', 'formats'] };
  const rows = await strapi.documents(PRODUCT).findMany({
    locale,
    status: 'published',
    sort: ['sort:asc', 'id:asc'],
    limit: 500,
    populate: {
      cover: media,
      gallery: media,
      tags: true,
      includes: true,
      notes: true,
      pool: { fields: ['documentId', 'wholeDay'] },
    },
  } as never);
  return rows as unknown as Row[];
}

/** Rules and price come from the Chinese row, the one that editors maintain; words fall back to it. */
function shape(row: Row, english: Row | undefined): ProductFacts {
  const { title, subtitle, description, tags, includes, notes, gallery, pool, cover, ...rest } = row;
  return {
    ...rest,
    cover: cover && mediaOf(cover),
    gallery: (gallery ?? []).map(mediaOf),
    pool: pool && { documentId: pool.documentId, wholeDay: pool.wholeDay },
    words: { zh: wordsOf(row), en: wordsOf(english ?? row) },
  };
}

const mediaOf = ({ url, width, height, alternativeText, formats }: Media): Media => ({
  url,
  width,
  height,
  alternativeText,
  formats,
});

const wordsOf = (row: Row): ProductWords => ({
  title: row.title,
  subtitle: row.subtitle,
  tags: (row.tags ?? []).map(({ text }) => text),
  includes: (row.includes ?? []).map(({ text }) => text),
  notes: (row.notes ?? []).map(({ title, text }) => ({ title, text })),
  description: row.description ?? null,
});
