import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, dayLine, eventually, hold, order, pay, slotsOf, statusOf } from '../harness/shop';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const count = async (table: string) =>
  (await app.db.query(`select count(*)::int as n from ${table}`)).rows[0].n;

test('the same key and body hold once and answer the same; another body is refused', async () => {
  const ann = await app.visitor('ann');
  const send = (offset: number) =>
    ann.post('/api/ticketing/tickets', { lines: [dayLine(offset)] }, { 'idempotency-key': 'k1' });
  const answers = await Promise.all([send(1), send(1), send(1), send(1)]);
  expect(new Set(answers.map(({ data }) => data[0].code)).size).toBe(1);
  expect((await send(1)).data).toEqual(answers[0]?.data);
  expect(await count('tickets')).toBe(1);
  const other = await send(2);
  expect({ status: other.status, name: other.error?.name }).toEqual({
    status: 409,
    name: 'IDEMPOTENCY_KEY_REUSED',
  });
  expect(await count('tickets')).toBe(1);
});

test('a key belongs to its member', async () => {
  const bob = await app.visitor('bob');
  const before = await count('tickets');
  await bob.post('/api/ticketing/tickets', { lines: [dayLine(1)] }, { 'idempotency-key': 'k1' });
  expect(await count('tickets')).toBe(before + 1);
});

test('twenty simultaneous first logins make one member', async () => {
  const logins = await Promise.all(Array.from({ length: 20 }, () => app.anonymous().logIn('newcomer')));
  const ids = await Promise.all(
    logins.map(async (visitor) => (await visitor.get('/api/wechat/me')).data.documentId),
  );
  expect(new Set(ids).size).toBe(1);
});

test('ordering the same tickets again gives the same order and fresh parameters', async () => {
  const cat = await app.visitor('cat');
  const tickets = await hold(cat, dayLine(1), dayLine(1));
  const before = await count('orders');
  const [first, second] = [await order(cat, tickets), await order(cat, [...tickets].reverse())];
  expect(second.order.number).toBe(first.order.number);
  expect(await count('orders')).toBe(before + 1);
});

test('another combination closes the old order at WeChat Pay first', async () => {
  const dan = await app.visitor('dan');
  const [one, two] = await hold(dan, dayLine(1), dayLine(1));
  const first = await order(dan, [one]);
  const both = await order(dan, [one, two]);
  expect(both.order.number).not.toBe(first.order.number);
  expect((await dan.get(`/api/ticketing/orders/${first.order.number}`)).data.status).toBe('closed');
  expect((await pay(app.sandbox.origin, first.order.number)).ok).toBe(false);
  expect((await pay(app.sandbox.origin, both.order.number)).ok).toBe(true);
  for (const { code } of [one, two]) await eventually(statusOf(dan, code), (status) => status === 'valid');
});

test('as many tickets with one of them another is another combination', async () => {
  const ida = await app.visitor('ida');
  const [one, two, three] = await hold(ida, dayLine(1), dayLine(1), {
    product: 'child-ticket',
    date: day(1),
    visitor: CONTACT,
  });
  const first = await order(ida, [one, two]);
  const second = await order(ida, [two, three]);
  expect(second.order.number).not.toBe(first.order.number);
  expect(second.order).toMatchObject({ tickets: [two.code, three.code], amountFen: 12800 + 6400 });
  expect((await ida.get(`/api/ticketing/orders/${first.order.number}`)).data.status).toBe('closed');
});

test('a key on an order: the same order again, refused for other tickets, and not opened again once closed', async () => {
  const jan = await app.visitor('jan');
  const [one, two] = await hold(jan, dayLine(1), dayLine(1));
  const send = (code: string) =>
    jan.post('/api/ticketing/orders', { tickets: [code] }, { 'idempotency-key': 'o1' });
  const first = await send(one.code);
  expect((await send(one.code)).data.order.number).toBe(first.data.order.number);
  expect((await send(two.code)).error?.name).toBe('IDEMPOTENCY_KEY_REUSED');
  await jan.post(`/api/ticketing/orders/${first.data.order.number}/close`);
  expect((await send(one.code)).error?.name).toBe('ORDER_CLOSED');
});

test('an old order that was paid in the meantime is applied, and the new one refused', async () => {
  const eve = await app.visitor('eve');
  const [one, two] = await hold(eve, dayLine(1), dayLine(1));
  const first = await order(eve, [one]);
  await pay(app.sandbox.origin, first.order.number, { notify: false });
  const answer = await eve.post('/api/ticketing/orders', { tickets: [one.code, two.code] });
  expect(answer.error?.name).toBe('ORDER_PAID');
  expect(await statusOf(eve, one.code)()).toBe('valid');
  expect(await statusOf(eve, two.code)()).toBe('held');
});

test('giving up puts the place back on sale, twice is fine', async () => {
  const fay = await app.visitor('fay');
  const left = async () => (await slotsOf(fay, 'day-ticket', day(7)))[0]?.left;
  const before = await left();
  const [ticket] = await hold(fay, dayLine(7));
  await order(fay, [ticket]);
  expect(await left()).toBe(before - 1);
  expect((await fay.delete(`/api/ticketing/tickets/${ticket.code}`)).data.status).toBe('void');
  expect((await fay.delete(`/api/ticketing/tickets/${ticket.code}`)).status).toBe(200);
  expect(await left()).toBe(before);
});

test('two scans of one ticket at the same moment admit once; the same key answers the same', async () => {
  const gus = await app.visitor('gus');
  const inspector = await app.visitor('inspector');
  const [ticket] = await hold(gus, { product: 'free-garden', date: day(0) });
  await order(gus, [ticket]);
  const scan = (key: string) =>
    inspector.post('/api/ticketing/scans', { code: ticket.code, gate: 'east', device: 'd', key });
  const answers = await Promise.all(['a', 'a', 'b', 'c', 'd', 'a'].map(scan));
  expect(
    answers
      .filter(({ data }) => data.admitted)
      .map(({ data }) => data.id)
      .filter((id, i, all) => all.indexOf(id) === i),
  ).toHaveLength(1);
  const { rows } = await app.db.query('select count(*)::int as n from ticket_uses');
  expect(rows[0].n).toBe(1);
});
