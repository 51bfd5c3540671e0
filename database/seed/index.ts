import type { Core } from '@strapi/strapi';
import { gates } from './content/gates';
import { pools } from './content/pools';
import { products } from './content/products';
import { site } from './content/site';
import { illustrated, seedEditorial } from './editorial';
import { picture } from './files';
import { seedGifts } from './gifts';
import { makeInspector } from './inspector';
import { addLocalized, type Seeded } from './localized';
import { seedPointRules } from './points';

/**
 * The demo attraction. Re-runnable: what is there already is left as it is, so an edit in the demo's admin survives
 * the next start. `--reset` of the demo starts from nothing.
 */
export async function seedDemo(strapi: Core.Strapi): Promise<void> {
  await seedSite(strapi);
  const ids = { pools: await seedPools(strapi), gates: await seedGates(strapi) };
  const productIds = new Map<string, string>();
  for (const product of products) productIds.set(product.slug, await seedProduct(strapi, product, ids));
  await seedEditorial(strapi, productIds);
  await seedPointRules(strapi);
  await seedGifts(strapi);
  await makeInspector(strapi);
}

async function seedPools(strapi: Core.Strapi): Promise<Map<string, string>> {
  const documents = strapi.documents('plugin::ticketing.pool');
  const ids = new Map<string, string>();
  for (const pool of pools) {
    const known = await documents.findFirst({ filters: { slug: pool.slug } } as never);
    const { documentId } = known ?? (await documents.create({ data: pool } as never));
    ids.set(pool.slug, documentId);
  }
  return ids;
}

async function seedSite(strapi: Core.Strapi): Promise<void> {
  const documents = strapi.documents('api::site.site');
  if (await documents.findFirst({ locale: 'zh' } as never)) return;
  const pictures = { hero: await picture(strapi, 'site-hero'), logo: await picture(strapi, 'site-logo') };
  const { documentId } = await documents.create({
    data: { ...site.shared, ...site.zh, about: await illustrated(strapi, site.zh.about), ...pictures },
    locale: 'zh',
    status: 'published',
  } as never);
  await documents.update({
    documentId,
    data: { ...site.shared, ...site.en, about: await illustrated(strapi, site.en.about), ...pictures },
    locale: 'en',
    status: 'published',
  } as never);
}

async function seedGates(strapi: Core.Strapi): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const gate of gates)
    ids.set(gate.slug, await addLocalized(strapi, 'plugin::ticketing.gate', gate.slug, gate));
  return ids;
}

async function seedProduct(
  strapi: Core.Strapi,
  product: (typeof products)[number],
  ids: { pools: Map<string, string>; gates: Map<string, string> },
): Promise<string> {
  const { pool, pictures, ...seeded } = product;
  const { entitlements = [] } = seeded.shared as { entitlements?: { gate: string }[] };
  const shared = {
    ...seeded.shared,
    entitlements: entitlements.map((part) => ({ ...part, gate: ids.gates.get(part.gate) })),
    pool: pool ? ids.pools.get(pool) : null,
    cover: await picture(strapi, pictures[0] ?? product.slug),
    gallery: await Promise.all(pictures.slice(1).map((name) => picture(strapi, name))),
  };
  return addLocalized(strapi, 'plugin::ticketing.product', product.slug, { ...seeded, shared } as Seeded);
}
