import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, dayLine, hold, slotsOf } from '../harness/shop';
import type { Answer, Json, Visitor } from '../harness/visitor';

const PRODUCT = 'plugin::ticketing.product';
const HOUR_MS = 3_600_000;

let app: App;
let ann: Visitor;
beforeAll(async () => {
  app = await startApp({ work: false, env: { MAX_HELD_PER_MEMBER: '60' } });
  ann = await app.visitor('ann');
});
afterAll(() => app.stop());

/** Changes a product as an editor does who saves and publishes. */
async function edit(slug: string, data: object): Promise<void> {
  const documents = app.strapi.documents(PRODUCT);
  const { documentId } = (await documents.findFirst({ filters: { slug }, locale: 'zh' } as never)) as Json;
  await documents.update({ documentId, locale: 'zh', data, status: 'published' } as never);
}
const undo: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const back of undo.splice(0)) await back();
});
async function during(slug: string, data: object, after: object): Promise<void> {
  await edit(slug, data);
  undo.push(() => edit(slug, after));
}

const facts = async () =>
  (
    await app.db.query(`select (select count(*) from tickets)::int as tickets,
      (select count(*) from cart_items)::int as items, (select coalesce(sum(held), 0) from slots)::int as held`)
  ).rows[0];

async function refused(send: () => Promise<Answer>, status: number, name: string, details: object = {}) {
  const before = await facts();
  const answer = await send();
  expect({ status: answer.status, name: answer.error?.name }).toEqual({ status, name });
  expect(answer.error?.details).toMatchObject(details);
  expect(await facts()).toEqual(before);
}
const holding =
  (...lines: object[]) =>
  () =>
    ann.post('/api/ticketing/tickets', { lines });

describe('sale permission', () => {
  test('what is sold at the window only shows, says so, and is refused to be held, wished for or checked out', async () => {
    const line = { product: 'window-only', date: day(0) };
    const { data } = await ann.get('/api/ticketing/products/window-only');
    expect(data).toMatchObject({ onSale: false, saleReason: 'PRODUCT_NOT_ON_SALE_HERE' });
    await refused(holding(line), 409, 'PRODUCT_NOT_ON_SALE_HERE', { channel: 'mini-program' });
    await refused(() => ann.post('/api/cart/items', line), 409, 'PRODUCT_NOT_ON_SALE_HERE');
  });

  test('a client cannot claim to be the window or a partner', async () => {
    const line = { product: 'window-only', date: day(0) };
    for (const channel of ['window', 'partner', 'h5'])
      await refused(
        () => ann.post('/api/ticketing/tickets', { lines: [line] }, { 'x-sales-channel': channel }),
        409,
        'PRODUCT_NOT_ON_SALE_HERE',
      );
  });

  test('each channel has a permission of its own', async () => {
    await during('day-ticket', { sellInMiniProgram: false }, { sellInMiniProgram: true });
    await refused(holding(dayLine(1)), 409, 'PRODUCT_NOT_ON_SALE_HERE');
    const h5 = await ann.post('/api/ticketing/tickets', { lines: [dayLine(1)] }, { 'x-sales-channel': 'h5' });
    expect(h5.status).toBe(200);
    const { rows } = await app.db.query('select channel from tickets where code = $1', [h5.data[0].code]);
    expect(rows).toEqual([{ channel: 'h5' }]);
  });

  test('a wish whose permission went is marked in the cart and refused at check-out', async () => {
    const bob = await app.visitor('bob');
    const item = (await bob.post('/api/cart/items', dayLine(1))).data;
    await during('day-ticket', { sellInMiniProgram: false }, { sellInMiniProgram: true });
    expect((await bob.get('/api/cart/items')).data).toMatchObject([
      { id: item.id, open: false, reason: 'PRODUCT_NOT_ON_SALE_HERE' },
    ]);
    await refused(
      () => bob.post('/api/cart/checkout', { items: [item.id] }),
      409,
      'PRODUCT_NOT_ON_SALE_HERE',
      {
        item: item.id,
      },
    );
  });
});

