import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator } from '../harness/administrator';
import { type App, startApp } from '../harness/app';
import type { Answer, Json, Visitor } from '../harness/visitor';

const PRODUCT = 'plugin::ticketing.product';

let app: App;
let admin: Visitor;
let pool = '';
let nameNo = 0;
beforeAll(async () => {
  app = await startApp({ work: false });
  admin = await administrator(app);
  const found = (await app.strapi
    .documents('plugin::ticketing.pool')
    .findFirst({ filters: { slug: 'park-day' } } as never)) as Json;
  pool = found.documentId;
});
afterAll(() => app.stop());

const good = () => {
  nameNo += 1;
  return { title: '试验票', slug: `trial-${nameNo}`, priceFen: 5000, dated: true, pool };
};

/** As the admin's form does: saves and publishes. */
const publish = (data: object, language = 'zh-CN'): Promise<Answer> =>
  admin.post(`/content-manager/collection-types/${PRODUCT}/actions/publish?locale=zh`, data, {
    'accept-language': language,
  });

const published = async (slug: string) =>
  (await app.strapi.db.query(PRODUCT).findMany({ where: { slug, publishedAt: { $notNull: true } } })).length;

test('what is complete is published and sold at once', async () => {
  const data = { ...good(), sellInMiniProgram: true };
  expect((await publish(data)).status).toBe(200);
  const { data: product } = await app.anonymous().get(`/api/ticketing/products/${data.slug}`);
  expect(product).toMatchObject({ onSale: true, priceFen: 5000 });
});

describe('an editor’s mistake is refused with its field and a sentence, and nothing is published', () => {
  const tier = (untilHours: number, feePercent: number) => ({ untilHours, feePercent, feeFen: 0 });
  const MISTAKES: [code: string, field: string, change: Record<string, unknown>][] = [
    ['pool-missing', 'pool', { pool: null }],
    [
      'sale-window-upside-down',
      'saleUntil',
      { saleFrom: '2026-12-02T00:00:00.000Z', saleUntil: '2026-12-01T00:00:00.000Z' },
    ],
    ['original-price-too-low', 'originalPriceFen', { originalPriceFen: 4999 }],
    [
      'price-rule-upside-down',
      'priceRules',
      { priceRules: [{ days: 'daily', from: '2026-12-02', to: '2026-12-01', priceFen: 1 }] },
    ],
    [
      'gate-missing',
      'entitlements',
      {
        entitlements: [
          { uses: 1, share: 1 },
          { uses: 1, share: 1 },
        ],
      },
    ],
    ['refund-tier-twice', 'refundTiers', { refundTiers: [tier(24, 0), tier(24, 10)] }],
    ['refund-later-costs-less', 'refundTiers', { refundTiers: [tier(24, 20), tier(1, 10)] }],
    ['points-missing', 'points', { pointsRule: 'fixed' }],
    ['commission-missing', 'commissionRule', { commissionRule: 'percent' }],
    ['commission-too-high', 'commissionFen', { commissionRule: 'fixed', commissionFen: 5001 }],
    ['slug-taken', 'slug', { slug: 'day-ticket' }],
  ];
  test.each(MISTAKES)('%s', async (code, field, change) => {
    const data = { ...good(), ...change };
    const before = await published(data.slug);
    const { status, error } = await publish(data);
    expect(status).toBe(400);
    expect(error?.details.errors).toMatchObject([{ code, path: [field] }]);
    expect(error?.message).toMatch(/\p{Script=Han}/u);
    expect(await published(data.slug)).toBe(before);
  });

  test('a price that is missing is refused by its own field', async () => {
    const { status, error } = await publish({ ...good(), priceFen: null });
    expect(status).toBe(400);
    expect(error?.details.errors).toMatchObject([{ path: ['priceFen'] }]);
  });

  test.each(['priceFen', 'originalPriceFen', 'cutoffMinutes', 'earlyMinutes', 'sort'])(
    'a number that no database keeps: %s',
    async (field) => {
      const data = { ...good(), [field]: 10_000_000_000 };
      const { status, error } = await publish(data);
      expect([status, await published(data.slug)]).toEqual([400, 0]);
      expect(error?.details.errors).toMatchObject([{ path: [field] }]);
    },
  );

  test('in English for an English reader, all mistakes at once', async () => {
    const { error } = await publish({ ...good(), pool: null, pointsRule: 'fixed' }, 'en-US');
    expect(error?.details.errors).toMatchObject([{ code: 'pool-missing' }, { code: 'points-missing' }]);
    expect(error?.message).not.toMatch(/\p{Script=Han}/u);
  });

  test('a draft may stay unfinished', async () => {
    const documents = app.strapi.documents(PRODUCT);
    const { documentId } = (await documents.create({
      data: { ...good(), pool: null },
      locale: 'zh',
    } as never)) as Json;
    expect(documentId).toBeTruthy();
  });
});
