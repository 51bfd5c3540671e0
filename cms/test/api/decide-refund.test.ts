import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, hold, order, slotsOf, statusOf } from '../harness/shop';
import type { Answer, Json, Visitor } from '../harness/visitor';
import { fullSlot, placesOf, waits } from '../harness/waiting';

let app: App;
let ann: Visitor;
let reviewer: Visitor;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  services = servicesOf(app);
  await providerOf(app).settings({ refundDelayMs: 50 });
  ann = await app.visitor('ann');
  const may = ['refunds.read', 'refunds.decide'].map((action) => `plugin::ticketing.${action}`);
  reviewer = await administratorWith(app, { firstname: '敏', lastname: '周' }, ...may);
});
afterAll(() => app.stop());
afterEach(async () => expect(await services.violations()).toEqual([]));

const path = (number: string, verdict: string) => `/ticketing/refunds/${number}/${verdict}`;
const approve = (number: string, who = reviewer) => who.post(path(number, 'approve'));
const reject = (number: string, who = reviewer) => who.post(path(number, 'reject'), { reason: '活动票不退' });

const row = async (sql: string, ...values: unknown[]): Promise<Json> =>
  (await app.db.query(sql, values)).rows[0];
const becomes = (ticket: Json, status: string) =>
  eventually(statusOf(ann, ticket.code), (now) => now === status, 15_000);

