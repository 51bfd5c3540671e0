import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { chainOf, changed, changePath, editProduct, payDifference } from '../harness/change';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, order, pay, slotsOf, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({
    env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5', MAX_HELD_PER_MEMBER: '50' },
  });
  services = servicesOf(app);
  await providerOf(app).settings({ refundDelayMs: 50 });
  ann = await app.visitor('ann');
  const weekend = (offset: number, priceFen: number) => ({
    days: 'daily',
    from: day(offset),
    to: day(offset),
    priceFen,
  });
  await editProduct(app, 'day-ticket', {
    priceRules: [weekend(20, 15800), weekend(21, 9800)],
    maxChanges: 3,
  });
});
afterAll(() => app.stop());
afterEach(async () => expect(await services.violations()).toEqual([]));

const bought = async (line: object): Promise<Json> => (await buy(ann, app.sandbox.origin, line))[0];
const read = async (code: string) => (await ann.get(`/api/ticketing/tickets/${code}`)).data;
const left = async (offset: number) => (await slotsOf(ann, 'day-ticket', day(offset)))[0]?.left;
const quote = async (code: string, query = '') => (await ann.get(`${changePath(code)}${query}`)).data;
let scanNo = 0;
async function scan(code: string, gate = 'east') {
  const inspector = await app.visitor('inspector');
  scanNo += 1;
  const body = { code, gate, device: 'change-test', key: `${scanNo}` };
  return (await inspector.post('/api/ticketing/scans', body)).data;
}
const liveCode = async (code: string) =>
  (await ann.get(`/api/ticketing/tickets/${code}/live-code`)).data?.code;

test('to a day of the same price: a new code at once, the old one dead, the places swapped', async () => {
  const ticket = await bought(dayLine(12));
  const before = [await left(12), await left(0)];
  expect(await quote(ticket.code)).toMatchObject({ changeable: true, changesLeft: 3, wanted: null });
  expect(await quote(ticket.code, `?date=${day(0)}`)).toMatchObject({
    changeable: true,
    wanted: { date: day(0), priceFen: 12800, dueFen: 0, backFen: 0 },
  });
  const oldCode = await liveCode(ticket.code);

  const answer = await changed(ann, ticket.code, { date: day(0) });
  expect(answer).toMatchObject({ replaces: ticket.code, dueFen: 0, backFen: 0 });
  expect(answer.ticket).toMatchObject({
    status: 'valid',
    date: day(0),
    replaces: ticket.code,
    changesLeft: 2,
    orderNumber: (await read(ticket.code)).orderNumber,
    visitor: ticket.visitor,
  });
  expect(answer.ticket.code).not.toBe(ticket.code);
  expect(await read(ticket.code)).toMatchObject({ status: 'changed', replacedBy: answer.ticket.code });
  expect([await left(12), await left(0)]).toEqual([before[0] + 1, before[1] - 1]);

  expect(await scan(oldCode)).toMatchObject({ admitted: false, reason: 'TICKET_CANCELLED' });
  expect(await scan(await liveCode(answer.ticket.code))).toMatchObject({ admitted: true });
});

test('to a dearer day: the old ticket is good until the difference is paid, and only that is paid', async () => {
  const ticket = await bought(dayLine(11));
  const { ticket: held, dueFen } = await changed(ann, ticket.code, { date: day(20) });
  expect(held).toMatchObject({ status: 'held', priceFen: 15800, dueFen: 3000 });
  expect(dueFen).toBe(3000);
  expect(await statusOf(ann, ticket.code)()).toBe('valid');
  const between = [await left(11), await left(20)];
  const number = await payDifference(app, ann, held.code);
  expect((await ann.get(`/api/ticketing/orders/${number}`)).data.amountFen).toBe(3000);
  expect(await statusOf(ann, ticket.code)()).toBe('changed');
  expect([await left(11), await left(20)]).toEqual([between[0] + 1, between[1]]);
});

test('to a cheaper day: the difference goes back by itself', async () => {
  const ticket = await bought(dayLine(11));
  const { ticket: next, backFen } = await changed(ann, ticket.code, { date: day(21) });
  expect(backFen).toBe(3000);
  expect(next).toMatchObject({ status: 'valid', priceFen: 9800 });
  const back = async () =>
    (
      await app.db.query(
        `select r.status, r.amount_fen as fen from refunds r join tickets t on t.id = r.for_ticket_id where t.code = $1`,
        [next.code],
      )
    ).rows;
  await eventually(back, ([refund]) => refund?.status === 'success', 15_000);
  expect(await back()).toEqual([{ status: 'success', fen: 3000 }]);
  expect(await statusOf(ann, next.code)()).toBe('valid');
  // Both are told, each once: the new day, and the money.
  const told = async () =>
    (
      await app.db.query(
        `select m.kind from wechat_messages m where m.state = 'sent' and (m.cause = $1 or m.cause in (
           select r.number from refunds r join tickets t on t.id = r.for_ticket_id where t.code = $1)) order by 1`,
        [next.code],
      )
    ).rows;
  await eventually(told, (rows) => rows.length === 2, 15_000);
  expect(await told()).toEqual([{ kind: 'changed' }, { kind: 'refunded' }]);
});

