import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, eventually, hold } from '../harness/shop';
import { forgetCatalogue, watchStatement } from '../harness/spy';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let bob: Visitor;
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  bob = await app.visitor('bob');
});
afterAll(() => app.stop());

const PRODUCT = 'rare-view';
/** As visitors are shown them: remembered. */
const slotsOf = async (visitor: Visitor, product: string, date: string): Promise<Json[]> =>
  (await visitor.get(`/api/ticketing/products/${product}/slots?date=${date}`)).data;
const lineOf = (slot: Json) => ({ product: PRODUCT, slot: slot.id, visitor: CONTACT });
const slotAt = async (date: string, id: string) =>
  (await slotsOf(bob, PRODUCT, date)).find((slot) => slot.id === id);
const dayAt = async (date: string) =>
  (await bob.get(`/api/ticketing/products/${PRODUCT}/calendar?from=${date}&to=${date}`)).data[0];

/** Fills all places of a slot but `spare`; answers the slot as it was. */
async function fill(date: string, spare: number) {
  const [slot] = await slotsOf(ann, PRODUCT, date);
  await hold(ann, ...Array.from({ length: slot.left - spare }, () => lineOf(slot)));
  await forgetCatalogue(app);
  return slot;
}

test('the last place is gone for everybody the moment it is held, and back when it is given up', async () => {
  const date = day(5);
  const slot = await fill(date, 1);
  const others = (await dayAt(date)).left - 1;
  expect((await slotAt(date, slot.id)).left).toBe(1);
  const [last] = await hold(ann, lineOf(slot));
  expect(await slotAt(date, slot.id)).toMatchObject({ left: 0, open: false, reason: 'sold-out' });
  expect((await dayAt(date)).left).toBe(others);
  expect((await ann.delete(`/api/ticketing/tickets/${last.code}`)).status).toBe(200);
  expect(await slotAt(date, slot.id)).toMatchObject({ left: 1, open: true });
  expect((await dayAt(date)).left).toBe(others + 1);
});

test('an answer that was read before the last place was held is not shown after it', async () => {
  const date = day(6);
  const slot = await fill(date, 1);
  const spy = watchStatement(app, 'slots.of-pool');
  let goOn: () => void = () => undefined;
  spy.hold(
    new Promise((resolve) => {
      goOn = resolve;
    }),
  );
  const early = slotAt(date, slot.id);
  await eventually(
    async () => spy.count(),
    (count) => count === 1,
  );
  spy.hold(undefined);
  await hold(ann, lineOf(slot));
  const during = await slotAt(date, slot.id);
  goOn();
  expect((await early).left).toBe(1);
  expect([during.left, (await slotAt(date, slot.id)).left]).toEqual([0, 0]);
  spy.end();
});

test('a hot slot is not told about at each sale', async () => {
  const [slot] = await slotsOf(ann, 'day-ticket', day(7));
  const line = { product: 'day-ticket', slot: slot.id, visitor: CONTACT };
  const listener = await app.db.connect();
  let heard = 0;
  listener.on('notification', () => {
    heard += 1;
  });
  await listener.query('listen shanmen_news');
  for (let i = 0; i < 5; i += 1) await hold(ann, line, line);
  await listener.query('select 1');
  expect(heard).toBe(0);
  await app.db.query('update slots set size = held + sold + 1 where public_id = $1', [slot.id]);
  await hold(ann, line);
  await listener.query('select 1');
  expect(heard).toBe(1);
  await listener.query('unlisten *');
  listener.release(true);
});

test('a hold that is undone tells nobody and drops nothing', async () => {
  const date = day(8);
  const slot = await fill(date, 1);
  expect((await slotAt(date, slot.id)).left).toBe(1);
  const spy = watchStatement(app, 'slots.of-pool');
  const { error } = await bob.post('/api/ticketing/tickets', { lines: [lineOf(slot), lineOf(slot)] });
  expect(error?.name).toBe('SLOT_SOLD_OUT');
  const before = spy.count();
  expect((await slotAt(date, slot.id)).left).toBe(1);
  expect(spy.count()).toBe(before);
  spy.end();
});

test('what an editor publishes is shown at once, in every language; a draft is not', async () => {
  const documents = app.strapi.documents('plugin::ticketing.product');
  const title = async () => (await bob.get('/api/ticketing/products/day-ticket')).data.title;
  const { documentId } = (await bob.get('/api/ticketing/products/day-ticket')).data;
  const before = await title();
  for (const [index, words] of ['一日票', '全天票', before].entries()) {
    await documents.update({ documentId, locale: 'zh', data: { title: words } } as never);
    if (index === 0) expect(await title()).toBe(before);
    await documents.publish({ documentId, locale: 'zh' } as never);
    expect(await title()).toBe(words);
    const list = (await bob.get('/api/ticketing/products')).data;
    expect(list.find(({ slug }: Json) => slug === 'day-ticket').title).toBe(words);
  }
});

test('what changes without news is remembered, and not for long', async () => {
  const [slot] = await slotsOf(bob, 'day-ticket', day(9));
  const shown = async () => (await slotsOf(bob, 'day-ticket', day(9)))[0]?.left;
  const title = async () => (await bob.get('/api/ticketing/products/rare-view')).data.title;
  const was = await title();
  expect(await shown()).toBe(slot.left);
  await app.db.query('update slots set size = size + 7 where public_id = $1', [slot.id]);
  await app.db.query('update products set title = $1 where slug = $2', ['看不到的票', 'rare-view']);
  // Remembered all the while: who asks again and again does not make it older or younger.
  expect([await shown(), await title()]).toEqual([slot.left, was]);
  await eventually(title, (now) => now === '看不到的票', 10_000);
  await eventually(shown, (left) => left === slot.left + 7, 10_000);
});
