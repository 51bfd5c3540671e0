import { venueDay } from '../../../../kernel/clock';
import { DomainError, type ErrorCode, type Locale } from '../../../../kernel/errors';
import { notOnSale, type SalesChannel } from '../rules/availability';
import { pricesFrom } from '../rules/pricing';
import { loadDraft } from './load-products';
import { findProduct, needsReservation, type ProductFacts, productFacts, usesOf } from './product-facts';

/** Who looks: from where, in which language, when. */
export interface Viewer {
  channel: SalesChannel;
  locale: Locale;
  now: Date;
}

/** Why a product cannot be bought through a channel at an instant, or null: permission first, then the sale window. */
export function saleRefusal(product: ProductFacts, channel: SalesChannel, at: Date): ErrorCode | null {
  if (!product.channels.includes(channel)) return 'PRODUCT_NOT_ON_SALE_HERE';
  return notOnSale(product, at) ? 'PRODUCT_NOT_ON_SALE_NOW' : null;
}

/** A product as clients see it. */
export function productView(product: ProductFacts, { channel, locale, now }: Viewer) {
  const { pool, originalPriceFen, saleFrom, saleUntil, maxPerMemberPerDay, validDays } = product;
  const { entitlements: names, ...words } = product.words[locale];
  const refusal = saleRefusal(product, channel, now);
  const prices = product.dated ? pricesFrom(product, venueDay(now)) : [product.priceFen];
  return {
    documentId: product.documentId,
    slug: product.slug,
    ...words,
    cover: product.cover,
    gallery: product.gallery,
    priceFen: product.priceFen,
    lowestPriceFen: Math.min(...prices),
    priceVaries: new Set(prices).size > 1,
    ...(originalPriceFen === null ? {} : { originalPriceFen }),
    onSale: refusal === null,
    ...(refusal === null ? {} : { saleReason: refusal }),
    ...(saleFrom ? { saleFrom: saleFrom.toISOString() } : {}),
    ...(saleUntil ? { saleUntil: saleUntil.toISOString() } : {}),
    recommended: product.recommended,
    visitorForm: product.visitorForm,
    onePerDocument: product.onePerDocument,
    dated: product.dated,
    ...(validDays === null ? {} : { validDays }),
    reservationRequired: needsReservation(product),
    advanceDays: product.advanceDays,
    windows: pool !== null && !pool.wholeDay,
    uses: usesOf(product),
    weight: product.weight,
    entitlements: product.entitlements.map(({ gate, uses }, index) => ({
      title: names[index] ?? words.title,
      gates: gate === null ? [] : [gate],
      uses,
    })),
    refundTiers: product.refundTiers,
    maxChanges: product.maxChanges,
    maxPerOrder: product.maxPerOrder,
    ...(maxPerMemberPerDay === null ? {} : { maxPerMemberPerDay }),
  };
}

export type ProductView = ReturnType<typeof productView>;

export const listProducts = async (viewer: Viewer): Promise<ProductView[]> =>
  (await productFacts()).map((product) => productView(product, viewer));

/** Throws PRODUCT_NOT_FOUND. */
export async function requireProduct(name: string): Promise<ProductFacts> {
  const product = await findProduct(name);
  if (!product) throw new DomainError('PRODUCT_NOT_FOUND', { product: name });
  return product;
}

export const readProduct = async (name: string, viewer: Viewer): Promise<ProductView> =>
  productView(await requireProduct(name), viewer);

/** What visitors would see if an editor published the draft now. Throws PRODUCT_NOT_FOUND. */
export async function readDraftProduct(documentId: string, viewer: Viewer): Promise<ProductView> {
  const draft = await loadDraft(documentId);
  if (!draft) throw new DomainError('PRODUCT_NOT_FOUND', { product: documentId });
  return productView(draft, viewer);
}
