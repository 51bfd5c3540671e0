import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { askRefund } from '../harness/refund';
import { dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const MINUTE_MS = 60_000;
const PATIENCE_MS = 500;
/** Longer than the server waits. */
const SILENCE_MS = 900;

/**
 * Everything that may go wrong with one answer. `before`: WeChat Pay did nothing. `after`: it did what was asked, and
 * only we do not know. A new fault is one more line.
 */
const FAULTS: Record<string, object> = {
  '500 before': { status: 500, when: 'before' },
  '500 after': { status: 500, when: 'after' },
  '502 before': { status: 502, when: 'before' },
  '502 after': { status: 502, when: 'after' },
  '429 before': { status: 429, when: 'before' },
  '429 after': { status: 429, when: 'after' },
  '202 before': { status: 202, when: 'before' },
  '202 after': { status: 202, when: 'after' },
  '403 SYSTEMERROR after': { status: 403, answer: { code: 'SYSTEMERROR', message: '' }, when: 'after' },
  'silence before': { timeoutMs: SILENCE_MS, when: 'before' },
  'silence after': { timeoutMs: SILENCE_MS, when: 'after' },
  'late answer': { delayMs: SILENCE_MS },
  'dropped before': { timeoutMs: 1, when: 'before' },
  'dropped after': { timeoutMs: 1, when: 'after' },
  'cut off': { reset: true },
  'signature flipped': { signature: 'flipped' },
  'signature missing': { signature: 'missing' },
  'signature of a stranger': { signature: 'stranger' },
  'signature of an unknown serial': { signature: 'serial' },
  'signature too old': { signature: 'old' },
  'signature from the future': { signature: 'future' },
  'signature probe': { signature: 'signtest' },
};
const faults = Object.keys(FAULTS);

let app: App;
let provider: ReturnType<typeof providerOf>;
let services: ReturnType<typeof servicesOf>;
let openid: string;
let counter = 0;

beforeAll(async () => {
  app = await startApp({
    env: {
      WECHAT_PAY_TIMEOUT_SECONDS: String(PATIENCE_MS / 1000),
      WECHAT_PAY_REFUND_SPACING_SECONDS: '0.65',
      LOG_LEVEL: 'error',
    },
  });
  provider = providerOf(app);
  services = servicesOf(app);
  await provider.settings({ refundDelayMs: 20, transferPayMs: 20 });
  await app.visitor('payee');
  const { rows } = await app.db.query(
    'select openid from up_users where openid is not null order by id desc limit 1',
  );
  openid = rows[0].openid;
});
afterAll(() => app.stop());
afterEach(async () => {
  await provider.noFaults();
  expect(await services.violations()).toEqual([]);
});

const breakOnce = (fault: string, method: string, path: string) =>
  provider.faults({ http: { method, path, times: 1, ...FAULTS[fault] } });

/** The fault has happened: a case without it would show nothing. */
const broken = () =>
  eventually(
    async (): Promise<Json[]> => (await fetch(`${app.sandbox.origin}/sandbox/faults`)).json(),
    (on) => on.some(({ http, happened }) => http && happened === 1),
  );

/** A visitor of their own for each case, and a ticket that is held. */
async function held(): Promise<{ visitor: Visitor; ticket: Json }> {
  counter += 1;
  const visitor = await app.visitor(`faulty-${counter}`);
  const [ticket] = await hold(visitor, dayLine(1 + (counter % 20)));
  return { visitor, ticket };
}
async function opened() {
  const { visitor, ticket } = await held();
  const { order: placed } = await order(visitor, [ticket]);
  return { visitor, ticket, number: placed.number as string };
}
async function bought() {
  const { visitor, ticket, number } = await opened();
  await pay(app.sandbox.origin, number);
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
  return { visitor, ticket, number };
}
const settle = (reference: string): Promise<string> => services.service('payments').settle(reference);

describe('pay', () => {
  test.each(faults)('prepay: %s', async (fault) => {
    const { visitor, ticket } = await held();
    await breakOnce(fault, 'POST', 'transactions/jsapi$');
    const first = await visitor.post('/api/ticketing/orders', { tickets: [ticket.code] });
    expect({ status: first.status, name: first.error?.name }).toEqual({
      status: 503,
      name: 'PAYMENT_UNREACHABLE',
    });
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
    const { order: placed } = await order(visitor, [ticket]);
    await pay(app.sandbox.origin, placed.number);
    await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
    const { rows } = await app.db.query(
      'select count(*)::int as n from order_lines l join tickets t on t.id = l.ticket_id where t.code = $1',
      [ticket.code],
    );
    expect(rows[0].n).toBe(1);
  });

  test.each(faults)('query: %s', async (fault) => {
    const { visitor, ticket, number } = await opened();
    await pay(app.sandbox.origin, number, { notify: false });
    await breakOnce(fault, 'GET', number);
    expect(await settle(number)).toBe('unknown');
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
    expect(await settle(number)).toBe('paid');
    expect(await statusOf(visitor, ticket.code)()).toBe('valid');
  });

  test.each(faults)('close: %s', async (fault) => {
    const { visitor, ticket, number } = await opened();
    await breakOnce(fault, 'POST', `${number}/close$`);
    await services.sweep(new Date(Date.now() + 16 * MINUTE_MS));
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
    await services.sweep(new Date(Date.now() + 20 * MINUTE_MS));
    expect(await statusOf(visitor, ticket.code)()).toBe('void');
    expect((await pay(app.sandbox.origin, number)).ok).toBe(false);
  });

  test.each(['lost', 'duplicate', 'late', 'forged', 'reordered'])('notification: %s', async (notify) => {
    const { visitor, ticket, number } = await opened();
    await provider.faults({ notify, out_trade_no: number, delayMs: 300, times: 1 });
    await pay(app.sandbox.origin, number);
    if (notify === 'lost' || notify === 'reordered') expect(await settle(number)).toBe('paid');
    await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
  });

  test.each([
    ['paid-first', 'valid'],
    ['userpaying', 'valid'],
    ['paid-after', 'valid'],
  ])('the visitor pays while the order is closed: %s', async (close, status) => {
    const { visitor, ticket, number } = await opened();
    await provider.faults({ close, reference: number, delayMs: 300, times: 1 });
    await services.sweep(new Date(Date.now() + 16 * MINUTE_MS));
    await new Promise((resolve) => setTimeout(resolve, 400));
    await services.sweep(new Date(Date.now() + 20 * MINUTE_MS));
    await eventually(statusOf(visitor, ticket.code), (now) => now === status, 10_000);
  });
});

const refundStatus = async (number: string) =>
  (await app.db.query('select status from payment_refunds where number = $1', [number])).rows[0]?.status;

/** Does by hand, and in haste, what the job does with its waits. */
async function driveRefund(number: string): Promise<void> {
  for (let round = 1; round <= 10; round += 1) {
    if (['success', 'failed'].includes(await refundStatus(number))) return;
    await services.pursueRefund(number, new Date(Date.now() + round * MINUTE_MS), round);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
}
async function expectOneRefund(reference: string, number: string): Promise<void> {
  expect(await refundStatus(number)).toBe('success');
  const { rows } = await app.db.query('select status from refunds where number = $1', [number]);
  expect(rows).toEqual([{ status: 'success' }]);
  const { rows: tickets } = await app.db.query(
    'select t.status from tickets t join refunds r on r.ticket_id = t.id where r.number = $1',
    [number],
  );
  expect(tickets).toEqual([{ status: 'refunded' }]);
  const { refunds } = await provider.state();
  const made = refunds.filter((row: Json) => row.outTradeNo === reference);
  expect(made.map(({ outRefundNo, status }: Json) => [outRefundNo, status])).toEqual([[number, 'SUCCESS']]);
}

describe('refund', () => {
  test.each(faults)('create: %s', async (fault) => {
    const { number: reference } = await bought();
    await breakOnce(fault, 'POST', 'domestic/refunds$');
    const number = await askRefund(services, reference);
    await broken();
    await driveRefund(number);
    await expectOneRefund(reference, number);
  });

  test.each(faults)('query: %s', async (fault) => {
    const { number: reference } = await bought();
    await provider.faults(
      { notify: 'lost', event: 'REFUND.' },
      { http: { method: 'GET', path: 'domestic/refunds/', times: 1, ...FAULTS[fault] } },
    );
    const number = await askRefund(services, reference);
    await eventually(
      () => refundStatus(number),
      (status) => status === 'processing' || status === 'success',
    );
    await driveRefund(number);
    await broken();
    await expectOneRefund(reference, number);
  });

  test.each(['lost', 'duplicate', 'late', 'forged', 'reordered'])('notification: %s', async (notify) => {
    const { number: reference } = await bought();
    await provider.faults({ notify, event: 'REFUND.', delayMs: 200, times: 1 });
    const number = await askRefund(services, reference);
    await eventually(
      () => refundStatus(number),
      (status) => status !== 'waiting' && status !== 'sent',
    );
    await driveRefund(number);
    await expectOneRefund(reference, number);
  });
});

const transferRow = async (number: string) =>
  (await app.db.query('select status, package_info from payment_transfers where number = $1', [number]))
    .rows[0];

async function payOut(): Promise<string> {
  counter += 1;
  const number = `WFAULT${Date.now()}${counter}`;
  const words = { remark: '佣金', post: '推广员', explanation: '佣金' };
  await services.inTransaction((tx) =>
    services.service('transfers').prepare(tx, { number, openid, amountFen: 1000 + counter, ...words }),
  );
  return number;
}
async function driveTransfer(number: string, wanted: string): Promise<void> {
  for (let round = 1; round <= 10; round += 1) {
    const { status, package_info } = await transferRow(number);
    if (status === wanted && (wanted !== 'waiting' || package_info)) return;
    await services.pursueTransfer(number, new Date(Date.now() + round * MINUTE_MS), round);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  throw new Error(`transfer stays ${(await transferRow(number)).status}`);
}
async function expectOneTransfer(number: string, state: string): Promise<void> {
  const { transfers } = await provider.state();
  const made = transfers.filter((row: Json) => row.outBillNo === number);
  expect(made.map((row: Json) => row.state)).toEqual([state]);
}
describe('transfer', () => {
  test.each(faults)('create: %s', async (fault) => {
    await breakOnce(fault, 'POST', 'transfer-bills$');
    const number = await payOut();
    await broken();
    await driveTransfer(number, 'waiting');
    await provider.post('transfers/confirm', await services.service('transfers').confirmation(number));
    await driveTransfer(number, 'paid');
    await expectOneTransfer(number, 'SUCCESS');
  });

  test.each(faults)('query: %s', async (fault) => {
    await provider.faults({ notify: 'lost', event: 'MCHTRANSFER.' });
    const number = await payOut();
    await driveTransfer(number, 'waiting');
    await provider.post('transfers/confirm', { out_bill_no: number });
    await provider.faults(
      { notify: 'lost', event: 'MCHTRANSFER.' },
      { http: { method: 'GET', path: number, times: 1, ...FAULTS[fault] } },
    );
    await driveTransfer(number, 'paid');
    await broken();
    await expectOneTransfer(number, 'SUCCESS');
  });

  test.each(faults)('cancel: %s', async (fault) => {
    const number = await payOut();
    await driveTransfer(number, 'waiting');
    await breakOnce(fault, 'POST', `${number}/cancel$`);
    for (let round = 0; round < 4; round += 1) {
      if ((await services.service('transfers').cancel(number)) === 'cancelled') break;
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    await driveTransfer(number, 'cancelled');
    await broken();
    await expectOneTransfer(number, 'CANCELLED');
  });

  test.each(['lost', 'duplicate', 'late', 'forged', 'reordered'])('notification: %s', async (notify) => {
    const number = await payOut();
    await driveTransfer(number, 'waiting');
    await provider.faults({ notify, event: 'MCHTRANSFER.', delayMs: 200, times: 1 });
    await provider.post('transfers/confirm', { out_bill_no: number });
    await driveTransfer(number, 'paid');
    await expectOneTransfer(number, 'SUCCESS');
  });
});
