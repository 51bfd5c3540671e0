import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { dayLine, hold, order, pay } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let admin: Visitor;
beforeAll(async () => {
  app = await startApp();
  admin = await administrator(app);
});
afterAll(() => app.stop());

const raise = (kind: string, subject: string, minutesAgo = 0) =>
  app.db.query(
    `insert into attention_items (kind, subject, facts, created_at)
     values ($1, $2, '{"amountFen": 100}', now() - make_interval(mins => $3))`,
    [kind, subject, minutesAgo],
  );
const list = (params: Record<string, string> = {}) =>
  admin.get(`/ticketing/attention?${new URLSearchParams(params)}`);
const subjects = async (params: Record<string, string> = {}): Promise<string[]> =>
  (await list(params)).data.map(({ subject }: Json) => subject);
const figures = async (): Promise<Json> => (await admin.get('/ticketing/attention/figures')).data;

test('what waits longest is on top, counted by kind; what is dealt with moves to the other list', async () => {
  expect(await figures()).toEqual({ timeZone: 'Asia/Shanghai', total: 0, kinds: [] });
  await raise('oversold', 'slot-1', 5);
  await raise('paid-late', 'T0LATE', 90);
  await raise('oversold', 'slot-2', 60);
  expect(await subjects()).toEqual(['slot-1', 'T0LATE', 'slot-2']);
  expect(await subjects({ kind: 'oversold' })).toEqual(['slot-1', 'slot-2']);
  expect(await figures()).toMatchObject({
    total: 3,
    kinds: [
      { kind: 'paid-late', count: 1 },
      { kind: 'oversold', count: 2 },
    ],
  });
  const item = { kind: 'oversold', subject: 'slot-1', note: '已核对' };
  expect((await admin.post('/ticketing/attention/resolve', item)).status).toBe(200);
  expect(await subjects()).toEqual(['T0LATE', 'slot-2']);
  const done = await list({ state: 'done' });
  expect(done.data).toMatchObject([
    { subject: 'slot-1', facts: { amountFen: 100 }, resolved: { note: '已核对', by: expect.any(String) } },
  ]);
  expect((await list({ pageSize: '1' })).meta).toMatchObject({ pagination: { total: 2, pageCount: 2 } });
  expect(await subjects({ kind: 'nothing-of-the-kind' })).toEqual([]);
});

test('WeChat Pay is asked once more: a payment that it knows of is applied', async () => {
  const ann = await app.visitor('ann');
  const { number } = (await order(ann, await hold(ann, dayLine(1)))).order;
  const ask = (target: string) => admin.post('/ticketing/attention/ask-wechat-pay', { number: target });
  expect((await ask(number)).data).toEqual({ payment: 'unpaid' });
  expect((await ann.get(`/api/ticketing/orders/${number}`)).data.status).toBe('open');
  await pay(app.sandbox.origin, number, { notify: false });
  expect((await ask(number)).data).toEqual({ payment: 'paid' });
  expect((await ann.get(`/api/ticketing/orders/${number}`)).data.status).toBe('paid');
  expect((await ask('NOSUCHORDER1')).error?.name).toBe('ORDER_NOT_FOUND');
});

test('looking and dealing have permissions of their own; nonsense is refused', async () => {
  const reader = await administratorWith(
    app,
    { firstname: 'R', lastname: 'E' },
    'plugin::ticketing.attention.read',
  );
  const other = await administratorWith(
    app,
    { firstname: 'O', lastname: 'T' },
    'plugin::ticketing.orders.read',
  );
  for (const path of ['/ticketing/attention', '/ticketing/attention/figures']) {
    expect((await reader.get(path)).status, path).toBe(200);
    expect((await other.get(path)).status, path).toBe(403);
    expect((await app.anonymous().get(path)).status, path).toBe(401);
  }
  for (const path of ['resolve', 'ask-wechat-pay'].map((name) => `/ticketing/attention/${name}`)) {
    expect((await reader.post(path, { kind: 'a', subject: 'b', note: 'c', number: 'd' })).status, path).toBe(
      403,
    );
    expect((await admin.post(path, {})).error?.name, path).toBe('INVALID_INPUT');
  }
  expect((await list({ state: 'gone' })).error?.name).toBe('INVALID_INPUT');
});
