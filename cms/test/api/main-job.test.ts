import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, day, dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

test('a visitor buys a ticket, pays and walks through the gate once', async () => {
  const ann = await app.visitor('ann');
  const products = (await ann.get('/api/ticketing/products')).data;
  expect(products.map(({ slug }: { slug: string }) => slug)).toEqual(
    expect.arrayContaining(['day-ticket', 'child-ticket', 'rare-view', 'free-garden']),
  );
  const calendar = (await ann.get(`/api/ticketing/products/day-ticket/calendar?from=${day(0)}&to=${day(59)}`))
    .data;
  expect(calendar).toHaveLength(60);
  expect(
    calendar.every(
      ({ open, priceFen, left }: Record<string, unknown>) => open && priceFen === 12800 && left === 5000,
    ),
  ).toBe(true);

  const [ticket] = await hold(ann, dayLine());
  expect(ticket).toMatchObject({
    status: 'held',
    priceFen: 12800,
    date: day(0),
    visitor: { name: '林**', phone: '138****8000' },
  });
  const opened = await order(ann, [ticket]);
  expect(opened.order).toMatchObject({ status: 'open', amountFen: 12800, tickets: [ticket.code] });
  expect(opened.payment.params).toMatchObject({
    signType: 'RSA',
    package: expect.stringMatching(/^prepay_id=/),
  });

  expect((await pay(app.sandbox.origin, opened.order.number)).ok).toBe(true);
  await eventually(statusOf(ann, ticket.code), (status) => status === 'valid', 3_000);

  const live = (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data;
  const inspector = await app.visitor('inspector');
  const scan = (key: string) =>
    inspector.post('/api/ticketing/scans', { code: live.code, gate: 'east', device: 'phone-1', key });
  const first = (await scan('one')).data;
  expect(first).toMatchObject({ admitted: true, usesLeft: 0, ticket: { title: '云栖山一日票' } });
  expect((await scan('one')).data).toEqual(first);
  expect((await scan('two')).data).toMatchObject({
    admitted: false,
    reason: 'TICKET_ALREADY_USED',
    facts: { gate: 'east', usedAt: expect.any(String) },
  });
  const { rows } = await app.db.query('select admitted, reason from scans order by id');
  expect(rows).toEqual([
    { admitted: true, reason: null },
    { admitted: false, reason: 'TICKET_ALREADY_USED' },
  ]);
});

test('a free ticket is paid at once, without WeChat', async () => {
  const bob = await app.visitor('bob');
  const [ticket] = await hold(bob, { product: 'free-garden', date: day(1) });
  const { order: opened, payment } = await order(bob, [ticket]);
  expect(opened).toMatchObject({ status: 'paid', amountFen: 0 });
  expect(payment).toMatchObject({ provider: 'none', params: null });
  expect(await statusOf(bob, ticket.code)()).toBe('valid');
});

test('several tickets of one order become valid together, and slots count them', async () => {
  const cat = await app.visitor('cat');
  const lines = [dayLine(2), dayLine(2), { product: 'child-ticket', date: day(2), visitor: CONTACT }];
  await buy(cat, app.sandbox.origin, ...lines);
  const { rows } = await app.db.query(
    `select held, sold from slots where whole_day and size = 5000 and visit_date = $1`,
    [day(2)],
  );
  expect(rows).toEqual([{ held: 0, sold: 3 }]);
});