describe('the sale window', () => {
  const always = { saleFrom: null, saleUntil: null };
  const at = (hours: number) => new Date(Date.now() + hours * HOUR_MS).toISOString();

  test('before it the product shows from when it is sold, and is refused', async () => {
    await during('day-ticket', { saleFrom: at(2) }, always);
    const { data } = await ann.get('/api/ticketing/products/day-ticket');
    expect(data).toMatchObject({ onSale: false, saleReason: 'PRODUCT_NOT_ON_SALE_NOW' });
    expect(Date.parse(data.saleFrom)).toBeGreaterThan(Date.now());
    await refused(holding(dayLine(1)), 409, 'PRODUCT_NOT_ON_SALE_NOW', { reason: 'not-yet' });
  });
  test('after it the product is refused', async () => {
    await during('day-ticket', { saleUntil: at(-1) }, always);
    await refused(holding(dayLine(1)), 409, 'PRODUCT_NOT_ON_SALE_NOW', { reason: 'over' });
  });
  test('within it the product is sold', async () => {
    await during('day-ticket', { saleFrom: at(-1), saleUntil: at(1) }, always);
    await hold(ann, dayLine(1));
  });
});

describe('days', () => {
  test('the farthest day waits for the daily release hour', async () => {
    const shanghai = new Date(Date.now() + 8 * HOUR_MS).toISOString();
    // Some minute later today: at 23:59 there is none, and the day is simply released.
    const releaseTime = '23:59';
    await during('day-ticket', { advanceDays: 10, releaseTime }, { advanceDays: 60, releaseTime: null });
    if (shanghai.slice(11, 16) < releaseTime)
      await refused(holding(dayLine(10)), 409, 'DATE_NOT_BOOKABLE', { reason: 'not-released' });
    await hold(ann, dayLine(9));
    await refused(holding(dayLine(11)), 409, 'DATE_NOT_BOOKABLE', { reason: 'too-far-ahead' });
  });

  test('a calendar that is asked for without an end stops where one answer may', async () => {
    await during('day-ticket', { advanceDays: 400 }, { advanceDays: 60 });
    const { status, data: days } = await ann.get('/api/ticketing/products/day-ticket/calendar');
    expect(status).toBe(200);
    expect(days).toHaveLength(100);
    expect(days[0].date).toBe(day(0));
  });

  test('the price follows the day, in the calendar, in the cart and frozen on the ticket', async () => {
    const priceRules = [{ days: 'daily', from: day(4), to: day(5), priceFen: 15800 }];
    await during('day-ticket', { priceRules }, { priceRules: [] });
    const { data: days } = await ann.get(
      `/api/ticketing/products/day-ticket/calendar?from=${day(3)}&to=${day(6)}`,
    );
    expect(days.map(({ priceFen }: Json) => priceFen)).toEqual([12800, 15800, 15800, 12800]);
    expect((await ann.get('/api/ticketing/products/day-ticket')).data).toMatchObject({
      priceVaries: true,
      lowestPriceFen: 12800,
    });
    const item = (await ann.post('/api/cart/items', dayLine(4))).data;
    expect(item.priceFen).toBe(15800);
    const [ticket] = await hold(ann, dayLine(4));
    await edit('day-ticket', { priceRules: [] });
    expect((await ann.get(`/api/ticketing/tickets/${ticket?.code}`)).data.priceFen).toBe(15800);
    expect((await ann.get('/api/cart/items')).data.find(({ id }: Json) => id === item.id).priceFen).toBe(
      12800,
    );
  });
});

describe('limits', () => {
  test('per member and visit day: over several holds, not for another member or day', async () => {
    await during('day-ticket', { maxPerMemberPerDay: 2 }, { maxPerMemberPerDay: null });
    const cat = await app.visitor('cat');
    const holdAs =
      (visitor: Visitor, ...lines: object[]) =>
      () =>
        visitor.post('/api/ticketing/tickets', { lines });
    await hold(cat, dayLine(12));
    await refused(holdAs(cat, dayLine(12), dayLine(12)), 409, 'LIMIT_REACHED', {
      of: 'member-and-day',
      limit: 2,
    });
    await hold(cat, dayLine(12), dayLine(13));
    await refused(holdAs(cat, dayLine(12)), 409, 'LIMIT_REACHED');
    await hold(await app.visitor('dog'), dayLine(12));
    const [given] = (await cat.get('/api/ticketing/tickets?status=held')).data.filter(
      ({ date }: Json) => date === day(12),
    );
    await cat.delete(`/api/ticketing/tickets/${given.code}`);
    await hold(cat, dayLine(12));
  });

  test('what one member may hold without paying', async () => {
    const eve = await app.visitor('eve');
    const ten = Array.from({ length: 10 }, () => dayLine(14));
    for (let i = 0; i < 6; i += 1) await hold(eve, ...ten);
    await refused(() => eve.post('/api/ticketing/tickets', { lines: [dayLine(15)] }), 409, 'LIMIT_REACHED', {
      of: 'held',
    });
  });
});

