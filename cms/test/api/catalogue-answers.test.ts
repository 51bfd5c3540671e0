import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { jsonOf, type RawAnswer, raw } from '../harness/raw';
import { day, PAST_THE_CACHE } from '../harness/shop';
import { forgetCatalogue, watchStatement } from '../harness/spy';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

const PATHS = () => [
  '/api/ticketing/products',
  '/api/ticketing/products/day-ticket',
  '/api/ticketing/products/day-ticket/calendar',
  `/api/ticketing/products/day-ticket/slots?date=${day(1)}`,
];
const CALENDAR = '/api/ticketing/products/day-ticket/calendar';
const ask = (path: string, headers = {}, method = 'GET') => raw(app.url + path, headers, method);
/** The same answer through the whole chain. */
const longWay = (path: string, headers = {}) =>
  ask(`${path}${path.includes('?') ? '&' : '?'}${PAST_THE_CACHE}`, headers);
const forget = () => forgetCatalogue(app);
/** How often the calendar was read from the database while `work` ran. */
async function reads(work: () => Promise<unknown>): Promise<number> {
  const spy = watchStatement(app, 'slots.of-pool');
  await work();
  spy.end();
  return spy.count();
}

test('a second answer is the same as the first, and as one that is not remembered', async () => {
  for (const path of PATHS()) {
    const [first, second, long] = [await ask(path), await ask(path), await longWay(path)];
    expect([first.status, second.status, long.status], path).toEqual([200, 200, 200]);
    expect(second.body.equals(first.body), path).toBe(true);
    expect(jsonOf(long), path).toEqual(jsonOf(first));
    expect(jsonOf(first).meta?.now, path).toBeUndefined();
  }
});

test('it is read from the database once for a crowd', async () => {
  await forget();
  const crowd = () => Promise.all(Array.from({ length: 40 }, () => ask(CALENDAR)));
  const count = await reads(async () => {
    for (const { status } of await crowd()) expect(status).toBe(200);
  });
  expect(count).toBe(1);
});