test('a chain up and down, then given back: every fen of the price goes back the way it came', async () => {
  const ticket = await bought(dayLine(11));
  const { ticket: dear } = await changed(ann, ticket.code, { date: day(20) });
  await payDifference(app, ann, dear.code);
  const { ticket: cheap, backFen } = await changed(ann, dear.code, { date: day(21) });
  expect(backFen).toBe(6000);
  const { ticket: last } = await changed(ann, cheap.code, { date: day(13) });
  expect(last).toMatchObject({ status: 'held', dueFen: 3000, changesLeft: 0 });
  await payDifference(app, ann, last.code);

  const refund = `/api/ticketing/tickets/${last.code}/refund`;
  expect((await ann.get(refund)).data).toMatchObject({ refundable: true, amountFen: 12800, feeFen: 0 });
  expect((await ann.post(refund)).data).toMatchObject({ amountFen: 12800, feeFen: 0 });
  await eventually(statusOf(ann, last.code), (status) => status === 'refunded', 30_000);
  expect((await ann.get(refund)).data.refund).toMatchObject({ status: 'success', amountFen: 12800 });
  const chain = await chainOf(app, last.code);
  expect(chain.map(({ status }) => status)).toEqual(['changed', 'changed', 'changed', 'refunded']);
  expect(chain.map(({ paidFen }) => paidFen)).toEqual([12800, 3000, 0, 3000]);
  expect(chain.map(({ backFen: fen }) => fen)).toEqual([12800, 3000, 0, 3000]);
});

test('asked again, and by ten phones at once: one new ticket', async () => {
  const ticket = await bought(dayLine(11));
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => ann.post(changePath(ticket.code), { date: day(14) })),
  );
  const codes = new Set(answers.map(({ data }) => data?.ticket.code));
  expect(codes.size).toBe(1);
  expect(await changed(ann, ticket.code, { date: day(14) })).toMatchObject({
    ticket: { code: [...codes][0] },
  });
  const key = { 'idempotency-key': 'change-once' };
  const other = await bought(dayLine(11));
  const first = await ann.post(changePath(other.code), { date: day(14) }, key);
  const again = await ann.post(changePath(other.code), { date: day(14) }, key);
  expect(again.data.ticket.code).toBe(first.data.ticket.code);
});

describe('a difference that is not paid', () => {
  test('given up: the old ticket stands, the new place is free again', async () => {
    const ticket = await bought(dayLine(11));
    const before = await left(20);
    const { ticket: held } = await changed(ann, ticket.code, { date: day(20) });
    await ann.delete(`/api/ticketing/tickets/${held.code}`);
    expect(await left(20)).toBe(before);
    expect(await read(ticket.code)).toMatchObject({ status: 'valid', replacedBy: null, changesLeft: 3 });
  });

  test('over: swept away, also when its order was opened', async () => {
    const ticket = await bought(dayLine(11));
    const { ticket: held } = await changed(ann, ticket.code, { date: day(20) });
    await order(ann, [held]);
    await services.sweep(new Date(Date.now() + 60 * 60_000));
    await eventually(statusOf(ann, held.code), (status) => status === 'void');
    expect(await statusOf(ann, ticket.code)()).toBe('valid');
  });

  test('another day instead: the unpaid one is given up first', async () => {
    const ticket = await bought(dayLine(11));
    const { ticket: held } = await changed(ann, ticket.code, { date: day(20) });
    const { ticket: next } = await changed(ann, ticket.code, { date: day(15) });
    expect(next.status).toBe('valid');
    expect(await statusOf(ann, held.code)()).toBe('void');
  });

  test('paid too late: still done while the old ticket stands; the money goes back when it does not', async () => {
    for (const gone of [false, true]) {
      const ticket = await bought(dayLine(11));
      const { ticket: held } = await changed(ann, ticket.code, { date: day(20) });
      const { order: opened } = await order(ann, [held]);
      await pay(app.sandbox.origin, opened.number, { notify: false });
      // As if it had been closed here without asking WeChat Pay, whose news comes a moment later.
      await app.db.query(`update orders set status = 'closed', closed_at = now() where number = $1`, [
        opened.number,
      ]);
      await ann.delete(`/api/ticketing/tickets/${held.code}`);
      if (gone) await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
      await providerOf(app).post('notify-raw', {
        out_trade_no: opened.number,
        url: `${app.url}/api/wechat-pay/notify/transaction`,
      });
      await eventually(
        async () => (await ann.get(`/api/ticketing/orders/${opened.number}`)).data.status,
        (status) => status === 'paid',
      );
      expect(await statusOf(ann, held.code)()).toBe(gone ? 'void' : 'valid');
      if (!gone) expect(await statusOf(ann, ticket.code)()).toBe('changed');
    }
  });

  test('used meanwhile: no second way in, the difference goes back', async () => {
    const ticket = await bought(dayLine(0));
    const { ticket: held } = await changed(ann, ticket.code, { date: day(20) });
    const { order: opened } = await order(ann, [held]);
    expect(await scan(await liveCode(ticket.code))).toMatchObject({ admitted: true });
    await pay(app.sandbox.origin, opened.number);
    await eventually(statusOf(ann, held.code), (status) => status === 'void');
    expect(await statusOf(ann, ticket.code)()).toBe('used');
    const { data } = await ann.get(`/api/ticketing/orders/${opened.number}`);
    expect(data.lines[0].refund).toMatchObject({ amountFen: 3000, cause: 'change-lapsed' });
    expect((await ann.post('/api/ticketing/orders', { tickets: [held.code] })).status).toBe(409);
  });
});

test('whoever waits for the old place is offered it', async () => {
  const [slot] = await slotsOf(ann, 'rare-view', day(16));
  const line = { product: 'rare-view', slot: slot.id, visitor: CONTACT };
  const tickets = await buy(ann, app.sandbox.origin, line, line, line, line, line);
  const bob = await app.visitor('bob');
  const joined = await bob.post('/api/ticketing/waiting-list', { lines: [line] });
  expect(joined.status).toBe(200);
  await changed(ann, tickets[0]?.code, { slot: (await slotsOf(ann, 'rare-view', day(17)))[0].id });
  await eventually(
    async () => (await bob.get('/api/ticketing/tickets?status=held')).data.length,
    (count) => count === 1,
    15_000,
  );
});
