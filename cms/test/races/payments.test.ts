import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Chance, chance } from '../harness/chance';
import { Market, QUIET } from '../harness/market';
import { dayLine, hold, order, pay } from '../harness/shop';
import type { Visitor } from '../harness/visitor';

const NOTIFICATIONS = 15;

let app: App;
let market: Market;
let visitors: Visitor[];
beforeAll(async () => {
  app = await startApp({ env: QUIET });
  market = new Market(app);
  visitors = await Promise.all(Array.from({ length: 10 }, (_, i) => app.visitor(`payer-${i}`)));
});
afterAll(() => app.stop());

const tell = (path: string, body: object) =>
  fetch(`${app.sandbox.origin}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
/** Every notification of the order once more. */
const notify = (number: string) => tell('notify', { out_trade_no: number });
/** A notification that WeChat Pay signed, also of an order that it should not have let anybody pay. */
const notifyPaid = (number: string) =>
  tell('notify-raw', { out_trade_no: number, url: `${app.url}/api/wechat-pay/notify/transaction` });
const query = (number: string) => app.strapi.plugin('wechat-pay').service('payments').settle(number);

async function heldCodes(visitor: Visitor, count: number): Promise<string[]> {
  const tickets = await hold(visitor, ...Array.from({ length: count }, () => dayLine(5)));
  return tickets.map(({ code }) => code);
}
const opened = async (visitor: Visitor, codes: string[]): Promise<string> =>
  (
    await order(
      visitor,
      codes.map((code) => ({ code })),
    )
  ).order.number;

/** What became of these tickets, and which money goes back for them. */
async function outcome(codes: string[]) {
  const tickets = await app.db.query(`select status from tickets where code = any($1) order by id`, [codes]);
  const refunds = await app.db.query(
    `select t.code, o.number, r.amount_fen as "amountFen", r.cause from refunds r join tickets t on t.id = r.ticket_id
       join orders o on o.id = r.order_id where t.code = any($1) order by r.id`,
    [codes],
  );
  return { statuses: tickets.rows.map(({ status }) => status), refunds: refunds.rows };
}

/** Two phones pay; notifications, queries and the sweep come in any order, some at the same moment. */
async function paidTwiceOver(visitor: Visitor, luck: Chance) {
  const codes = await heldCodes(visitor, 3);
  const number = await opened(visitor, codes);
  await Promise.all([pay(app.sandbox.origin, number), pay(app.sandbox.origin, number)]);
  const news = luck.shuffled([
    ...Array.from({ length: NOTIFICATIONS }, () => () => notify(number)),
    () => query(number),
    () => query(number),
    () => market.sweep(),
    () => visitor.post('/api/ticketing/orders', { tickets: codes.slice(0, 1) }),
    () => visitor.delete(`/api/ticketing/tickets/${codes[1]}`),
  ]);
  await Promise.all(news.map((bring) => luck.pause(40).then(bring)));
  return outcome(codes);
}

test('an order paid by two phones, notified 15 times, asked, swept and re-opened in any order: one result', async () => {
  const luck = chance('paid by two phones');
  const outcomes = await Promise.all(visitors.map((visitor) => paidTwiceOver(visitor, luck)));
  for (const result of outcomes)
    expect(result).toEqual({ statuses: ['valid', 'valid', 'valid'], refunds: [] });
  expect(await market.findings()).toEqual([]);
});

/**
 * One order for a and b; then another for b and c, for which the first is closed. Still both are paid: WeChat Pay says
 * so of the first one too. In any order and again and again.
 */
async function paidThroughTwoOrders(visitor: Visitor, luck: Chance) {
  const [a, b, c] = (await heldCodes(visitor, 3)) as [string, string, string];
  const first = await opened(visitor, [a, b]);
  const second = await opened(visitor, [b, c]);
  await pay(app.sandbox.origin, second, { notify: false });
  const news = luck.shuffled([
    ...Array.from({ length: NOTIFICATIONS }, () => () => notifyPaid(first)),
    ...Array.from({ length: NOTIFICATIONS }, () => () => notifyPaid(second)),
    () => query(second),
    () => market.sweep(0),
  ]);
  await Promise.all(news.map((bring) => luck.pause(40).then(bring)));
  return { codes: [a, b, c], twice: b, orders: [first, second], ...(await outcome([a, b, c])) };
}

test('tickets paid through two orders are valid once, and exactly what was paid twice goes back', async () => {
  const luck = chance('paid through two orders');
  const outcomes = await Promise.all(visitors.map((visitor) => paidThroughTwoOrders(visitor, luck)));
  for (const { statuses, refunds, twice, orders } of outcomes) {
    expect(statuses).toEqual(['valid', 'valid', 'valid']);
    expect(refunds).toEqual([
      {
        code: twice,
        number: expect.toSatisfy((n) => orders.includes(n)),
        amountFen: 12_800,
        cause: 'paid-twice',
      },
    ]);
  }
  // The sandbox never took money for the orders that it had closed: it only said so.
  const closed = outcomes.map(({ orders }) => orders[0]);
  expect(
    (await market.findings()).map(({ kind, subject }) => ({ kind, subject })).toSorted(bySubject),
  ).toEqual(closed.map((subject) => ({ kind: 'money-differs', subject })).toSorted(bySubject));
});
const bySubject = (x: { subject?: string | undefined }, y: { subject?: string | undefined }) =>
  (x.subject ?? '').localeCompare(y.subject ?? '');

interface Database {
  inTransaction(work: (tx: unknown) => Promise<void>): Promise<void>;
}
interface Listener {
  applyPayment(tx: unknown, event: object): Promise<void>;
}

/**
 * The same news twice at the same moment, as a bill and a query would bring it. Past wechat-pay, whose own row lock
 * on the payment would let only one come at a time: this part must not lean on that.
 */
async function paidAtOnce(visitor: Visitor): Promise<string[]> {
  const codes = await heldCodes(visitor, 1);
  const reference = await opened(visitor, codes);
  await pay(app.sandbox.origin, reference, { notify: false });
  // As wechat-pay leaves it when it brings the news: what goes back, goes back from a payment.
  await app.db.query(
    `update payments set status = 'paid', transaction_id = $2, paid_at = now() where reference = $1`,
    [reference, `4200${reference}`],
  );
  const { inTransaction } = app.module<Database>('src/kernel/db/index.js');
  const { applyPayment } = app.module<Listener>('src/plugins/ticketing/server/services/apply-payment.js');
  const event = {
    reference,
    transactionId: `4200${reference}`,
    amountFen: 12_800,
    paidAt: new Date().toISOString(),
    mismatch: [],
  };
  const apply = () => inTransaction((tx) => applyPayment(tx, event));
  await market.startingGate(`select 1 from tickets where code = any($1) for update`, [codes], 2, () =>
    Promise.all([apply(), apply()]),
  );
  await query(reference);
  return codes;
}

test('the same news of a payment twice at the same moment: one result', async () => {
  const codes = await paidAtOnce(visitors[0] as Visitor);
  expect(await outcome(codes)).toEqual({ statuses: ['valid'], refunds: [] });
  expect(await market.findings()).toEqual([]);
});

/** Money that came once goes back, and the visitor may enter all the same. */
async function expectGivenAway(codes: string[]): Promise<void> {
  const { statuses, refunds } = await outcome(codes);
  expect(statuses).toEqual(['valid']);
  expect(refunds).toMatchObject([{ code: codes[0], amountFen: 12_800 }]);
  expect(await market.findings()).toMatchObject([{ kind: 'ticket-unpaid', subject: codes[0] }]);
}

test('negative control: an order that does not know that it is paid gives the money of a repeat back', async () => {
  const [visitor] = visitors as [Visitor];
  const codes = await heldCodes(visitor, 1);
  const number = await opened(visitor, codes);
  await market.without(['orders.paid-once'], async () => {
    await pay(app.sandbox.origin, number, { notify: false });
    await notifyPaid(number);
    await notifyPaid(number);
  });
  await expectGivenAway(codes);
});

test('negative control: without the order’s row lock the same news at once is applied twice', async () => {
  const codes = await market.without(['orders.lock'], () => paidAtOnce(visitors[1] as Visitor));
  await expectGivenAway(codes);
});
