import { DomainError, type Locale } from '../../../../kernel/errors';
import { findProduct, type ProductFacts, productFacts } from './product-facts';

/** A product as clients see it. */
export function productView(product: ProductFacts, locale: Locale) {
  const { words, pool, originalPriceFen, sellInMiniProgram, ...facts } = product;
  return {
    documentId: facts.documentId,
    slug: facts.slug,
    ...words[locale],
    cover: facts.cover,
    gallery: facts.gallery,
    priceFen: facts.priceFen,
    ...(originalPriceFen === null ? {} : { originalPriceFen }),
    onSale: sellInMiniProgram,
    ...(sellInMiniProgram ? {} : { saleReason: 'PRODUCT_NOT_ON_SALE_HERE' }),
    recommended: facts.recommended,
    visitorForm: facts.visitorForm,
    dated: facts.dated,
    windows: pool !== null && !pool.wholeDay,
    uses: facts.uses,
    weight: facts.weight,
    maxPerOrder: facts.maxPerOrder,
  };
}

export type ProductView = ReturnType<typeof productView>;

export const listProducts = async (locale: Locale): Promise<ProductView[]> =>
  (await productFacts()).map((product) => productView(product, locale));

/** Throws PRODUCT_NOT_FOUND. */
export async function requireProduct(name: string): Promise<ProductFacts> {
  const product = await findProduct(name);
  if (!product) throw new DomainError('PRODUCT_NOT_FOUND', { product: name });
  return product;
}
