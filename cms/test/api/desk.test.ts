import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { providerOf } from '../harness/provider';
import { buy, day, dayLine, eventually, hold, order, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let admin: Visitor;
let ann: Visitor;
let paid: { tickets: Json[]; number: string };
let held: Json;

const visitor = (name: string, phone: string) => ({ visitor: { name, phone } });
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  await providerOf(app).settings({ refundDelayMs: 50 });
  [admin, ann] = [await administrator(app), await app.visitor('ann')];
  const tickets = await buy(
    ann,
    app.sandbox.origin,
    { ...dayLine(0), ...visitor('欧阳雨', '13911112222') },
    { ...dayLine(3), ...visitor('欧阳晴', '13911113333') },
  );
  const [first] = tickets;
  paid = { tickets, number: (await ann.get(`/api/ticketing/tickets/${first?.code}`)).data.orderNumber };
  const bob = await app.visitor('bob');
  [held] = (await hold(bob, { ...dayLine(1, 'child-ticket'), ...visitor('王大力', '13700001234') })) as [
    Json,
  ];
});
afterAll(() => app.stop());

const tickets = (params: Record<string, string> = {}) =>
  admin.get(`/ticketing/desk/tickets?${new URLSearchParams(params)}`);
const orders = (params: Record<string, string> = {}) =>
  admin.get(`/ticketing/desk/orders?${new URLSearchParams(params)}`);
const edgesOf = ({ meta }: { meta: Record<string, unknown> }) =>
  meta.edges as { previous: string; next: string };
const codes = ({ data }: { data: Json[] }) => data.map(({ shortCode }) => shortCode);
const entries = async (subject: string): Promise<Json[]> => {
  const { rows } = await app.db.query(
    'select action, subject_id, changes from audit_entries where subject_kind = $1 order by id',
    [subject],
  );
  return rows.map((row) => ({ ...row, changes: JSON.parse(row.changes) }));
};

describe('tickets are found by', () => {
  test('their codes, whole, short, in small letters and as scanned', async () => {
    const { code, shortCode } = paid.tickets[0] as Json;
    const live = (await ann.get(`/api/ticketing/tickets/${code}/live-code`)).data.code;
    for (const query of [code, shortCode, shortCode.toLowerCase(), live]) {
      const found = await tickets({ query });
      expect(codes(found), query).toEqual([shortCode]);
      expect(found.meta).toMatchObject({ by: 'code', edges: { previous: null, next: null } });
    }
  });

  test('the number of their order, at WeChat Pay too, and of a refund', async () => {
    const mine = paid.tickets.map(({ shortCode }) => shortCode).reverse();
    const { rows } = await app.db.query('select transaction_id from orders where number = $1', [paid.number]);
    for (const query of [paid.number, paid.number.toLowerCase(), rows[0].transaction_id]) {
      expect(codes(await tickets({ query })), query).toEqual(mine);
    }
    await app.db.query(
      `insert into refunds (number, order_id, ticket_id, amount_fen, status, cause)
       select 'RLOOKEDFOR1', l.order_id, l.ticket_id, 1, 'rejected', 'asked' from order_lines l
         join tickets t on t.id = l.ticket_id where t.code = $1`,
      [paid.tickets[1]?.code],
    );
    expect(codes(await tickets({ query: 'RLOOKEDFOR1' }))).toEqual([paid.tickets[1]?.shortCode]);
    await app.db.query(`delete from refunds where number = 'RLOOKEDFOR1'`);
  });

  test('phone, the end of a phone, the buyer’s phone, name, and each such look is recorded', async () => {
    await app.db.query(
      `update up_users set phone = '13655556666' where id = (select member_id from tickets where code = $1)`,
      [held.code],
    );
    const before = (await entries('visitor')).length;
    const [first, second] = paid.tickets as [Json, Json];
    expect(codes(await tickets({ query: '139 1111 2222' }))).toEqual([first.shortCode]);
    expect(codes(await tickets({ query: '1234' }))).toEqual([held.shortCode]);
    expect(codes(await tickets({ query: '13655556666' }))).toEqual([held.shortCode]);
    expect(codes(await tickets({ query: '欧阳' }))).toEqual([second.shortCode, first.shortCode]);
    expect(codes(await tickets({ query: '欧阳晴' }))).toEqual([second.shortCode]);
    expect(codes(await tickets({ query: '阳晴' }))).toEqual([]);
    const looks = (await entries('visitor')).slice(before);
    expect(looks.map(({ subject_id: by }) => by)).toEqual([
      'phone',
      'phone-end',
      'phone',
      'name',
      'name',
      'name',
    ]);
    expect(looks.every(({ action, changes }) => action === 'look-up' && changes.length === 0)).toBe(true);
    expect(JSON.stringify(await entries('visitor'))).not.toMatch(/欧阳|1391111/);
  });

  test('the name of a product when nobody is called so', async () => {
    const found = await tickets({ query: '儿童票' });
    expect(found.meta).toMatchObject({ by: 'product' });
    expect(codes(found)).toEqual([held.shortCode]);
  });

  test('product, days and state, all together', async () => {
    const { products } = (await admin.get('/ticketing/desk')).data;
    const product = products.find(({ title }: Json) => title === '云栖山儿童票').id;
    expect(codes(await tickets({ product }))).toEqual([held.shortCode]);
    expect(codes(await tickets({ product, status: 'valid' }))).toEqual([]);
    expect(codes(await tickets({ from: day(1), to: day(3) }))).toEqual([
      paid.tickets[1]?.shortCode,
      held.shortCode,
    ]);
    expect(codes(await tickets({ from: day(1), status: 'valid' }))).toEqual([paid.tickets[1]?.shortCode]);
    expect(codes(await tickets({ status: 'blocked' }))).toEqual([]);
  });
});

