import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { chainOf, changed, editProduct, payDifference } from '../harness/change';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, CONTACT, day, dayLine, eventually, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let boss: Visitor;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  services = servicesOf(app);
  await providerOf(app).settings({ refundDelayMs: 50 });
  ann = await app.visitor('ann');
  boss = await administrator(app);
});
afterAll(() => app.stop());
afterEach(async () => expect(await services.violations()).toEqual([]));

const bought = async (line: object): Promise<Json> => (await buy(ann, app.sandbox.origin, line))[0];
const becomes = (ticket: Json, wanted: string) =>
  eventually(statusOf(ann, ticket.code), (now) => now === wanted, 20_000);
const force = (code: string, body: object, who = boss) =>
  who.post(`/ticketing/tickets/${code}/forced-refund`, body);
const reason = '缆车停运';
let scanNo = 0;
async function scan(ticket: Json) {
  const inspector = await app.visitor('inspector');
  const live = (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data?.code ?? ticket.code;
  scanNo += 1;
  const body = { code: live, gate: 'east', device: 'staff-test', key: `${scanNo}` };
  return (await inspector.post('/api/ticketing/scans', body)).data;
}
const facts = async () =>
  (
    await app.db.query(
      `select (select count(*)::int from refunds) as refunds, (select sum(sold)::int from slots) as sold,
              (select sum(refunded_fen)::int from order_lines) as back,
              (select jsonb_agg(status order by id) from tickets) as tickets`,
    )
  ).rows[0];
async function refused(send: () => Promise<Json>, name: string, details: object = {}) {
  const before = await facts();
  expect((await send()).error).toMatchObject({ name, details });
  expect(await facts()).toEqual(before);
}

describe('a forced refund', () => {
  test('of a used ticket, in full: it ends as refunded, and it is known who did it', async () => {
    const ticket = await bought(dayLine(0));
    expect(await scan(ticket)).toMatchObject({ admitted: true });
    const { data } = await force(ticket.shortCode, { reason });
    expect(data).toMatchObject({ amountFen: 12_800 });
    await becomes(ticket, 'refunded');
    const { rows } = await app.db.query(
      `select actor_kind, action, changes from audit_entries where subject_id = $1`,
      [data.number],
    );
    expect(rows).toMatchObject([{ actor_kind: 'admin', action: 'forced-refund' }]);
    expect(JSON.stringify(rows)).not.toContain(reason);
    await refused(() => force(ticket.code, { reason }), 'TICKET_NOT_VALID');
  });

  test('of a part, for goodwill: the ticket stays, and never all of it goes that way', async () => {
    const ticket = await bought(dayLine(4));
    expect((await force(ticket.code, { amountFen: 2_800, keepTicket: true, reason })).status).toBe(200);
    expect(await statusOf(ann, ticket.code)()).toBe('valid');
    await refused(
      () => force(ticket.code, { amountFen: 10_000, keepTicket: true, reason }),
      'NOT_REFUNDABLE',
      {
        leftFen: 9_999,
      },
    );
    await refused(() => force(ticket.code, { amountFen: 10_001, reason }), 'NOT_REFUNDABLE', {
      leftFen: 10_000,
    });
    expect((await ann.get(`/api/ticketing/tickets/${ticket.code}/refund`)).data).toMatchObject({
      refundable: true,
      amountFen: 10_000,
      refund: null,
    });
    await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
    await becomes(ticket, 'refunded');
  });

  test('of a ticket that was changed to a dearer day: from both payments', async () => {
    const dear = { days: 'daily', from: day(20), to: day(20), priceFen: 15_800 };
    await editProduct(app, 'day-ticket', { priceRules: [dear] });
    const ticket = await bought(dayLine(5));
    const { ticket: held } = await changed(ann, ticket.code, { date: day(20) });
    await payDifference(app, ann, held.code);
    expect((await force(held.code, { amountFen: 13_000, reason })).data).toMatchObject({
      amountFen: 13_000,
      feeFen: 2_800,
    });
    await becomes(held, 'refunded');
    expect((await chainOf(app, held.code)).map(({ backFen }) => backFen)).toEqual([10_000, 3_000]);
  });

  test('refused: twice, of nothing paid, without a reason, without the permission', async () => {
    const ticket = await bought(dayLine(4));
    await providerOf(app).settings({ refundDelayMs: 60_000 });
    await force(ticket.code, { reason });
    await refused(() => force(ticket.code, { reason }), 'REFUND_UNDER_WAY');
    await providerOf(app).settings({ refundDelayMs: 50 });
    const free = await bought({ product: 'free-garden', date: day(6) });
    await refused(() => force(free.code, { reason }), 'NOT_REFUNDABLE');
    await refused(() => force(free.code, {}), 'INVALID_INPUT');
    await refused(() => force('22222222', { reason }), 'TICKET_NOT_FOUND');
    const clerk = await administratorWith(
      app,
      { firstname: '小', lastname: '王' },
      'plugin::ticketing.refunds.decide',
    );
    const before = await facts();
    expect((await force(free.code, { reason }, clerk)).status).toBe(403);
    expect(await facts()).toEqual(before);
  });
});

describe('a refund that failed for good', () => {
  /** WeChat Pay closes it: the payer's account is gone, say. */
  const fail = async (ticket: Json): Promise<string> => {
    const { orderNumber } = (await ann.get(`/api/ticketing/tickets/${ticket.code}`)).data;
    await providerOf(app).faults({ refund: 'CLOSED', reference: orderNumber });
    const { data } = await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
    const state = async () =>
      (await app.db.query('select status from refunds where number = $1', [data.number])).rows[0].status;
    await eventually(state, (status) => status === 'failed', 15_000);
    await providerOf(app).noFaults();
    return data.number;
  };

  test('is made again under another number, once, and goes through', async () => {
    const ticket = await bought(dayLine(7));
    const number = await fail(ticket);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => boss.post(`/ticketing/refunds/${number}/retry`)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    await becomes(ticket, 'refunded');
    const { rows } = await app.db.query(
      `select r.status, r.retry_of from refunds r join tickets t on t.id = r.ticket_id where t.code = $1 order by r.id`,
      [ticket.code],
    );
    expect(rows).toEqual([
      { status: 'failed', retry_of: null },
      { status: 'success', retry_of: number },
    ]);
    await refused(() => boss.post(`/ticketing/refunds/${number}/keep-ticket`), 'REFUND_NOT_FAILED');
  });

  test('or the ticket is again what it was, with its place; then a new refund can be asked for', async () => {
    const ticket = await bought(dayLine(7));
    const before = (await facts()).sold;
    const number = await fail(ticket);
    expect((await facts()).sold).toBe(before - 1);
    expect((await boss.post(`/ticketing/refunds/${number}/keep-ticket`)).status).toBe(200);
    expect(await statusOf(ann, ticket.code)()).toBe('valid');
    expect((await facts()).sold).toBe(before);
    await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
    await becomes(ticket, 'refunded');
  });

  test('one that did not fail is neither', async () => {
    const ticket = await bought(dayLine(8));
    const { data } = await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
    await becomes(ticket, 'refunded');
    for (const way of ['retry', 'keep-ticket'])
      await refused(() => boss.post(`/ticketing/refunds/${data.number}/${way}`), 'REFUND_NOT_FAILED');
    await refused(() => boss.post('/ticketing/refunds/R00000000/retry'), 'REFUND_NOT_FOUND');
  });
});

describe('a blocked ticket', () => {
  const block = (code: string, body: object = { reason: '转卖' }) =>
    boss.post(`/ticketing/tickets/${code}/block`, body);
  const unblock = (code: string) => boss.post(`/ticketing/tickets/${code}/unblock`);

  test('opens no gate, is not refunded or changed by its holder, and is valid again when it is unblocked', async () => {
    const ticket = await bought(dayLine(0));
    const code = (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data.code;
    expect((await block(ticket.shortCode)).data).toMatchObject({ status: 'blocked', blockedReason: '转卖' });
    expect((await block(ticket.code, { reason: '又一次' })).data.blockedReason).toBe('转卖');
    expect(await scan({ code })).toMatchObject({ admitted: false, reason: 'TICKET_BLOCKED' });
    const own = `/api/ticketing/tickets/${ticket.code}`;
    await refused(() => ann.post(`${own}/refund`), 'TICKET_NOT_VALID');
    await refused(() => ann.post(`${own}/change`, { date: day(6) }), 'TICKET_NOT_VALID');
    expect((await unblock(ticket.code)).data).toMatchObject({ status: 'valid', blockedReason: null });
    expect(await scan(ticket)).toMatchObject({ admitted: true });
    await refused(() => block(ticket.code), 'NOT_BLOCKABLE');
    const { rows } = await app.db.query(
      `select action from audit_entries where subject_kind = 'ticket' and subject_id = $1 order by id`,
      [ticket.shortCode],
    );
    expect(rows.map(({ action }) => action)).toEqual(['block', 'unblock']);
  });

  test('is refunded by staff only, and blocked again when that comes to nothing', async () => {
    const ticket = await bought(dayLine(9, 'family-ticket'));
    await block(ticket.code);
    expect((await force(ticket.code, { reason })).status).toBe(200);
    await becomes(ticket, 'refunded');
  });

  test('without the permission, without a reason, of nobody', async () => {
    const ticket = await bought({ product: 'open-ticket', visitor: CONTACT });
    const clerk = await administratorWith(
      app,
      { firstname: '小', lastname: '李' },
      'plugin::ticketing.refunds.force',
    );
    expect((await clerk.post(`/ticketing/tickets/${ticket.code}/block`, { reason })).status).toBe(403);
    await refused(() => block(ticket.code, {}), 'INVALID_INPUT');
    await refused(() => block('22222222'), 'TICKET_NOT_FOUND');
  });
});