describe('tags', () => {
  test('an answer that the client has is not sent again', async () => {
    for (const path of PATHS()) {
      const { headers } = await ask(path);
      expect(headers.etag, path).toMatch(/^"[\w-]{27}"$/);
      expect(headers['cache-control']).toBe('no-cache');
      const again = await ask(path, { 'if-none-match': `"other", W/${headers.etag}` });
      expect({ status: again.status, bytes: again.body.length }).toEqual({ status: 304, bytes: 0 });
      expect(again.headers.etag).toBe(headers.etag);
      expect((await ask(path, { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  test('the same content keeps its tag when it is loaded again; other content has another', async () => {
    const before = (await ask(CALENDAR)).headers.etag;
    await forget();
    expect((await ask(CALENDAR)).headers.etag).toBe(before);
    expect((await ask(`${CALENDAR}?to=${day(3)}`)).headers.etag).not.toBe(before);
  });

  test('HEAD has the headers of GET and no body, also when it comes first', async () => {
    await forget();
    const head = await ask(CALENDAR, {}, 'HEAD');
    const get = await ask(CALENDAR);
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect(Number(get.headers['content-length'])).toBe(get.body.length);
  });
});

test('packed for who takes it, each form with a tag of its own', async () => {
  const plain = await ask(CALENDAR);
  const zipped = await ask(CALENDAR, { 'accept-encoding': 'gzip' });
  const brotli = await ask(CALENDAR, { 'accept-encoding': 'gzip, br' });
  expect(zipped.headers['content-encoding']).toBe('gzip');
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(gunzipSync(zipped.body).equals(plain.body)).toBe(true);
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  expect(new Set([plain, zipped, brotli].map(({ headers }) => headers.etag)).size).toBe(3);
  for (const { headers } of [plain, zipped, brotli]) {
    expect(headers.vary).toBe('Origin, Accept-Language, X-Sales-Channel, Accept-Encoding');
  }
  const again = await ask(CALENDAR, { 'accept-encoding': 'br', 'if-none-match': brotli.headers.etag });
  expect(again.status).toBe(304);
});

test('each language has its own answer', async () => {
  const title = async (language: string) =>
    jsonOf(await ask('/api/ticketing/products/day-ticket', { 'accept-language': language })).data.title;
  const [zh, en] = [await title('zh-CN'), await title('en')];
  expect(zh).not.toBe(en);
  expect([await title('zh'), await title('en-GB'), await title('fr')]).toEqual([zh, en, zh]);
});

test('each sales channel has its own answer', async () => {
  const onSale = async (channel: string) =>
    jsonOf(await ask('/api/ticketing/products/day-ticket', { 'x-sales-channel': channel })).data.onSale;
  const products = app.strapi.db.query('plugin::ticketing.product');
  const sellOnH5 = (is: boolean) =>
    products.updateMany({ where: { slug: 'day-ticket' }, data: { sellOnH5: is } });
  await sellOnH5(false);
  expect([await onSale('h5'), await onSale('mini-program'), await onSale('h5')]).toEqual([
    false,
    true,
    false,
  ]);
  await sellOnH5(true);
  expect(await onSale('h5')).toBe(true);
});

test('parameters that nobody knows cause no reading; those that matter do, and the wrong are refused', async () => {
  await ask(CALENDAR);
  const noise = (index: number) => ask(`${CALENDAR}?utm=${index}&_=${index}`);
  expect(await reads(() => Promise.all(Array.from({ length: 50 }, (_, index) => noise(index))))).toBe(0);
  const short = await ask(`${CALENDAR}?to=${day(2)}&from=${day(1)}`);
  expect(jsonOf(short).data.map(({ date }: { date: string }) => date)).toEqual([day(1), day(2)]);
  for (const odd of [`date=${day(1)}&date=${day(2)}`, `date[]=${day(1)}`, 'date=tomorrow', 'date=%00', '']) {
    const slots = await ask(`/api/ticketing/products/day-ticket/slots?${odd}`);
    expect({ odd, status: slots.status, name: jsonOf(slots).error.name }).toEqual({
      odd,
      status: 400,
      name: 'INVALID_INPUT',
    });
  }
});

test('refusals are not remembered and carry no tag', async () => {
  const missing = '/api/ticketing/products/no-such/calendar';
  for (let i = 0; i < 2; i += 1) {
    const { status, headers } = await ask(missing);
    expect({ status, etag: headers.etag }).toEqual({ status: 404, etag: undefined });
  }
  const crowd = await Promise.all(Array.from({ length: 10 }, () => ask(missing)));
  expect(crowd.map(jsonOf).map(({ error }) => error.name)).toEqual(Array(10).fill('PRODUCT_NOT_FOUND'));
});

describe('headers of a remembered answer are those of one that is not', () => {
  const own = ({ headers }: RawAnswer) => {
    const { date, etag, vary, 'cache-control': _cache, 'content-length': _length, ...rest } = headers;
    return rest;
  };
  test.each([
    ['nobody in particular', () => ({})],
    ['our own pages', () => ({ origin: app.url })],
    ['pages of others', () => ({ origin: 'http://evil.example' })],
  ])('asked by %s', async (_who, headers) => {
    await forget();
    const [miss, hit, long] = [
      await ask(CALENDAR, headers()),
      await ask(CALENDAR, headers()),
      await longWay(CALENDAR, headers()),
    ];
    expect(own(hit)).toEqual(own(miss));
    expect(own(hit)).toEqual(own(long));
    expect(hit.headers['content-security-policy']).toContain("default-src 'self'");
    expect(hit.headers['access-control-allow-origin']).not.toBe('http://evil.example');
    expect(miss.headers.etag).toBe(hit.headers.etag);
  });

  test('our own pages may read it also right after pages of others asked', async () => {
    await ask(CALENDAR, { origin: 'http://evil.example' });
    const { headers } = await ask(CALENDAR, { origin: app.url });
    expect(headers['access-control-allow-origin']).toBe(app.url);
  });
});

test('who is logged in, or holds a bad token, gets the same remembered answer', async () => {
  const ann = await app.visitor('ann');
  const anonymous = await ask(CALENDAR);
  const count = await reads(async () => {
    for (const authorization of [`Bearer ${ann.jwt}`, 'Bearer broken', 'nonsense']) {
      const { status, headers } = await ask(CALENDAR, { authorization });
      expect({ status, etag: headers.etag }).toEqual({ status: 200, etag: anonymous.headers.etag });
    }
  });
  expect(count).toBe(0);
});