test('lists show nobody’s full name or phone', async () => {
  const found = await tickets();
  expect(found.data[0]).toMatchObject({
    visitor: '王**',
    phone: '137****1234',
    status: 'held',
    orderNumber: null,
  });
  const text = JSON.stringify([
    found,
    await orders(),
    await admin.get(`/ticketing/desk/cases/${paid.number}`),
  ]);
  expect(text).not.toMatch(/欧阳[雨晴]|王大力|139111|13700001234/);
});

test('pages are turned forwards and back without losing or repeating a row', async () => {
  const all = codes(await tickets());
  for (const narrowed of [{}, { from: day(0), to: day(9) }] as Record<string, string>[]) {
    const expected = codes(await tickets(narrowed));
    expect([...expected].sort()).toEqual([...all].sort());
    const first = await tickets({ ...narrowed, pageSize: '1' });
    const second = await tickets({ ...narrowed, pageSize: '1', after: edgesOf(first).next });
    const third = await tickets({ ...narrowed, pageSize: '1', after: edgesOf(second).next });
    expect([first, second, third].flatMap(codes)).toEqual(expected);
    expect([edgesOf(first).previous, edgesOf(third).next]).toEqual([null, null]);
    const back = await tickets({ ...narrowed, pageSize: '2', before: edgesOf(third).previous });
    expect(codes(back)).toEqual(expected.slice(0, 2));
    expect(edgesOf(back).previous).toBeNull();
  }
});

test('orders are found by the tickets in them, by state and by the day they were opened', async () => {
  const other = await order(ann, await hold(ann, dayLine(2)));
  const numbers = async (params: Record<string, string>) =>
    (await orders(params)).data.map(({ number }: Json) => number);
  expect(await numbers({ query: '欧阳' })).toEqual([paid.number]);
  expect(await numbers({ query: paid.tickets[1]?.shortCode })).toEqual([paid.number]);
  expect(await numbers({ status: 'open' })).toEqual([other.order.number]);
  expect(await numbers({ status: 'attention' })).toEqual([]);
  expect(await numbers({ from: day(0), to: day(0) })).toEqual([other.order.number, paid.number]);
  expect(await numbers({ to: day(-1) })).toEqual([]);
  const next = edgesOf(await orders({ pageSize: '1' })).next;
  expect(await numbers({ after: next })).toEqual([paid.number]);
  expect((await orders({ query: paid.number })).data[0]).toMatchObject({
    status: 'paid',
    amountFen: 25600,
    refundedFen: 0,
    tickets: [{ title: '云栖山一日票', count: 2 }],
    visitDates: [day(0), day(3)],
  });
});

test('the page of an order tells everything that happened to it, and sums its money up', async () => {
  const inspector = await app.visitor('inspector');
  const [today, later] = paid.tickets as [Json, Json];
  const { code } = (await ann.get(`/api/ticketing/tickets/${today.code}/live-code`)).data;
  for (const key of ['desk-1', 'desk-2']) {
    await inspector.post('/api/ticketing/scans', { code, gate: 'east', device: 'phone-1', key });
  }
  const asked = await ann.post(`/api/ticketing/tickets/${later.code}/refund`, { reason: '临时有事' });
  await eventually(statusOf(ann, later.code), (status) => status === 'refunded', 15_000);

  const { data } = await admin.get(`/ticketing/desk/cases/${paid.number}`);
  expect(data.order).toMatchObject({ number: paid.number, status: 'paid', amountFen: 25600 });
  const { amountFen, feeFen } = asked.data;
  expect(data.money).toEqual({
    paidFen: 25600,
    refundedFen: amountFen,
    underWayFen: 0,
    feeFen,
    leftFen: 25600 - amountFen,
  });
  expect(data.refunds).toMatchObject([
    { number: asked.data.number, status: 'success', ticket: later.shortCode },
  ]);
  expect(data.refunds[0].refundId).toMatch(/^\d+$/);
  expect(data.tickets.map(({ status }: Json) => status)).toEqual(['used', 'refunded']);
  expect(data.tickets[0].entitlements).toMatchObject([{ uses: 1, used: 1 }]);
  const kinds: string[] = data.timeline.map(({ kind }: Json) => kind);
  for (const kind of [
    'held',
    'opened',
    'notified',
    'paid',
    'admitted',
    'refused',
    'refund-asked',
    'refund-sent',
  ]) {
    expect(kinds, kind).toContain(kind);
  }
  expect(kinds.indexOf('held')).toBeGreaterThan(kinds.indexOf('paid'));
  const instants: string[] = data.timeline.map(({ at }: Json) => at);
  expect(instants).toEqual([...instants].sort().reverse());
  expect(data.timeline.find(({ kind }: Json) => kind === 'refused')).toMatchObject({
    ticket: today.shortCode,
    tone: 'bad',
    facts: { gate: '东门', device: 'phone-1' },
  });
  for (const key of [today.code, later.shortCode]) {
    expect((await admin.get(`/ticketing/desk/cases/${key}`)).data.order.number).toBe(paid.number);
  }
});

