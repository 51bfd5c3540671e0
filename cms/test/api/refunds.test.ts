import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { CONTACT, day, dayLine, eventually, hold, order, pay, slotsOf, statusOf } from '../harness/shop';

const MINUTE_MS = 60_000;
let app: App;
let provider: ReturnType<typeof providerOf>;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.7' } });
  provider = providerOf(app);
  services = servicesOf(app);
  await provider.settings({ refundDelayMs: 100 });
});
afterAll(() => app.stop());
afterEach(async () => {
  await provider.noFaults();
  expect(await services.violations()).toEqual([]);
});

const refundsOf = async (number: string) =>
  (
    await app.db.query(
      `select r.number, r.status, r.amount_fen, r.cause, p.status as sent
         from refunds r join orders o on o.id = r.order_id
         left join payment_refunds p on p.number = r.number where o.number = $1 order by r.id`,
      [number],
    )
  ).rows;
const attentionOf = async (subject: string) =>
  (
    await app.db.query(
      'select kind from attention_items where subject = $1 and resolved_at is null order by 1',
      [subject],
    )
  ).rows.map(({ kind }) => kind);
const afterHold = () => new Date(Date.now() + 16 * MINUTE_MS);

/** An order of one rare place whose hold ran out, whose place others took, and whose payment is on its way. */
async function paidTooLate(name: string, offset: number) {
  const visitor = await app.visitor(name);
  const [slot] = await slotsOf(visitor, 'rare-view', day(offset));
  const line = { product: 'rare-view', slot: slot.id, visitor: CONTACT };
  const [ticket] = await hold(visitor, line);
  const { order: placed } = await order(visitor, [ticket]);
  await provider.faults({ close: 'paid-after', reference: placed.number, delayMs: 5000, times: 1 });
  await services.sweep(afterHold());
  expect(await statusOf(visitor, ticket.code)()).toBe('void');
  // Nobody else may have it: what is left is taken before the payment arrives.
  for (let i = 0; i < 5; i += 1) await hold(await app.visitor(`${name}-rival-${i}`), line);
  return { visitor, ticket, number: placed.number as string };
}

/** A ticket that is valid by its second order when the first one, closed, turns out to be paid as well. */
async function paidTwice(name: string) {
  const visitor = await app.visitor(name);
  const [one, two] = await hold(visitor, dayLine(1), dayLine(1));
  const { order: first } = await order(visitor, [one]);
  await provider.faults({ close: 'paid-after', reference: first.number, delayMs: 1200, times: 1 });
  const { order: second } = await order(visitor, [one, two]);
  await pay(app.sandbox.origin, second.number);
  await eventually(statusOf(visitor, one.code), (status) => status === 'valid');
  return { visitor, tickets: [one, two], first: first.number as string, second: second.number as string };
}

const settled = (number: string) =>
  eventually(
    () => refundsOf(number),
    (rows) => rows.length > 0 && rows.every(({ status }) => ['success', 'failed'].includes(status)),
    20_000,
  );

test('money that came too late goes back by itself, the visitor is told and nobody else is needed', async () => {
  const { visitor, ticket, number } = await paidTooLate('late', 1);
  expect(await settled(number)).toMatchObject([
    { status: 'success', sent: 'success', cause: 'paid-late', amount_fen: ticket.priceFen },
  ]);
  expect((await visitor.get(`/api/ticketing/orders/${number}`)).data).toMatchObject({
    status: 'paid',
    attention: 'paid-late',
  });
  expect(await statusOf(visitor, ticket.code)()).toBe('void');
  expect(await attentionOf(number)).toEqual([]);
  const { refunds } = await provider.state();
  expect(refunds.filter((row: { outTradeNo: string }) => row.outTradeNo === number)).toHaveLength(1);
});

test('a ticket paid twice stays valid and the other payment goes back', async () => {
  const { visitor, tickets, first } = await paidTwice('twice');
  expect(await settled(first)).toMatchObject([{ status: 'success', cause: 'paid-twice' }]);
  for (const { code } of tickets) expect(await statusOf(visitor, code)()).toBe('valid');
  expect(await attentionOf(first)).toEqual([]);
});

test('a refund that was approved and handed to nobody is taken up', async () => {
  const { first } = await paidTwice('stray');
  const [refund] = await settled(first);
  // As the version before left them: approved, and known to nobody else.
  await app.db.query('delete from payment_refunds where number = $1', [refund.number]);
  await app.db.query('update payments set refunding_fen = 0 where reference = $1', [first]);
  await app.db.query(`update refunds set status = 'approved' where number = $1`, [refund.number]);
  await services.submitApproved(new Date());
  expect(await settled(first)).toMatchObject([{ number: refund.number, status: 'success' }]);
  const { refunds } = await provider.state();
  expect(refunds.filter((row: { outTradeNo: string }) => row.outTradeNo === first)).toHaveLength(1);
});

