import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, dayLine, slotsOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

const add = async (visitor: Visitor, line: object): Promise<Json> =>
  (await visitor.post('/api/cart/items', line)).data;
const cart = async (visitor: Visitor): Promise<Json[]> => (await visitor.get('/api/cart/items')).data;
const count = async (table: string) =>
  (await app.db.query(`select count(*)::int as n from ${table}`)).rows[0].n;

test('items wait with live prices, reserve nothing, and become held tickets at check-out', async () => {
  const ann = await app.visitor('ann');
  const [slot] = await slotsOf(ann, 'rare-view', day(1));
  await add(ann, dayLine(1));
  await add(ann, dayLine(1));
  const rare = await add(ann, { product: 'rare-view', slot: slot.id, visitor: CONTACT });
  expect(rare).toMatchObject({ priceFen: 30000, left: 5, open: true, visitor: { phone: '138****8000' } });
  expect(await count('tickets')).toBe(0);

  const items = await cart(ann);
  expect(items).toHaveLength(3);
  const { status, data } = await ann.post('/api/cart/checkout', {
    items: items.slice(0, 2).map(({ id }) => id),
  });
  expect(status).toBe(200);
  expect(data.map((ticket: Json) => ticket.status)).toEqual(['held', 'held']);
  expect((await cart(ann)).map(({ id }) => id)).toEqual([rare.id]);
});

test('a line that cannot be held holds none, names its item and keeps the cart', async () => {
  const bob = await app.visitor('bob');
  const [slot] = await slotsOf(bob, 'rare-view', day(2));
  const good = await add(bob, dayLine(2));
  const full = await add(bob, { product: 'rare-view', slot: slot.id, visitor: CONTACT });
  await app.db.query('update slots set size = 0 where public_id = $1', [slot.id]);
  expect((await cart(bob)).find(({ id }) => id === full.id)).toMatchObject({
    open: false,
    reason: 'SLOT_SOLD_OUT',
    left: 0,
  });
  const before = await count('tickets');
  const refused = await bob.post('/api/cart/checkout', { items: [good.id, full.id] });
  expect(refused.error).toMatchObject({ name: 'SLOT_SOLD_OUT', details: { item: full.id } });
  expect(await count('tickets')).toBe(before);
  expect(await cart(bob)).toHaveLength(2);
});

test('one item checked out many times at once is held once, and a key gives the same answer again', async () => {
  const cat = await app.visitor('cat');
  const item = await add(cat, dayLine(3));
  const before = await count('tickets');
  const send = (key: string) =>
    cat.post('/api/cart/checkout', { items: [item.id] }, { 'idempotency-key': key });
  const answers = await Promise.all(['a', 'b', 'c', 'a', 'a'].map(send));
  expect(await count('tickets')).toBe(before + 1);
  const winner = answers.find(({ status }) => status === 200);
  const key = ['a', 'b', 'c', 'a', 'a'][answers.indexOf(winner as never)] ?? '';
  expect((await send(key)).data).toEqual(winner?.data);
});

test('changing and taking out; another member cannot', async () => {
  const [dan, eve] = [await app.visitor('dan'), await app.visitor('eve')];
  const item = await add(dan, dayLine(4));
  expect((await dan.patch(`/api/cart/items/${item.id}`, { date: day(5) })).data.date).toBe(day(5));
  // As mini-programs ask, which know no PATCH.
  expect((await dan.put(`/api/cart/items/${item.id}`, { date: day(6) })).data.date).toBe(day(6));
  expect((await eve.patch(`/api/cart/items/${item.id}`, { date: day(6) })).error?.name).toBe(
    'CART_ITEM_NOT_FOUND',
  );
  await eve.delete(`/api/cart/items/${item.id}`);
  expect((await eve.post('/api/cart/checkout', { items: [item.id] })).error?.name).toBe(
    'CART_ITEM_NOT_FOUND',
  );
  expect(await cart(dan)).toHaveLength(1);
  await dan.delete(`/api/cart/items/${item.id}`);
  expect((await dan.delete(`/api/cart/items/${item.id}`)).status).toBe(200);
  expect(await cart(dan)).toEqual([]);
});

test('what could not be held is not put in, and a visitor is stored sealed', async () => {
  const fay = await app.visitor('fay');
  const refused = async (line: object) => (await fay.post('/api/cart/items', line)).error?.name;
  expect(await refused({ product: 'nothing' })).toBe('PRODUCT_NOT_FOUND');
  expect(await refused({ ...dayLine(1), visitor: undefined })).toBe('VISITOR_REQUIRED');
  expect(await refused(dayLine(-1))).toBe('DATE_NOT_BOOKABLE');
  expect(await cart(fay)).toEqual([]);
  await add(fay, dayLine(1));
  const { rows } = await app.db.query(`select encode(visitor, 'escape') as text from cart_items`);
  expect(rows.some(({ text }) => text.includes('13800138000'))).toBe(false);
});
