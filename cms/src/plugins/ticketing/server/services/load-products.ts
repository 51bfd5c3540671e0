import type { Locale } from '../../../../kernel/errors';
import type { Media, TextBlock } from '../../../../kernel/http';
import type { SalesChannel } from '../rules/availability';
import type { PriceRule } from '../rules/pricing';
import type { RefundTier } from '../rules/refund-tiers';
import type { ProductFacts, ProductWords } from './product-facts';

const PRODUCT = 'plugin::ticketing.product';

/** A product as Strapi stores it. Fields that came with a later release are null in older rows. */
interface Row
  extends Omit<ProductFacts, 'words' | 'channels' | 'gallery' | 'entitlements' | 'saleFrom' | 'saleUntil'> {
  title: string;
  subtitle: string | null;
  description: TextBlock[] | null;
  tags: { text: string }[] | null;
  includes: { text: string }[] | null;
  notes: { title: string; text: string }[] | null;
  gallery: Media[] | null;
  uses: number;
  entitlements: { gate: { slug: string; title: string } | null; uses: number; share: number }[] | null;
  saleFrom: string | null;
  saleUntil: string | null;
  sellInMiniProgram: boolean;
  sellOnH5: boolean | null;
  sellAtWindow: boolean | null;
  sellByPartners: boolean | null;
}

/** All published products, in the order of the shop. */
export const loadProducts = (): Promise<ProductFacts[]> => load('published');

/** As it would be published now; null when there is none. What an editor has not filled in yet is empty or 0. */
export async function loadDraft(documentId: string): Promise<ProductFacts | null> {
  const [draft] = await load('draft', documentId);
  return draft ? { ...draft, priceFen: draft.priceFen ?? 0 } : null;
}

type Version = 'published' | 'draft';

async function load(status: Version, documentId?: string): Promise<ProductFacts[]> {
  const [zh, en] = await Promise.all([rowsIn('zh', status, documentId), rowsIn('en', status, documentId)]);
  const english = new Map(en.map((row) => [row.documentId, row]));
  return zh.map((row) => shape(row, english.get(row.documentId)));
}

async function rowsIn(locale: Locale, status: Version, documentId?: string): Promise<Row[]> {
  const media = { fields: ['url', 'width', 'height', 'alternativeText', 'formats'] };
  const rows = await strapi.documents(PRODUCT).findMany({
    locale,
    status,
    filters: documentId ? { documentId } : {},
    sort: ['sort:asc', 'id:asc'],
    limit: 500,
    populate: {
      cover: media,
      gallery: media,
      tags: true,
      includes: true,
      notes: true,
      priceRules: true,
      refundTiers: true,
      entitlements: { populate: { gate: { fields: ['slug', 'title'] } } },
      pool: { fields: ['documentId', 'wholeDay'] },
    },
  } as never);
  return rows as unknown as Row[];
}

/** Rules and price come from the Chinese row, the one that editors maintain; words fall back to it. */
function shape(row: Row, english: Row | undefined): ProductFacts {
  return {
    documentId: row.documentId,
    slug: row.slug,
    cover: row.cover && mediaOf(row.cover),
    gallery: (row.gallery ?? []).map(mediaOf),
    recommended: row.recommended ?? false,
    sort: row.sort,
    priceFen: row.priceFen,
    originalPriceFen: row.originalPriceFen,
    priceRules: (row.priceRules ?? []).map(priceRuleOf),
    channels: channelsOf(row),
    saleFrom: row.saleFrom ? new Date(row.saleFrom) : null,
    saleUntil: row.saleUntil ? new Date(row.saleUntil) : null,
    maxPerOrder: row.maxPerOrder,
    maxPerMemberPerDay: row.maxPerMemberPerDay,
    pool: row.pool && { documentId: row.pool.documentId, wholeDay: row.pool.wholeDay },
    weight: row.weight,
    dated: row.dated,
    validDays: row.dated ? null : row.validDays,
    advanceDays: row.advanceDays,
    releaseTime: row.releaseTime,
    cutoffMinutes: row.cutoffMinutes,
    visitorForm: row.visitorForm,
    onePerDocument: row.visitorForm === 'real-name' && (row.onePerDocument ?? false),
    earlyMinutes: row.earlyMinutes,
    lateMinutes: row.lateMinutes ?? 0,
    minutesBetweenUses: row.minutesBetweenUses || null,
    usesPerDay: row.usesPerDay,
    idCheck: row.idCheck ?? false,
    liveCodeOnly: row.liveCodeOnly,
    entitlements: entitlementsOf(row),
    refundTiers: (row.refundTiers ?? []).map(tierOf),
    refundReview: row.refundReview ?? false,
    refundExpired: row.refundExpired ?? false,
    maxChanges: row.dated ? (row.maxChanges ?? 0) : 0,
    pointsRule: row.pointsRule ?? 'off',
    points: row.points,
    commissionRule: row.commissionRule ?? 'off',
    commissionFen: row.commissionFen,
    commissionPercent: row.commissionPercent,
    words: { zh: wordsOf(row), en: wordsOf(english ?? row) },
  };
}

const priceRuleOf = ({ days, from, to, priceFen }: PriceRule): PriceRule => ({ days, from, to, priceFen });

const tierOf = ({ untilHours, feePercent, feeFen }: RefundTier): RefundTier => ({
  untilHours,
  feePercent,
  feeFen: feeFen ?? 0,
});

/** A product from before H5 had a switch of its own was sold there as in the mini-program. */
function channelsOf(row: Row): SalesChannel[] {
  const switches: [SalesChannel, boolean | null][] = [
    ['mini-program', row.sellInMiniProgram],
    ['h5', row.sellOnH5 ?? row.sellInMiniProgram],
    ['window', row.sellAtWindow],
    ['partner', row.sellByPartners],
  ];
  return switches.filter(([, on]) => on).map(([channel]) => channel);
}

/** A plain ticket opens every gate. */
const entitlementsOf = ({ entitlements, uses }: Row): ProductFacts['entitlements'] =>
  entitlements?.length
    ? entitlements.map(({ gate, uses, share }) => ({ gate: gate?.slug ?? null, uses, share }))
    : [{ gate: null, uses, share: 1 }];

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
  entitlements: row.entitlements?.length
    ? row.entitlements.map(({ gate }) => gate?.title ?? row.title)
    : [row.title],
});