test('a ticket that nobody has begun to pay for has a page of its own', async () => {
  const { data } = await admin.get(`/ticketing/desk/cases/${held.shortCode}`);
  expect(data).toMatchObject({ order: null, refunds: [], money: { paidFen: 0, leftFen: 0 } });
  expect(data.tickets.map(({ code }: Json) => code)).toEqual([held.code]);
  expect(data.timeline.map(({ kind }: Json) => kind)).toEqual(['held']);
  const nothing = await admin.get('/ticketing/desk/cases/NOSUCHORDER1');
  expect([nothing.status, nothing.error?.name]).toEqual([404, 'ORDER_NOT_FOUND']);
});

test('an unpaid order is closed with a reason, once; a paid one never', async () => {
  const tickets = await hold(ann, dayLine(4));
  const { number } = (await order(ann, tickets)).order;
  const close = (target: string, body: object = { reason: '游客要求' }) =>
    admin.post(`/ticketing/desk/orders/${target}/close`, body);
  expect((await close(number, { reason: ' ' })).error?.name).toBe('INVALID_INPUT');
  const answers = await Promise.all([close(number), close(number)]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect((await ann.get(`/api/ticketing/orders/${number}`)).data.status).toBe('closed');
  const kept = (await entries('order')).filter(({ subject_id: id }) => id === number);
  expect(kept).toMatchObject([{ action: 'close', changes: [{ field: 'status' }, { after: '游客要求' }] }]);
  expect((await close(paid.number)).error?.name).toBe('ORDER_PAID');
  expect((await close('NOSUCHORDER1')).error?.name).toBe('ORDER_NOT_FOUND');
});

test('a visitor’s name and phone are shown in full to who may see them, and each look is recorded', async () => {
  const [{ code, shortCode }] = paid.tickets as [Json];
  const path = `/ticketing/desk/tickets/${code}/visitor`;
  expect((await admin.post(path)).data).toEqual({ name: '欧阳雨', phone: '13911112222' });
  expect(await entries('ticket')).toMatchObject([{ action: 'look-up', subject_id: shortCode, changes: [] }]);
  expect((await admin.post('/ticketing/desk/tickets/NOSUCHCODE/visitor')).error?.name).toBe(
    'TICKET_NOT_FOUND',
  );
});

test('each action has a permission of its own; nobody else sees anything', async () => {
  const name = { firstname: 'R', lastname: 'E' };
  const reader = await administratorWith(app, name, 'plugin::ticketing.orders.read');
  const other = await administratorWith(app, name, 'plugin::ticketing.overview.read');
  const reads = ['', '/tickets', '/orders', `/cases/${paid.number}`].map((path) => `/ticketing/desk${path}`);
  const writes = [`/orders/${paid.number}/close`, `/tickets/${paid.tickets[0]?.code}/visitor`].map(
    (path) => `/ticketing/desk${path}`,
  );
  for (const path of reads) {
    expect((await reader.get(path)).status, path).toBe(200);
    expect((await other.get(path)).status, path).toBe(403);
    for (const who of [app.anonymous(), ann]) expect((await who.get(path)).status, path).toBe(401);
  }
  for (const path of writes) {
    expect((await reader.post(path, { reason: 'x' })).status, path).toBe(403);
    expect((await ann.post(path, { reason: 'x' })).status, path).toBe(401);
  }
});

test('what makes no sense is refused with what is wrong', async () => {
  const nonsense: Record<string, string>[] = [
    { status: 'gone' },
    { from: '2026-02-30' },
    { pageSize: '501' },
    { query: 'x'.repeat(301) },
  ];
  for (const bad of nonsense) {
    expect((await tickets(bad)).error?.name, JSON.stringify(bad)).toBe('INVALID_INPUT');
  }
  for (const query of ["'; drop table tickets; --", '%', '\\', '🎫', '林'.repeat(100)]) {
    expect((await tickets({ query })).status, query).toBe(200);
    expect((await orders({ query })).status, query).toBe(200);
  }
  expect((await tickets({ after: 'NOSUCHTICKET' })).data).toEqual([]);
});
