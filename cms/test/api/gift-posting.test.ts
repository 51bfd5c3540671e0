import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { ADDRESS, drift, exchange, exchanged, givePoints, makeGift } from '../harness/gifts';
import { pointRules } from '../harness/points';
import type { Json, Visitor } from '../harness/visitor';

const DAY_MS = 86_400_000;

let app: App;
let ann: Visitor;
let admin: Visitor;
let gift: string;
beforeAll(async () => {
  app = await startApp();
  [ann, admin] = await Promise.all([app.visitor('ann'), administrator(app)]);
  await pointRules(app, { adjustPerDay: 1_000_000 });
  await givePoints(app, ann, 5_000);
  gift = await makeGift(app, { name: '折扇', way: 'post', stock: 50 });
});
afterAll(() => app.stop());

const ship = (by: Visitor, ...rows: object[]) => by.post('/gifts/shippings', { rows });
const read = async (code: string): Promise<Json> => (await ann.get(`/api/gifts/exchanges/${code}`)).data;
const rowOf = async (code: string): Promise<Json> =>
  (await app.db.query('select * from gift_exchanges where code = $1', [code])).rows[0];
const tidy = (at: Date) =>
  app.module<Json>('src/plugins/gifts/server/services/receive-exchange.js').tidyAddresses(at);

test('a gift by post needs a whole address, which is sealed and shown masked', async () => {
  expect((await exchange(ann, gift)).error).toMatchObject({
    name: 'ADDRESS_INVALID',
    details: { fields: ['address'] },
  });
  const partly = await exchange(ann, gift, { address: { ...ADDRESS, phone: '12', detail: ' ' } });
  expect(partly.error).toMatchObject({ name: 'ADDRESS_INVALID', details: { fields: ['phone', 'detail'] } });
  const made = await exchanged(ann, gift, { address: ADDRESS });
  expect(made).toMatchObject({ status: 'to_ship', qrText: null, pickUpUntil: null });
  expect(made.address).toBe('林** 138****8000 浙江省杭州市西湖区');
  const row = await rowOf(made.code);
  expect(row.address.toString('utf8')).not.toContain('灵隐路');
  expect(JSON.stringify({ ...row, address: null })).not.toContain('灵隐路');
});

test('carrier and number go from the desk to the member, who says when it came; a message once', async () => {
  const { code, shortCode } = await exchanged(ann, gift, { address: ADDRESS });
  expect((await ann.post(`/api/gifts/exchanges/${code}/received`)).error?.name).toBe('EXCHANGE_NOT_SHIPPED');
  const sent = await ship(admin, { code: shortCode, carrier: '顺丰', trackingNumber: 'SF1234567890' });
  expect(sent.data).toEqual([{ code: shortCode, problem: null }]);
  expect(await read(code)).toMatchObject({
    status: 'shipped',
    carrier: '顺丰',
    trackingNumber: 'SF1234567890',
    cancellable: false,
  });
  // A number that was typed wrong is corrected.
  await ship(admin, { code: shortCode, carrier: '顺丰', trackingNumber: 'SF1234567891' });
  expect(await read(code)).toMatchObject({ status: 'shipped', trackingNumber: 'SF1234567891' });
  const messages = await app.db.query(
    `select 1 from wechat_messages where kind = 'gift-shipped' and cause = $1`,
    [code],
  );
  expect(messages.rowCount).toBe(1);
  expect((await ann.post(`/api/gifts/exchanges/${code}/cancel`)).error?.name).toBe(
    'EXCHANGE_NOT_CANCELLABLE',
  );
  expect((await ann.post(`/api/gifts/exchanges/${code}/received`)).data.status).toBe('received');
  expect((await ann.post(`/api/gifts/exchanges/${code}/received`)).data.status).toBe('received');
});

test('of a list that is wrong in places the right rows count', async () => {
  const [good, cancelled] = [
    await exchanged(ann, gift, { address: ADDRESS }),
    await exchanged(ann, gift, { address: ADDRESS }),
  ];
  await ann.post(`/api/gifts/exchanges/${cancelled.code}/cancel`);
  const number = { carrier: '中通', trackingNumber: '7312345678' };
  const { data } = await ship(
    admin,
    { code: 'G22222222', ...number },
    { code: cancelled.code, ...number },
    { code: good.code, ...number },
  );
  expect(data.map(({ problem }: Json) => problem)).toEqual([
    'EXCHANGE_NOT_FOUND',
    'EXCHANGE_CANCELLED',
    null,
  ]);
  expect((await read(good.code)).status).toBe('shipped');
});

test('addresses leave the house with the permission only, and the record of changes says who and how many', async () => {
  await exchanged(ann, gift, { address: ADDRESS });
  const reader = await administratorWith(
    app,
    { firstname: '小', lastname: '周' },
    'plugin::gifts.exchanges.read',
  );
  expect((await reader.post('/gifts/posting-list')).status).toBe(403);
  expect((await ship(reader, { code: 'G22222222', carrier: 'x', trackingNumber: '123456' })).status).toBe(
    403,
  );
  const listed = await reader.get('/gifts/exchanges?status=to_ship&oldestFirst=true');
  expect(JSON.stringify(listed.data)).not.toMatch(/灵隐路|13800138000|林小满/);

  const { data } = await admin.post('/gifts/posting-list');
  expect(data.at(-1)).toMatchObject({ ...ADDRESS, gift: '折扇' });
  const { rows } = await app.db.query(
    `select action, changes->0->>'field' as field, (changes->0->>'after')::int as count
       from audit_entries where subject_kind = 'gift-posting' order by id`,
  );
  expect(rows).toEqual([{ action: 'export', field: 'addresses', count: data.length }]);
});

test('addresses are erased some weeks after they were needed, and never before', async () => {
  const kept = await exchanged(ann, gift, { address: ADDRESS });
  const { code } = await exchanged(ann, gift, { address: ADDRESS });
  await ship(admin, { code, carrier: '顺丰', trackingNumber: 'SF1234567892' });
  await ann.post(`/api/gifts/exchanges/${code}/received`);
  await tidy(new Date(Date.now() + 29 * DAY_MS));
  expect((await rowOf(code)).address).not.toBeNull();
  await tidy(new Date(Date.now() + 31 * DAY_MS));
  expect(await rowOf(code)).toMatchObject({ address: null, address_masked: null });
  // Still to be posted: then it cannot be forgotten.
  expect((await rowOf(kept.code)).address).not.toBeNull();
  expect((await read(code)).address).toBeNull();
});

test('staff cancel with a reason that the member reads; the points are back', async () => {
  const before = (await ann.get('/api/points/account')).data.available;
  const { code } = await exchanged(ann, gift, { address: ADDRESS });
  await admin.post(`/gifts/exchanges/${code}/cancel`, { reason: '折扇在运输中破损，已无备货' });
  expect(await read(code)).toMatchObject({ status: 'cancelled', endReason: '折扇在运输中破损，已无备货' });
  expect((await ann.get('/api/points/account')).data.available).toBe(before);
  expect(await drift(app)).toEqual([]);
});

test('the overview counts what the desk must do and how long each gift lasts', async () => {
  const { data } = await admin.get('/gifts/overview');
  expect(data).toMatchObject({ toShip: expect.any(Number), timeZone: 'Asia/Shanghai' });
  const row = data.gifts.find(({ documentId }: Json) => documentId === gift);
  expect(row).toMatchObject({ size: 50, left: 50 - row.taken });
  expect(row.daysLeft).toBe(Math.floor((row.left * 14) / row.recent));
});
