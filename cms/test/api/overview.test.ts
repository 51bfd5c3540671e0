import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../harness/administrator';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, day, dayLine, hold, order } from '../harness/shop';
import { type Answer, Visitor } from '../harness/visitor';

let app: App;
let admin: Visitor;
beforeAll(async () => {
  app = await startApp();
  admin = await administrator(app);
});
afterAll(() => app.stop());

const overview = async () => (await admin.get('/ticketing/overview')).data;
const rows = (list: string, language = 'zh'): Promise<Answer> =>
  admin.get(`/ticketing/overview/${list}`, { 'accept-language': language });

const ROUTES = ['', '/orders', '/scans', '/tickets'].map((path) => `/ticketing/overview${path}`);

test('only an administrator may see it: not anybody, not a member, not an inspector', async () => {
  for (const route of ROUTES) {
    expect((await app.anonymous().get(route)).status, route).toBe(401);
    for (const name of ['nosy', 'inspector']) {
      expect((await (await app.visitor(name)).get(route)).status, `${name} ${route}`).toBe(401);
    }
    expect((await admin.get(route)).status, route).toBe(200);
  }
});

test('an administrator whose role lacks the permission is refused', async () => {
  const email = 'author@shanmen.example';
  const password = 'Author-of-guides-1';
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-author' } });
  await app.strapi
    .service('admin::user')
    .create({ email, password, firstname: 'A', lastname: 'B', isActive: true, roles: [role.id] });
  const author = new Visitor(app.url);
  author.jwt = (await author.post('/admin/login', { email, password })).data.token;
  for (const route of ROUTES) expect((await author.get(route)).status, route).toBe(403);
});

test('a quiet day has figures of nothing and fourteen days in the chart', async () => {
  const quiet = await overview();
  expect(quiet).toMatchObject({
    today: day(0),
    timeZone: 'Asia/Shanghai',
    expected: 0,
    entered: 0,
    held: 0,
    attention: 0,
    sold: { tickets: 0, amountFen: 0, refundedFen: 0 },
  });
  expect(quiet.days.map((row: { day: string }) => row.day)).toEqual(
    Array.from({ length: 14 }, (_, index) => day(index - 13)),
  );
});

test('figures and rows follow a purchase, a hold and scans', async () => {
  const ann = await app.visitor('ann');
  const [used, waiting] = await buy(ann, app.sandbox.origin, dayLine(), {
    product: 'child-ticket',
    date: day(0),
    visitor: CONTACT,
  });
  await buy(ann, app.sandbox.origin, dayLine(3));
  const bob = await app.visitor('bob');
  const [held] = await hold(bob, dayLine());
  await order(bob, [held]);

  const inspector = await app.visitor('inspector');
  const { code } = (await ann.get(`/api/ticketing/tickets/${used.code}/live-code`)).data;
  for (const key of ['one', 'two']) {
    await inspector.post('/api/ticketing/scans', { code, gate: 'east', device: 'phone-1', key });
  }

  const now = await overview();
  expect(now).toMatchObject({ expected: 2, entered: 1, held: 1 });
  expect(now.sold).toEqual({ tickets: 3, amountFen: 12800 + 6400 + 12800, refundedFen: 0 });
  expect(now.days.at(-1)).toEqual({ day: day(0), sold: 3, entered: 1 });
  expect(now.days.slice(0, -1).every((row: { sold: number }) => row.sold === 0)).toBe(true);

  const orders = await rows(`orders?day=${day(0)}`);
  expect(orders.meta).toMatchObject({ pagination: { total: 2 } });
  expect(orders.data[1]).toMatchObject({
    status: 'paid',
    amountFen: 19200,
    refundedFen: 0,
    attention: null,
    tickets: [
      { title: '云栖山一日票', count: 1 },
      { title: '云栖山儿童票', count: 1 },
    ],
  });
  expect((await rows('orders')).data[0]).toMatchObject({ status: 'open', paidAt: null, amountFen: 12800 });

  expect((await rows(`scans?day=${day(0)}&admitted=true`)).data).toEqual([
    expect.objectContaining({
      gate: '东门',
      shortCode: used.shortCode,
      admitted: true,
      reason: null,
      headCount: 1,
    }),
  ]);
  const [refused] = (await rows('scans', 'en')).data;
  expect(refused).toMatchObject({
    gate: 'East Gate',
    admitted: false,
    reason: { code: 'TICKET_ALREADY_USED' },
  });
  expect(refused.reason.text).toBe('This ticket was already used');

  expect(
    (await rows(`tickets?day=${day(0)}`)).data.map(({ shortCode }: { shortCode: string }) => shortCode),
  ).toEqual([waiting.shortCode, used.shortCode]);
  const [unpaid] = (await rows('tickets')).data;
  expect(unpaid).toMatchObject({ shortCode: held.shortCode, status: 'held', visitor: '林**' });
  expect(JSON.stringify([orders.data, unpaid])).not.toMatch(/13800138000|林小满/);
});

test('what needs a person is counted until it is settled', async () => {
  await app.db.query(`insert into attention_items (kind, subject) values ('paid-late', 'T0TEST')`);
  expect((await overview()).attention).toBe(1);
  await app.db.query(
    `update attention_items set resolved_at = now(), resolution = 'paid back', resolved_by = 'x'`,
  );
  expect((await overview()).attention).toBe(0);
});

test('it is told when the mini-program may sell nothing', async () => {
  const { published, inMiniProgram } = (await overview()).products;
  expect(inMiniProgram).toBeGreaterThan(0);
  const documents = app.strapi.documents('plugin::ticketing.product');
  for (const { documentId } of await documents.findMany({ locale: 'zh', status: 'published' } as never)) {
    await documents.update({ documentId, locale: 'zh', data: { sellInMiniProgram: false } } as never);
    await documents.publish({ documentId, locale: 'zh' } as never);
  }
  expect((await overview()).products).toEqual({ published, inMiniProgram: 0 });
});

test('a query that makes no sense is refused with what is wrong', async () => {
  const wrong = await rows('orders?day=2026-02-30&pageSize=1000');
  expect(wrong.status).toBe(400);
  expect(wrong.error).toMatchObject({ name: 'INVALID_INPUT' });
  expect(wrong.error?.details.issues).toMatchObject([{ path: 'query.pageSize' }, { path: 'query.day' }]);
});

test('a price is an integer of fen in the database and in the API, whatever the admin shows', async () => {
  const { rows: columns } = await app.db.query(
    `select data_type from information_schema.columns where table_name = 'products' and column_name = 'price_fen'`,
  );
  expect(columns).toEqual([{ data_type: 'integer' }]);
  const { data } = await app.anonymous().get('/api/ticketing/products/day-ticket');
  expect(data).toMatchObject({ priceFen: 12800, originalPriceFen: 16000 });
});