describe('what WeChat Pay does not carry out needs a person', () => {
  test.each([
    ['ABNORMAL', 'abnormal', 'refund-abnormal'],
    ['CLOSED', 'failed', 'refund-failed'],
    ['USER_ACCOUNT_ABNORMAL', 'failed', 'refund-failed'],
  ])('%s', async (fault, status, kind) => {
    const { visitor, ticket, number } = await opened(`ends-${fault}`);
    await provider.faults({ refund: fault, reference: number });
    const refund = await giveBack(number, ticket.priceFen);
    await eventually(
      () => sentStatus(refund),
      (now) => now === status,
    );
    expect(await attentionOf(refund)).toEqual([kind]);
    expect(await statusOf(visitor, ticket.code)()).toBe('valid');
    const { rows } = await app.db.query('select refunding_fen from payments where reference = $1', [number]);
    expect(rows[0].refunding_fen).toBe(status === 'failed' ? 0 : ticket.priceFen);
  });
});

async function opened(name: string) {
  const visitor = await app.visitor(name);
  const [ticket] = await hold(visitor, dayLine(2));
  const { order: placed } = await order(visitor, [ticket]);
  await pay(app.sandbox.origin, placed.number);
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
  return { visitor, ticket, number: placed.number as string };
}

let made = 0;
/** Asks wechat-pay for a refund as a caller with books of its own would. */
async function giveBack(reference: string, totalFen: number, amountFen = totalFen): Promise<string> {
  made += 1;
  const number = `RTEST${Date.now()}${made}`;
  await services.inTransaction((tx) =>
    services.service('refunds').request(tx, { number, reference, amountFen, totalFen, reason: '测试' }),
  );
  return number;
}
const sentStatus = async (number: string) =>
  (await app.db.query('select status from payment_refunds where number = $1', [number])).rows[0]?.status;

test('with too little in the account it waits under the same number and goes on when there is more', async () => {
  const { ticket, number } = await opened('poor');
  await provider.faults({ refund: 'NOT_ENOUGH', reference: number, times: 1 });
  const refund = await giveBack(number, ticket.priceFen);
  await eventually(
    () => attentionOf(refund),
    (kinds) => kinds.includes('refund-not-enough'),
  );
  expect(await sentStatus(refund)).toBe('waiting');
  await services.pursueRefund(refund, new Date(Date.now() + MINUTE_MS));
  await eventually(
    () => sentStatus(refund),
    (status) => status === 'success',
  );
  expect(await attentionOf(refund)).toEqual([]);
});

test('refunds of one order are sent one by one, with their distance, and never beyond what was paid', async () => {
  const { ticket, number } = await opened('several');
  const part = Math.floor(ticket.priceFen / 4);
  const numbers = [];
  for (let i = 0; i < 4; i += 1) numbers.push(await giveBack(number, ticket.priceFen, part));
  const left = ticket.priceFen - 4 * part;
  await expect(giveBack(number, ticket.priceFen, left + 1)).rejects.toThrow(/fen left/);
  for (const refund of numbers)
    await eventually(
      () => sentStatus(refund),
      (s) => s === 'success',
      20_000,
    );
  const { rows } = await app.db.query(
    'select sent_at from payment_refunds where reference = $1 order by sent_at',
    [number],
  );
  const distances = rows.slice(1).map(({ sent_at }, i) => sent_at.getTime() - rows[i].sent_at.getTime());
  expect(Math.min(...distances)).toBeGreaterThanOrEqual(700);
});

test('asking for the same number again changes nothing', async () => {
  const { ticket, number } = await opened('again');
  const request = { number: 'RAGAIN0001', reference: number, amountFen: 1, totalFen: ticket.priceFen };
  for (let i = 0; i < 3; i += 1) {
    await services.inTransaction((tx) => services.service('refunds').request(tx, { ...request, reason: '' }));
  }
  await eventually(
    () => sentStatus('RAGAIN0001'),
    (status) => status === 'success',
  );
  const { rows } = await app.db.query('select refunding_fen from payments where reference = $1', [number]);
  expect(rows[0].refunding_fen).toBe(1);
});

test('without any notification the end of a refund is found by asking', async () => {
  const { ticket, number } = await opened('silent');
  await provider.faults({ notify: 'lost', event: 'REFUND.' });
  const refund = await giveBack(number, ticket.priceFen);
  await eventually(
    () => sentStatus(refund),
    (status) => status === 'processing',
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  await services.pursueRefund(refund);
  expect(await sentStatus(refund)).toBe('success');
});

test('a refund that somebody made in the merchant platform is for a person', async () => {
  const { number } = await opened('by-hand');
  const body = { number: 'RBYHAND001', reference: number, refundId: '5030', status: 'SUCCESS' };
  const { applyRefund } = app.module<{ applyRefund(state: object, at: Date): Promise<void> }>(
    'src/plugins/wechat-pay/server/services/apply-refund.js',
  );
  await applyRefund({ ...body, amountFen: 100, acceptedAt: null, succeededAt: null }, new Date());
  expect(await attentionOf('RBYHAND001')).toEqual(['refund-unknown']);
});
