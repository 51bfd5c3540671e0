import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import type { Json } from '../harness/visitor';

const PRODUCT = 'plugin::ticketing.product';
const EDITOR = { email: 'editor@example.com', password: 'Editor-1234' };

let app: App;
let token = '';
let pool = '';
let nameNo = 0;
beforeAll(async () => {
  app = await startApp({ work: false });
  const role = await app.strapi.service('admin::role').getSuperAdmin();
  await app.strapi
    .service('admin::user')
    .create({ ...EDITOR, firstname: '编', lastname: '辑', isActive: true, roles: [role.id] });
  const answer = await fetch(`${app.url}/admin/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...EDITOR, deviceId: 'test', rememberMe: false }),
  });
  token = ((await answer.json()) as Json).data.token ?? ((await answer.json()) as Json).data.accessToken;
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

/** As the admin's form does: saves a draft, then publishes it. */
async function publish(data: object, language = 'zh-CN') {
  const send = (path: string, body: object) =>
    fetch(`${app.url}/content-manager/collection-types/${PRODUCT}/${path}?locale=zh`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'accept-language': language,
      },
      body: JSON.stringify(body),
    });
  const answer = await send('actions/publish', data);
  const text = await answer.text();
  return { status: answer.status, body: text.startsWith('{') ? (JSON.parse(text) as Json) : text };
}

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
    const { status, body } = await publish(data);
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ code, path: [field] }]);
    expect(body.error.message).toMatch(/\p{Script=Han}/u);
    expect(await published(data.slug)).toBe(before);
  });

  test('a price that is missing is refused by its own field', async () => {
    const { status, body } = await publish({ ...good(), priceFen: null });
    expect(status).toBe(400);
    expect(body.error.details.errors).toMatchObject([{ path: ['priceFen'] }]);
  });

  test('in English for an English reader, all mistakes at once', async () => {
    const { body } = await publish({ ...good(), pool: null, pointsRule: 'fixed' }, 'en-US');
    expect(body.error.details.errors.map(({ code }: Json) => code)).toEqual([
      'pool-missing',
      'points-missing',
    ]);
    expect(body.error.message).not.toMatch(/\p{Script=Han}/u);
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
