import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, hold, order, slotsOf, statusOf } from '../harness/shop';
import type { Answer, Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  services = servicesOf(app);
  await providerOf(app).settings({ refundDelayMs: 50 });
  ann = await app.visitor('ann');
});
afterAll(() => app.stop());
afterEach(async () => expect(await services.violations()).toEqual([]));

const path = (ticket: Json) => `/api/ticketing/tickets/${ticket.code}/refund`;
const bought = async (line: object): Promise<Json> => (await buy(ann, app.sandbox.origin, line))[0];
const rareLine = async (offset: number, index = 0) => ({
  product: 'rare-view',
  slot: (await slotsOf(ann, 'rare-view', day(offset)))[index].id,
  visitor: CONTACT,
});
const left = async (slot: string, offset: number) =>
  (await slotsOf(ann, 'rare-view', day(offset))).find(({ id }) => id === slot)?.left;
const becomes = (ticket: Json, status: string) =>
  eventually(statusOf(ann, ticket.code), (now) => now === status, 15_000);
let scanNo = 0;
async function scan(ticket: Json, gate: string) {
  const inspector = await app.visitor('inspector');
  const { data } = await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`);
  scanNo += 1;
  const body = { code: data.code, gate, device: 'refund-test', key: `${scanNo}` };
  return (await inspector.post('/api/ticketing/scans', body)).data;
}

test('quoted, asked, dead at once, its place on sale again, and the money goes back', async () => {
  const line = await rareLine(10);
  const ticket = await bought(line);
  const before = await left(line.slot, 10);
  const { data: quote } = await ann.get(path(ticket));
  expect(quote).toMatchObject({ refundable: true, amountFen: 30000, feeFen: 0, tier: { untilHours: 72 } });

  const asked = await ann.post(path(ticket), { reason: '行程有变' });
  expect(asked.data).toMatchObject({ amountFen: 30000, feeFen: 0 });
  expect(await statusOf(ann, ticket.code)()).toBe('refunding');
  expect(await left(line.slot, 10)).toBe(before + 1);
  expect((await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).status).toBe(409);
  await becomes(ticket, 'refunded');
  expect((await ann.get(path(ticket))).data.refund).toMatchObject({ status: 'success' });
});

test('by the tier of the hour: two days before, a fifth is kept', async () => {
  const ticket = await bought(await rareLine(2, 1));
  const { data: quote } = await ann.get(path(ticket));
  const { tier } = quote;
  expect(quote.feeFen).toBe(Math.floor((30000 * tier.feePercent) / 100));
  await ann.post(path(ticket));
  await becomes(ticket, 'refunded');
  const { rows } = await app.db.query(
    `select r.amount_fen + r.fee_fen as sum, l.refunded_fen = r.amount_fen as booked
       from refunds r join tickets t on t.id = r.ticket_id
       join order_lines l on l.ticket_id = t.id and l.order_id = r.order_id where t.code = $1`,
    [ticket.code],
  );
  expect(rows).toEqual([{ sum: 30000, booked: true }]);
});

test('asked twenty times at once: one refund, one answer', async () => {
  const ticket = await bought(dayLine(9));
  const answers = await Promise.all(Array.from({ length: 20 }, () => ann.post(path(ticket))));
  expect(new Set(answers.map(({ data }) => data?.number)).size).toBe(1);
  await becomes(ticket, 'refunded');
  expect((await ann.post(path(ticket))).data.number).toBe(answers[0]?.data.number);
});

test('of an order of three one goes back, the others stay valid', async () => {
  const tickets = await buy(ann, app.sandbox.origin, dayLine(8), dayLine(8), dayLine(8));
  await ann.post(path(tickets[1]));
  await becomes(tickets[1], 'refunded');
  for (const other of [tickets[0], tickets[2]]) expect(await statusOf(ann, other.code)()).toBe('valid');
});

test('of ten visits with two used, eight tenths less the fee go back', async () => {
  const ten = await bought({ product: 'ten-times', visitor: CONTACT });
  for (let i = 0; i < 2; i += 1) expect(await scan(ten, 'east')).toMatchObject({ admitted: true });
  const { data: quote } = await ann.get(path(ten));
  expect(quote).toMatchObject({ refundable: true, amountFen: 43_200, feeFen: 4_800 });
});

test('a free ticket is given up at once, without money', async () => {
  const [ticket] = await hold(ann, { product: 'free-garden', date: day(7) });
  await order(ann, [ticket]);
  await becomes(ticket, 'valid');
  expect((await ann.post(path(ticket))).data).toMatchObject({ status: 'success', amountFen: 0 });
  expect(await statusOf(ann, ticket?.code)()).toBe('refunded');
});

describe('refused, and nothing is changed', () => {
  const facts = async () =>
    (
      await app.db.query(`select (select count(*)::int from refunds) as refunds,
      (select sum(sold)::int from slots) as sold, (select sum(refunded_fen)::int from order_lines) as back`)
    ).rows[0];
  async function refused(send: () => Promise<Answer>, name: string, details: object = {}) {
    const before = await facts();
    const { error } = await send();
    expect(error).toMatchObject({ name, details });
    expect(await facts()).toEqual(before);
  }

  test('a ticket that was used', async () => {
    const ticket = await bought(dayLine(0));
    await scan(ticket, 'east');
    await refused(() => ann.post(path(ticket)), 'TICKET_ALREADY_USED');
  });
  test('after the last tier', async () => {
    const ticket = await bought(dayLine(0));
    await refused(() => ann.post(path(ticket)), 'NOT_REFUNDABLE', { reason: 'too-late' });
  });
  test('a ticket that is not paid', async () => {
    const [ticket] = await hold(ann, dayLine(5));
    await refused(() => ann.post(path(ticket)), 'TICKET_NOT_VALID');
  });
  test('somebody else’s ticket', async () => {
    const ticket = await bought(dayLine(5));
    const bob = await app.visitor('bob');
    await refused(() => bob.post(path(ticket)), 'TICKET_NOT_FOUND');
    expect((await bob.get(path(ticket))).status).toBe(404);
  });
});

test('scanned and refunded at the same moment: exactly one of the two', async () => {
  const inspector = await app.visitor('inspector');
  for (let round = 0; round < 10; round += 1) {
    const ticket = await bought({ product: 'ten-times', visitor: CONTACT });
    await app.db.query(
      `update entitlements set uses = 1 where ticket_id = (select id from tickets where code = $1)`,
      [ticket.code],
    );
    const { data } = await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`);
    const [scanned, asked] = await Promise.all([
      inspector.post('/api/ticketing/scans', {
        code: data.code,
        gate: 'east',
        device: 'rush',
        key: `r${round}`,
      }),
      ann.post(path(ticket)),
    ]);
    expect([scanned.data.admitted, asked.status === 200].filter(Boolean)).toHaveLength(1);
  }
});