/** Asks for the money of a ticket that was bought when its product wanted refunds to be reviewed. */
async function asks(ticket: Json): Promise<string> {
  await app.db.query(
    `update tickets set terms = jsonb_set(terms, '{refundReview}', 'true') where code = $1`,
    [ticket.code],
  );
  const { data, error } = await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`, {
    reason: '行程有变',
  });
  if (error) throw new Error(JSON.stringify(error));
  expect(data.status).toBe('requested');
  return data.number;
}
const rareLine = async (offset: number, index: number) => ({
  product: 'rare-view',
  slot: (await slotsOf(ann, 'rare-view', day(offset)))[index].id,
  visitor: CONTACT,
});
const bought = async (line: object): Promise<Json> => (await buy(ann, app.sandbox.origin, line))[0];
const requested = async (line: object) => {
  const ticket = await bought(line);
  return { ticket, number: await asks(ticket) };
};
const item = (number: string) =>
  row(
    `select resolved_by as by, resolution from attention_items where kind = 'refund-review' and subject = $1`,
    number,
  );
const entries = async (number: string) =>
  (await app.db.query('select action, actor_name as name from audit_entries where subject_id = $1', [number]))
    .rows;
const line = (number: string) =>
  row(
    `select r.status, r.amount_fen as amount, l.refunded_fen as back from refunds r
       join order_lines l on l.order_id = r.order_id and l.ticket_id = r.ticket_id where r.number = $1`,
    number,
  );
/** Everything that a decision may touch. */
const state = () =>
  row(`select (select md5(string_agg(x::text, '|' order by id)) from slots x) as slots,
    (select md5(string_agg(x::text, '|' order by id)) from tickets x) as tickets,
    (select md5(string_agg(x::text, '|' order by id)) from refunds x) as refunds,
    (select md5(string_agg(x::text, '|' order by order_id, ticket_id)) from order_lines x) as lines,
    (select md5(string_agg(x::text, '|' order by id)) from attention_items x) as attention,
    (select count(*) from audit_entries) as audit, (select count(*) from payment_refunds) as sent`);
async function refused(send: () => Promise<Answer>, status: number, name: string, details = {}) {
  const before = await state();
  const answer = await send();
  expect(answer).toMatchObject({ status, error: { name, details } });
  expect(await state()).toEqual(before);
}

test('approved: the money goes back, and it is known who said so', async () => {
  const { ticket, number } = await requested(await rareLine(10, 0));
  expect(await statusOf(ann, ticket.code)()).toBe('refunding');
  expect((await approve(number)).data).toMatchObject({ number, status: 'submitted', amountFen: 30_000 });
  await becomes(ticket, 'refunded');
  expect(await line(number)).toEqual({ status: 'success', amount: 30_000, back: 30_000 });
  expect(await item(number)).toEqual({ by: '周敏', resolution: 'approved' });
  expect(await entries(number)).toEqual([{ action: 'approve', name: '周敏' }]);
});

test('nothing to pay back: refunded at once', async () => {
  const [ticket] = await hold(ann, { product: 'free-garden', date: day(7) });
  await order(ann, [ticket]);
  await becomes(ticket, 'valid');
  expect((await approve(await asks(ticket as Json))).data).toMatchObject({ status: 'success', amountFen: 0 });
  expect(await statusOf(ann, ticket?.code)()).toBe('refunded');
});

test('rejected: valid again in its place, nothing reserved, and it may be asked for again', async () => {
  const wanted = await rareLine(11, 0);
  const { ticket, number } = await requested(wanted);
  expect(await placesOf(app, wanted.slot)).toMatchObject({ sold: 0 });
  expect((await reject(number)).data).toMatchObject({ number, status: 'rejected' });
  expect(await statusOf(ann, ticket.code)()).toBe('valid');
  expect(await placesOf(app, wanted.slot)).toMatchObject({ sold: 1 });
  expect(await line(number)).toEqual({ status: 'rejected', amount: 30_000, back: 0 });
  expect(await item(number)).toEqual({ by: '周敏', resolution: '活动票不退' });
  expect((await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).status).toBe(200);
  const again = await asks(ticket);
  expect(again).not.toBe(number);
  await approve(again);
  await becomes(ticket, 'refunded');
});

describe('the place is gone meanwhile: not rejected, and nothing is changed', () => {
  test('sold to somebody else; a place more and it can be rejected', async () => {
    const wanted = await rareLine(12, 0);
    const { ticket, number } = await requested(wanted);
    await fullSlot(await app.visitor('bob'), day(12), 0);
    await refused(() => reject(number), 409, 'SLOT_SOLD_OUT', { slot: wanted.slot, day: day(12) });
    await app.db.query('update slots set size = 6 where public_id = $1', [wanted.slot]);
    expect((await reject(number)).status).toBe(200);
    expect(await statusOf(ann, ticket.code)()).toBe('valid');
    expect(await placesOf(app, wanted.slot)).toMatchObject({ size: 6, held: 5, sold: 1 });
  });
  test('closed, or kept for who waits: approved instead', async () => {
    const wanted = await rareLine(13, 0);
    const { ticket, number } = await requested(wanted);
    await app.db.query('update slots set closed = true where public_id = $1', [wanted.slot]);
    await refused(() => reject(number), 409, 'SLOT_SOLD_OUT');
    await approve(number);
    await becomes(ticket, 'refunded');

    const full = await fullSlot(await app.visitor('carl'), day(14), 0);
    await app.db.query('update slots set size = 6 where public_id = $1', [full.slot]);
    const mine = await bought({ product: 'rare-view', slot: full.slot, visitor: CONTACT });
    await waits(await app.visitor('dora'), full.slot);
    const other = await asks(mine);
    await eventually(
      async () => (await reject(other)).error?.name,
      (name) => name === 'SLOT_SOLD_OUT',
    );
    expect(await statusOf(ann, mine.code)()).toBe('refunding');
    await approve(other);
    await becomes(mine, 'refunded');
  });
});

test('decided twice the same way is answered the same; the other way is refused', async () => {
  const one = await requested(dayLine(9));
  const first = await reject(one.number);
  await refused(() => approve(one.number), 409, 'REFUND_ALREADY_DECIDED', { status: 'rejected' });
  expect((await reject(one.number)).data).toEqual(first.data);
  expect(await entries(one.number)).toHaveLength(1);

  const two = await requested(dayLine(9));
  await approve(two.number);
  await becomes(two.ticket, 'refunded');
  await refused(() => reject(two.number), 409, 'REFUND_ALREADY_DECIDED', { status: 'success' });
  expect((await approve(two.number)).data).toMatchObject({ number: two.number, status: 'success' });
  expect(await entries(two.number)).toHaveLength(1);
  await refused(() => approve('R000000000'), 404, 'REFUND_NOT_FOUND');
});

test('approved and rejected by many at once: exactly one way', async () => {
  for (let round = 0; round < 8; round += 1) {
    const { ticket, number } = await requested(dayLine(20 + round));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? approve(number) : reject(number))),
    );
    const done = answers.filter(({ status }) => status === 200);
    expect(done).toHaveLength(5);
    for (const { error } of answers) if (error) expect(error.name).toBe('REFUND_ALREADY_DECIDED');
    expect(await entries(number)).toHaveLength(1);
    const isRejected = done[0]?.data.status === 'rejected';
    await becomes(ticket, isRejected ? 'valid' : 'refunded');
    const { amount, back } = await line(number);
    expect(back).toBe(isRejected ? 0 : amount);
  }
});

test('only who may decide decides, only who may read reads', async () => {
  const { number } = await requested(dayLine(8));
  const reader = await administratorWith(
    app,
    { firstname: 'R', lastname: 'E' },
    'plugin::ticketing.refunds.read',
  );
  const stranger = await administratorWith(
    app,
    { firstname: 'S', lastname: 'T' },
    'plugin::ticketing.overview.read',
  );
  for (const who of [reader, stranger]) {
    for (const decide of [approve, reject]) await refused(() => decide(number, who), 403, 'PolicyError');
  }
  for (const who of [app.anonymous(), ann]) expect((await approve(number, who)).status).toBe(401);
  const lists = ['/ticketing/refunds?tab=review', '/ticketing/refunds/figures'];
  for (const list of lists) {
    expect((await stranger.get(list)).status).toBe(403);
    expect((await reader.get(list)).status).toBe(200);
  }
  await refused(() => reviewer.post(path(number, 'reject'), { reason: ' ' }), 400, 'INVALID_INPUT');
  await reject(number);
});
