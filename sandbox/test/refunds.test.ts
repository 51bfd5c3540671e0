import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import {
  call,
  JSAPI,
  newNumber,
  openidOfDemo,
  orderPath,
  type PrepayBody,
  paidOrder,
  payCall,
  prepayBody,
  setAhead,
} from './support/client.js';
import { decrypt, eventually, type Inbox, openInbox, type Resource } from './support/merchant.js';

let sandbox: Sandbox;
let inbox: Inbox;
let openid: string;
let order: PrepayBody;

const REFUNDS = '/v3/refund/domestic/refunds';

beforeAll(async () => {
  [sandbox, inbox] = await Promise.all([startSandbox(), openInbox()]);
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(async () => {
  await call(sandbox, 'POST', '/sandbox/settings', {
    refundDelayMs: 30,
    refundSpacingMs: 0,
    rateLimits: false,
  });
  order = await paidOrder(sandbox, openid, inbox.url);
});

afterAll(async () => {
  await sandbox.close();
  await inbox.close();
});

function refundBody(
  refundFen: number,
  more: Record<string, unknown> = {},
): Record<string, unknown> & { out_refund_no: string } {
  return {
    out_trade_no: order.out_trade_no,
    out_refund_no: newNumber('R'),
    reason: '退票',
    notify_url: inbox.url,
    amount: { refund: refundFen, total: 12800, currency: 'CNY' },
    ...more,
  };
}

function refund(body: unknown, aheadMs = 0) {
  return payCall(sandbox, 'POST', REFUNDS, body, { aheadMs });
}

async function settled(outRefundNo: string): Promise<Record<string, unknown>> {
  const news = () =>
    inbox.received
      .map(({ body }) => JSON.parse(body) as { event_type: string; resource: Resource })
      .filter(({ event_type }) => event_type.startsWith('REFUND.'))
      .map(({ resource }) => decrypt<Record<string, unknown>>(resource, sandbox.credentials.apiV3Key))
      .find(({ out_refund_no }) => out_refund_no === outRefundNo);
  return eventually(news);
}

describe('a refund', () => {
  test('is accepted first and succeeds a moment later, with a notification', async () => {
    const body = refundBody(5000);
    const accepted = await refund(body);
    expect(accepted.status).toBe(200);
    expect(accepted.json).toMatchObject({
      status: 'PROCESSING',
      channel: 'ORIGINAL',
      amount: { total: 12800, refund: 5000, payer_refund: 5000, currency: 'CNY' },
    });
    expect(accepted.json).not.toHaveProperty('success_time');
    const news = await settled(body.out_refund_no);
    expect(news).toMatchObject({
      out_refund_no: body.out_refund_no,
      refund_status: 'SUCCESS',
      amount: { total: 12800, refund: 5000, payer_total: 12800, payer_refund: 5000 },
    });
    expect(news).not.toHaveProperty('appid');
    const { json } = await payCall(sandbox, 'GET', `${REFUNDS}/${body.out_refund_no}`);
    expect(json).toMatchObject({ status: 'SUCCESS', success_time: expect.any(String) });
  });

  test('turns the order’s state to REFUND', async () => {
    await refund(refundBody(1));
    const { json } = await payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no));
    expect(json.trade_state).toBe('REFUND');
  });

  test('asked for twice with one number is one refund', async () => {
    const body = refundBody(8000);
    const [first, second] = [await refund(body), await refund(body)];
    expect(second.json.refund_id).toBe(first.json.refund_id);
    expect((await refund(refundBody(4800))).status).toBe(200);
  });

  test('asked for again with one number but another amount is refused', async () => {
    const body = refundBody(100);
    await refund(body);
    const answer = await refund({ ...body, amount: { refund: 101, total: 12800, currency: 'CNY' } });
    expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_REQUEST']);
  });

  test('never makes the refunds more than the payment', async () => {
    await refund(refundBody(8000));
    const answer = await refund(refundBody(4801));
    expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_REQUEST']);
  });

  test.each([
    ['without a currency', { amount: { refund: 1, total: 12800 } }, 400, 'PARAM_ERROR'],
    ['of 0 fen', { amount: { refund: 0, total: 12800, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    [
      'that names another total',
      { amount: { refund: 1, total: 12801, currency: 'CNY' } },
      400,
      'INVALID_REQUEST',
    ],
    ['with a reason of 81 characters', { reason: '退'.repeat(81) }, 400, 'PARAM_ERROR'],
    ['of an unknown order', { out_trade_no: 'NOSUCHORDER' }, 404, 'RESOURCE_NOT_EXISTS'],
    ['of no order', { out_trade_no: undefined }, 400, 'PARAM_ERROR'],
  ])('%s is refused', async (_what, change, status, code) => {
    const answer = await refund(refundBody(1, change));
    expect([answer.status, answer.json.code]).toEqual([status, code]);
  });

  test('of an unpaid order is refused', async () => {
    const unpaid = prepayBody(sandbox, openid, inbox.url);
    await payCall(sandbox, 'POST', JSAPI, unpaid);
    const answer = await refund(refundBody(1, { out_trade_no: unpaid.out_trade_no }));
    expect([answer.status, answer.json.code]).toEqual([400, 'INVALID_REQUEST']);
  });

  test('less than a minute after another of the same order is refused, of another order accepted', async () => {
    await call(sandbox, 'POST', '/sandbox/settings', { refundSpacingMs: 60_000 });
    const other = await paidOrder(sandbox, openid, inbox.url);
    expect((await refund(refundBody(1))).status).toBe(200);
    expect((await refund(refundBody(1))).json.code).toBe('FREQUENCY_LIMITED');
    expect((await refund(refundBody(1, { out_trade_no: other.out_trade_no }))).status).toBe(200);
  });

  test('is the last after fifty, or after a year', async () => {
    for (let count = 0; count < 50; count += 1) expect((await refund(refundBody(1))).status).toBe(200);
    expect((await refund(refundBody(1))).json.code).toBe('INVALID_REQUEST');
    order = await paidOrder(sandbox, openid, inbox.url);
    const aheadMs = 366 * DAY_MS;
    await setAhead(sandbox, aheadMs);
    const late = await refund(refundBody(1), aheadMs);
    await setAhead(sandbox, 0);
    expect(late.json.code).toBe('INVALID_REQUEST');
  });

  test('that was never asked for is not found', async () => {
    const answer = await payCall(sandbox, 'GET', `${REFUNDS}/NOSUCHREFUND`);
    expect([answer.status, answer.json.code]).toEqual([404, 'RESOURCE_NOT_EXISTS']);
  });
});
