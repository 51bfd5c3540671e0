import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, hold, order, pay, slotsOf, statusOf } from '../harness/shop';
import { booksOf, confirm, REASON, RUNS, sellPavilion, storm, weathered } from '../harness/storm';
import type { Json, Visitor } from '../harness/visitor';
import { waits } from '../harness/waiting';

/** A minute at the sandbox is 0.6 s; ours is longer, for requests that arrive early or late on a busy machine. */
const SPACING = { WECHAT_PAY_REFUND_SPACING_SECONDS: '1.2' };
// One that WeChat Pay took for too early is tried again after a minute.
vi.setConfig({ testTimeout: 150_000 });

let app: App;
let admin: Visitor;
beforeAll(async () => {
  app = await startApp({
    env: { ...SPACING, MASS_REFUNDS_PER_SECOND: '50' },
  });
  admin = await administrator(app);
  await fetch(`${app.sandbox.origin}/sandbox/settings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ refundDelayMs: 50 }),
  });
});
afterAll(() => app.stop());
afterEach(async () => {
  expect(await servicesOf(app).violations()).toEqual([]);
});

const rowsOf = async (sql: string, ...values: unknown[]): Promise<Json[]> =>
  (await app.db.query(sql, values)).rows;
const dryRun = async (selection: Json): Promise<Json> =>
  (await admin.post(`${RUNS}/dry-run`, { selection })).data;
const itemsOf = (number: string) =>
  rowsOf(
    `select t.code, i.status, i.action, i.reason from mass_refund_items i
       join mass_refunds m on m.id = i.run_id left join tickets t on t.id = i.ticket_id
      where m.number = $1 order by i.id`,
    number,
  );
const entry = (row: Json) => [row.group, row.action, row.tickets, row.amountFen];

describe('a stormy day', () => {
  const offset = 20;
  let number: string;
  let cast: Record<string, Json>;

  test('the dry run counts by product and state, and touches nothing', async () => {
    const ann = await app.visitor('ann');
    const bob = await app.visitor('bob');
    const eve = await app.visitor('eve');
    const [plain, family] = await buy(
      ann,
      app.sandbox.origin,
      dayLine(offset),
      dayLine(offset, 'family-ticket'),
    );
    const [open] = await buy(ann, app.sandbox.origin, { product: 'open-ticket', visitor: CONTACT });
    await ann.put(`/api/ticketing/tickets/${open?.code}/reservation`, { date: day(offset) });
    const [asked] = await buy(bob, app.sandbox.origin, dayLine(offset));
    const [used] = await buy(bob, app.sandbox.origin, dayLine(offset));
    await rowsOf(`update tickets set status = 'used' where code = $1`, used?.code);
    const [held] = await hold(bob, dayLine(offset));
    const [inOrder] = await hold(eve, dayLine(offset));
    await order(eve, [inOrder]);
    await bob.post(`/api/ticketing/tickets/${asked?.code}/refund`);
    await eventually(statusOf(bob, asked?.code), (status) => status === 'refunded');
    cast = { ann, bob, eve, plain, family, open, asked, used, held, inOrder };

    const plan = await dryRun({ day: day(offset) });
    const of = (slug: string) =>
      plan.rows.filter(({ title }: Json) => title === cast[slug]?.product.title).map(entry);
    expect(of('plain')).toEqual([
      ['valid', 'refund', 1, plain?.priceFen],
      ['held', 'give-up', 2, 0],
      ['used', null, 1, 0],
    ]);
    expect(of('family')).toEqual([['valid', 'refund', 1, family?.priceFen]]);
    expect(of('open')).toEqual([['reserved', 'release', 1, 0]]);
    expect(plan).toMatchObject({ tickets: 2, amountFen: plain?.priceFen + family?.priceFen, feeFen: 0 });
    expect(plan.openSlots).toBeGreaterThan(0);
    expect(await statusOf(ann, plain?.code)()).toBe('valid');
    expect(await rowsOf('select 1 from mass_refunds')).toEqual([]);
  });

  test.each<[string, string, (plan: Json) => { token?: string; typed?: string }, number]>([
    ['another day typed', 'MASS_REFUND_NOT_CONFIRMED', () => ({ typed: day(offset + 1) }), 400],
    ['another sum typed', 'MASS_REFUND_NOT_CONFIRMED', () => ({ typed: '1.00' }), 400],
    ['words typed', 'MASS_REFUND_NOT_CONFIRMED', () => ({ typed: '确认' }), 400],
    ['a token of nothing', 'MASS_REFUND_OUTDATED', () => ({ token: 'x' }), 409],
  ])('%s is refused and changes nothing', async (_name, code, change, status) => {
    const selection = { day: day(offset) };
    const plan = await dryRun(selection);
    const { token = plan.token, typed = day(offset) } = change(plan);
    const refused = await confirm(admin, RUNS, selection, token, typed);
    expect([refused.status, refused.error?.name]).toEqual([status, code]);
    expect(await rowsOf('select 1 from mass_refunds')).toEqual([]);
    expect(await rowsOf('select 1 from slots where visit_date = $1 and closed', day(offset))).toEqual([]);
  });

  test('a ticket sold after the look makes it another run: nothing happens, and the new figures can be confirmed', async () => {
    const selection = { day: day(offset) };
    const { token } = await dryRun(selection);
    await buy(cast.eve as never, app.sandbox.origin, dayLine(offset));
    expect((await confirm(admin, RUNS, selection, token)).error?.name).toBe('MASS_REFUND_OUTDATED');
    expect(await rowsOf('select 1 from mass_refunds')).toEqual([]);
    expect((await dryRun(selection)).tickets).toBe(3);
  });

  test('confirmed, all that was shown is done: money back in full, holds given up, reservations free, slots closed', async () => {
    const { ann, bob, eve, plain, family, open, used, held, inOrder } = cast;
    number = await storm(admin, { day: day(offset) });
    const run = await weathered(admin, number);
    expect(run.progress).toMatchObject({ done: 6, failed: 0, skipped: 0, total: 6 });
    expect(run.progress.doneFen).toBe(2 * plain.priceFen + family.priceFen);
    expect(run).toMatchObject({ reason: REASON, day: day(offset), fee: 'none' });

    for (const { code } of [plain, family]) expect(await statusOf(ann, code)()).toBe('refunded');
    expect((await ann.get(`/api/ticketing/tickets/${open.code}`)).data).toMatchObject({
      status: 'valid',
      date: null,
      reservation: 'needed',
    });
    expect(await statusOf(bob, used.code)()).toBe('used');
    expect(await statusOf(bob, held.code)()).toBe('void');
    expect(await statusOf(eve, inOrder.code)()).toBe('void');
    expect(
      await rowsOf('select sold, held, closed from slots where visit_date = $1 and sold > 0', day(offset)),
    ).toEqual([{ sold: 1, held: 0, closed: true }]);
    const { data } = await ann.get(`/api/ticketing/tickets/${plain.code}/refund`);
    expect(data.refund).toMatchObject({ status: 'success', amountFen: plain.priceFen, feeFen: 0 });
  });

  test('the reason went to WeChat with the money, and the record of changes names who did it', async () => {
    const requests = await rowsOf(
      `select distinct p.request->>'reason' as reason from payment_refunds p
         join mass_refund_items i on i.refund_number = p.number`,
    );
    expect(requests).toEqual([{ reason: REASON }]);
    expect(
      await rowsOf(`select action, subject_kind from audit_entries where subject_id = $1`, number),
    ).toEqual([{ action: 'mass-refund', subject_kind: 'mass-refund' }]);
  });

  test('the same day again has nothing to refund', async () => {
    const selection = { day: day(offset) };
    const { token, tickets } = await dryRun(selection);
    expect(tickets).toBe(0);
    expect((await confirm(admin, RUNS, selection, token)).error?.name).toBe('MASS_REFUND_EMPTY');
  });
});

test('one session of several, one product of several: the others are not touched', async () => {
  const date = day(21);
  const codes = await sellPavilion(app, date, 2);
  const [first] = await slotsOf(app.anonymous(), 'rare-view', date);
  const ann = await app.visitor('ann');
  const [other] = await buy(ann, app.sandbox.origin, dayLine(21));
  const { data } = await admin.get(`${RUNS}/day?day=${date}`);
  const product = data.products.find(({ title }: Json) => title.startsWith('观云阁'));
  expect(product.tickets).toBe(10);

  const number = await storm(admin, { day: date, slots: [first?.id], products: [product.id] });
  const { progress } = await weathered(admin, number);
  expect(progress).toMatchObject({ total: 5, done: 5 });
  expect(
    await rowsOf(
      'select status, count(*)::int from tickets where code = any($1) group by 1 order by 1',
      codes,
    ),
  ).toEqual([
    { status: 'refunded', count: 5 },
    { status: 'valid', count: 5 },
  ]);
  expect(await statusOf(ann, other?.code)()).toBe('valid');
});

test('by the tiers the fee is kept, and what the tiers refuse is left alone', async () => {
  const ann = await app.visitor('ann');
  const line = (index: number) => async () => {
    const slots = await slotsOf(ann, 'rare-view', day(2));
    return { product: 'rare-view', slot: slots[index]?.id, visitor: CONTACT };
  };
  const [fee, none] = await buy(ann, app.sandbox.origin, await line(0)(), await line(1)());
  await rowsOf(
    `update tickets set terms = jsonb_set(terms, '{refundTiers}', '[]') where code = $1`,
    none?.code,
  );
  const selection = { day: day(2), fee: 'tiers' };
  const plan = await dryRun(selection);
  expect(plan).toMatchObject({ tickets: 1, amountFen: 24_000, feeFen: 6_000 });
  await weathered(admin, await storm(admin, selection));
  expect(await statusOf(ann, fee?.code)()).toBe('refunded');
  expect(await statusOf(ann, none?.code)()).toBe('valid');
});

test('a hold that is paid in the last moment is refunded', async () => {
  const ann = await app.visitor('ann');
  const [ticket] = await hold(ann, dayLine(22));
  const { order: placed } = await order(ann, [ticket]);
  await pay(app.sandbox.origin, placed.number, { notify: false });
  await weathered(admin, await storm(admin, { day: day(22) }));
  expect(await statusOf(ann, ticket?.code)()).toBe('refunded');
});

test('who waited for a place of a closed day does not wait any more; where it stays open the line goes on', async () => {
  const ann = await app.visitor('ann');
  const bob = await app.visitor('bob');
  const [slot] = await slotsOf(ann, 'rare-view', day(23));
  const line = { product: 'rare-view', slot: slot?.id, visitor: CONTACT };
  const codes = await buy(ann, app.sandbox.origin, line, line, line, line, line);
  const waiting = await waits(bob, slot?.id);
  const open = await dryRun({ day: day(23), closeSlots: false });
  expect(open.waiting.entries).toBe(0);
  expect((await dryRun({ day: day(23) })).waiting).toEqual({ entries: 1, tickets: 1 });
  const number = await storm(admin, { day: day(23) });
  await weathered(admin, number);
  expect((await waiting.read()).status).toBe('failed');
  expect(await statusOf(ann, codes[0]?.code)()).toBe('refunded');
});

test('used tickets go back in full only by the way that needs its own permission', async () => {
  const ann = await app.visitor('ann');
  const [ticket] = await buy(ann, app.sandbox.origin, dayLine(24));
  await rowsOf(`update tickets set status = 'used' where code = $1`, ticket?.code);
  const masses = await administratorWith(
    app,
    { firstname: '雨', lastname: '周' },
    'plugin::ticketing.refunds.mass',
  );
  const body = { selection: { day: day(24) } };
  expect((await masses.post(`${RUNS}/forced/dry-run`, body)).status).toBe(403);
  expect((await masses.post(`${RUNS}/dry-run`, body)).data.tickets).toBe(0);
  await weathered(admin, await storm(admin, body.selection, true));
  expect(await statusOf(ann, ticket?.code)()).toBe('refunded');
});

test('paused, nothing more is handed over; resumed, it goes on to the end', async () => {
  const date = day(25);
  await sellPavilion(app, date, 2);
  const selection = { day: date };
  const { token } = await dryRun(selection);
  const started = await confirm(admin, RUNS, selection, token);
  const { number } = started.data;
  const paused = await admin.post(`${RUNS}/${number}/pause`);
  expect(paused.data.status === 'paused' || paused.data.progress.waiting === 0).toBe(true);
  const resumed = await admin.post(`${RUNS}/${number}/resume`);
  expect(resumed.data.status).not.toBe('paused');
  const { progress } = await weathered(admin, number);
  expect(progress).toMatchObject({ total: 10, done: 10 });
});

test('two who confirm the same dry run at once start one run', async () => {
  const date = day(26);
  await sellPavilion(app, date, 1);
  const selection = { day: date, closeSlots: false };
  const { token } = await dryRun(selection);
  const answers = await Promise.all([1, 2].map(() => confirm(admin, RUNS, selection, token)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const started = answers.find(({ status }) => status === 200);
  const { progress } = await weathered(admin, started?.data.number);
  expect(progress).toMatchObject({ total: 5, done: 5 });
});

test('what cannot be carried out fails with its reason, is told to a person, and is tried again by hand', async () => {
  const date = day(27);
  const [code] = await sellPavilion(app, date, 1);
  const [line] = await rowsOf(
    `select l.order_id, l.ticket_id from order_lines l join tickets t on t.id = l.ticket_id where t.code = $1`,
    code,
  );
  const number = await storm(admin, { day: date });
  // Somebody closed the books of this order: as if its line had been given back by another way.
  await weathered(admin, number);
  await rowsOf(
    `update mass_refund_items i set status = 'failed', action = null, reason = 'NOT_REFUNDABLE', refund_number = null
      where ticket_id = $1`,
    line.ticket_id,
  );
  const { data: troubles } = await admin.get(`${RUNS}/${number}/troubles`);
  expect(troubles).toMatchObject([{ outcome: 'failed', reason: 'NOT_REFUNDABLE' }]);
  expect((await admin.post(`${RUNS}/${number}/retry`)).data).toEqual({ retried: 1 });
  await weathered(admin, number);
  // Its money is back already: it is left alone, and never refunded twice.
  expect((await itemsOf(number)).find((item) => item.code === code)).toMatchObject({ status: 'skipped' });
  expect(await rowsOf('select 1 from refunds where ticket_id = $1', line.ticket_id)).toHaveLength(1);
});

describe('who asks for what', () => {
  test.each([
    ['GET', `${RUNS}/month?month=2026-12`],
    ['GET', `${RUNS}/day?day=2026-12-06`],
    ['GET', RUNS],
    ['GET', `${RUNS}/M1`],
    ['GET', `${RUNS}/M1/troubles`],
    ['POST', `${RUNS}/dry-run`],
    ['POST', RUNS],
    ['POST', `${RUNS}/forced`],
    ['POST', `${RUNS}/M1/pause`],
    ['POST', `${RUNS}/M1/resume`],
    ['POST', `${RUNS}/M1/retry`],
  ])('%s %s needs its permission', async (method, path) => {
    const reader = await administratorWith(
      app,
      { firstname: '一', lastname: '李' },
      'plugin::ticketing.refunds.read',
    );
    const ask = (who: Visitor) => (method === 'GET' ? who.get(path) : who.post(path, {}));
    expect((await ask(reader)).status).toBe(403);
    expect((await ask(await app.visitor('mallory'))).status).toBe(401);
  });

  test.each<[string, Json]>([
    ['no day', {}],
    ['a day that does not exist', { day: '2026-02-30' }],
    ['no slots at all', { day: day(3), slots: [] }],
    ['slots that are no list', { day: day(3), slots: 'all' }],
    ['another fee', { day: day(3), fee: 'half' }],
    ['used tickets by the ordinary way', { day: day(3), used: true }],
    ['more than there is to say', { day: day(3), everything: true }],
  ])('a dry run with %s is refused', async (_name, selection) => {
    expect((await admin.post(`${RUNS}/dry-run`, { selection })).error?.name).toBe('INVALID_INPUT');
  });

  test('a slot of another day, a run that does not exist, a reason of nothing or without an end', async () => {
    const [slot] = await slotsOf(app.anonymous(), 'rare-view', day(4));
    const other = await admin.post(`${RUNS}/dry-run`, { selection: { day: day(5), slots: [slot?.id] } });
    expect(other.error?.name).toBe('SLOT_NOT_FOUND');
    for (const path of ['', '/troubles'].map((end) => `${RUNS}/M0000000${end}`)) {
      const answer = await admin.get(path);
      expect([answer.status, answer.error?.name]).toEqual([404, 'MASS_REFUND_NOT_FOUND']);
    }
    for (const verb of ['pause', 'resume', 'retry'])
      expect((await admin.post(`${RUNS}/M0000000/${verb}`)).error?.name).toBe('MASS_REFUND_NOT_FOUND');
    const selection = { day: day(5) };
    for (const reason of ['', '   ', '雨'.repeat(41)])
      expect((await admin.post(RUNS, { selection, token: 'x', typed: day(5), reason })).error?.name).toBe(
        'INVALID_INPUT',
      );
  });
});

test('WeChat’s books and ours agree to the fen', async () => {
  const books = await booksOf(app);
  expect(books.paidThere).toBe(books.paidHere);
  expect(books.backThere).toBe(books.backHere);
  expect(books.linesBack).toBe(books.backHere);
  expect(books.refundsThere).toBe(books.refundsHere);
});