describe('real names', () => {
  const person = (documentNumber: string) => ({
    ...CONTACT,
    documentType: 'id-card',
    documentNumber,
  });
  const ONE = '11010519491231002X';
  const TWO = '330106199003070022';
  const named = (offset: number, number: string) => ({
    product: 'real-name',
    date: day(offset),
    visitor: person(number),
  });

  test('a wrong check digit is refused without repeating the number', async () => {
    const answer = await ann.post('/api/ticketing/tickets', { lines: [named(1, '110105194912310021')] });
    expect(answer.error).toMatchObject({ name: 'VISITOR_INVALID', details: { fields: ['documentNumber'] } });
    expect(JSON.stringify(answer.error)).not.toContain('11010519491231');
  });

  test('one ticket for a document and day, whoever asks, and again once the first is given up', async () => {
    const [first] = await hold(ann, named(2, ONE));
    const bob = await app.visitor('bob');
    const asBob = () => bob.post('/api/ticketing/tickets', { lines: [named(2, TWO), named(2, ONE)] });
    await refused(asBob, 409, 'LIMIT_REACHED', { of: 'document', line: 1 });
    await refused(holding(named(3, TWO), named(3, TWO)), 409, 'LIMIT_REACHED', { of: 'document' });
    await hold(bob, named(3, ONE));
    await ann.delete(`/api/ticketing/tickets/${first?.code}`);
    expect((await asBob()).status).toBe(200);
  });

  test('the number is nowhere in the clear: not in the answer, not in the database', async () => {
    const [ticket] = await hold(await app.visitor('fox'), named(5, ONE));
    expect(ticket?.visitor.document).toMatch(/\*/);
    const { rows } = await app.db.query('select * from tickets where code = $1', [ticket?.code]);
    expect(JSON.stringify(rows)).not.toContain(ONE);
    expect(rows[0].document_cipher.toString('utf8')).not.toContain(ONE);
  });

  test('thirty days after the visit the number is erased, and not before', async () => {
    const [ticket] = await hold(await app.visitor('gnu'), named(6, ONE));
    const { eraseDocuments } = app.module<{ eraseDocuments(now: Date): Promise<number> }>(
      'src/plugins/ticketing/server/services/erase-documents.js',
    );
    const kept = async () =>
      (await app.db.query('select document_cipher from tickets where code = $1', [ticket?.code])).rows[0]
        .document_cipher !== null;
    await eraseDocuments(new Date(Date.now() + 36 * 24 * HOUR_MS));
    expect(await kept()).toBe(true);
    await eraseDocuments(new Date(Date.now() + 38 * 24 * HOUR_MS));
    expect(await kept()).toBe(false);
    const { rows } = await app.db.query(
      'select document_hash, document_masked, visitor_name from tickets where code = $1',
      [ticket?.code],
    );
    expect(rows[0]).toEqual({ document_hash: null, document_masked: null, visitor_name: CONTACT.name });
  });
});

test('after a change of keys every document is sealed with the new one and found by the new hash', async () => {
  const line = {
    product: 'real-name',
    date: day(7),
    visitor: { ...CONTACT, documentType: 'passport', documentNumber: 'E12345678' },
  };
  const [ticket] = await hold(await app.visitor('key-holder'), line);
  const settings = app
    .module<{ settings(): { visitorDataKeys: Buffer[]; visitorSearchKey: Buffer } }>('config/settings.js')
    .settings();
  const before = { ...settings };
  const { resealDocuments } = app.module<{ resealDocuments(): Promise<number> }>(
    'src/plugins/ticketing/server/services/reseal-documents.js',
  );
  settings.visitorDataKeys = [Buffer.alloc(32, 7), ...before.visitorDataKeys];
  settings.visitorSearchKey = Buffer.alloc(32, 8);
  expect(await resealDocuments()).toBeGreaterThan(0);
  expect(await resealDocuments()).toBe(0);
  // The old key is gone now.
  settings.visitorDataKeys = [Buffer.alloc(32, 7)];
  expect(await resealDocuments()).toBe(0);
  await refused(holding(line), 409, 'LIMIT_REACHED', { of: 'document' });
  await ann.delete(`/api/ticketing/tickets/${ticket?.code}`);
  settings.visitorDataKeys = before.visitorDataKeys;
});

test('slots of a sold-out day say so', async () => {
  const [window] = await slotsOf(ann, 'rare-view', day(8));
  const line = { product: 'rare-view', slot: window.id, visitor: CONTACT };
  await hold(ann, line, line, line, line, line);
  await refused(holding(line), 409, 'SLOT_SOLD_OUT', { line: 0, slot: window.id });
});
