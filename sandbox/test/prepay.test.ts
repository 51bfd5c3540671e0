import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { beijingTime, DAY_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import { openidOf } from '../src/weixin/openid.js';
import {
  call,
  JSAPI,
  newNumber,
  openidOfDemo,
  orderPath,
  type PrepayBody,
  payCall,
  prepayBody,
  setAhead,
} from './support/client.js';

let sandbox: Sandbox;
let openid: string;
let order: PrepayBody;

// Nobody listens there; these tests are not about notifications.
const NOTIFY_URL = 'http://127.0.0.1:9/notify';

beforeAll(async () => {
  sandbox = await startSandbox();
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(() => {
  order = prepayBody(sandbox, openid, NOTIFY_URL);
});

afterAll(() => sandbox.close());

function prepay(body: unknown, aheadMs = 0) {
  return payCall(sandbox, 'POST', JSAPI, body, { aheadMs });
}

function close(outTradeNo: string) {
  const path = `/v3/pay/transactions/out-trade-no/${outTradeNo}/close`;
  return payCall(sandbox, 'POST', path, { mchid: sandbox.credentials.mchId });
}

describe('what a prepay must say', () => {
  test('a good one is answered with a prepay_id and nothing else', async () => {
    const answer = await prepay(order);
    expect(answer.status).toBe(200);
    expect(answer.json).toEqual({ prepay_id: expect.stringMatching(/^wx\d{14}[0-9a-f]{20}$/) });
  });

  const WRONG: [what: string, change: Record<string, unknown>, status: number, code: string][] = [
    ['a number of five characters', { out_trade_no: 'A1234' }, 400, 'PARAM_ERROR'],
    ['a number with a dot', { out_trade_no: 'A1234.5678' }, 400, 'PARAM_ERROR'],
    ['a number of 33 characters', { out_trade_no: 'A'.repeat(33) }, 400, 'PARAM_ERROR'],
    ['a description of 128 characters', { description: '门'.repeat(128) }, 400, 'PARAM_ERROR'],
    ['an emoji', { description: '门票🎫' }, 400, 'PARAM_ERROR'],
    ['a null', { attach: null }, 400, 'PARAM_ERROR'],
    ['0 fen', { amount: { total: 0, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['half a fen', { amount: { total: 1.5, currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['an amount in text', { amount: { total: '100', currency: 'CNY' } }, 400, 'PARAM_ERROR'],
    ['dollars', { amount: { total: 100, currency: 'USD' } }, 400, 'PARAM_ERROR'],
    ['a notify_url with a query', { notify_url: 'https://shop.example/notify?a=1' }, 400, 'PARAM_ERROR'],
    ['a notify_url over plain http', { notify_url: 'http://shop.example/notify' }, 400, 'PARAM_ERROR'],
    ['a notify_url in a private network', { notify_url: 'https://192.168.1.2/notify' }, 400, 'PARAM_ERROR'],
    ['a time without a zone', { time_expire: '2030-01-01T00:00:00' }, 400, 'PARAM_ERROR'],
    ['a time too far off', { time_expire: '2099-01-01T00:00:00+08:00' }, 400, 'PARAM_ERROR'],
    ['an attach of 129 characters', { attach: 'a'.repeat(129) }, 400, 'PARAM_ERROR'],
    ['no payer', { payer: undefined }, 400, 'PARAM_ERROR'],
    ['another app', { appid: 'wx0000000000000000' }, 400, 'APPID_MCHID_NOT_MATCH'],
    ['another merchant', { mchid: '1900000001' }, 400, 'MCH_NOT_EXISTS'],
    [
      'an openid of another app',
      { payer: { openid: openidOf({ appId: 'wxother' }, 'lin') } },
      500,
      'OPENID_MISMATCH',
    ],
  ];

  test.each(WRONG)('%s is refused and opens no order', async (_what, change, status, code) => {
    const body = { ...order, ...change };
    const answer = await prepay(body);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect((await payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no))).status).toBe(404);
  });

  test('a body that is not JSON is a PARAM_ERROR', async () => {
    expect((await prepay('text')).json.code).toBe('PARAM_ERROR');
  });

  test('numbers may hold every documented character', async () => {
    const outTradeNo = `a_-|*${newNumber()}`;
    expect((await prepay({ ...order, out_trade_no: outTradeNo })).status).toBe(200);
    const found = await payCall(sandbox, 'GET', orderPath(sandbox, outTradeNo));
    expect(found.json.out_trade_no).toBe(outTradeNo);
  });

  test('a time of payment sooner than a minute is raised to a minute, and passing it does not close the order', async () => {
    const soon = new Date(Date.now() + 5000).toISOString().replace(/\.\d+Z/, 'Z');
    await prepay({ ...order, time_expire: soon });
    const pay = () => call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no });
    await setAhead(sandbox, 70_000);
    const late = await pay();
    const found = await payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no));
    await setAhead(sandbox, 30_000);
    const inTime = await pay();
    await setAhead(sandbox, 0);
    expect([late.status, late.json.code, found.json.trade_state, inTime.status]).toEqual([
      400,
      'TRADE_OVERDUE',
      'NOTPAY',
      200,
    ]);
  });
});

describe('a number that is used again', () => {
  test('with the same parameters in another order gives a new prepay_id', async () => {
    const first = await prepay(order);
    const again = await prepay(Object.fromEntries(Object.entries(order).reverse()));
    expect(again.status).toBe(200);
    expect(again.json.prepay_id).not.toBe(first.json.prepay_id);
  });

  test.each([
    ['amount', { amount: { total: 12801, currency: 'CNY' } }],
    ['description', { description: '别的' }],
    ['notify_url', { notify_url: 'http://127.0.0.1:9/other' }],
    ['time_expire', { time_expire: beijingTime(Date.now() + DAY_MS) }],
  ])('with another %s is refused', async (_what, change) => {
    await prepay(order);
    const answer = await prepay({ ...order, ...change });
    expect([answer.status, answer.json.code, answer.json.message]).toEqual([
      400,
      'INVALID_REQUEST',
      '请求重入时，参数与首次请求时不一致',
    ]);
  });

  test('after payment is ORDERPAID', async () => {
    await prepay(order);
    await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no, notify: false });
    const answer = await prepay(order);
    expect([answer.status, answer.json.code, answer.json.message]).toEqual([
      400,
      'ORDERPAID',
      '该订单已支付',
    ]);
  });

  test('after closing is ORDER_CLOSED', async () => {
    await prepay(order);
    await close(order.out_trade_no);
    const answer = await prepay(order);
    expect([answer.status, answer.json.code]).toEqual([400, 'ORDER_CLOSED']);
  });

  test('after closing what was never opened is burnt', async () => {
    expect((await close(order.out_trade_no)).status).toBe(204);
    const answer = await prepay(order);
    expect([answer.status, answer.json.message]).toEqual([400, '请求重入时，参数与首次请求时不一致']);
    expect((await payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no))).status).toBe(404);
  });
});

describe('query and close', () => {
  test('an unpaid order has no transaction and no payer', async () => {
    await prepay(order);
    const { json } = await payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no));
    expect(json).toEqual({
      mchid: sandbox.credentials.mchId,
      appid: sandbox.credentials.appId,
      out_trade_no: order.out_trade_no,
      trade_state: 'NOTPAY',
      trade_state_desc: '订单未支付',
      attach: '',
      payer: {},
      amount: { total: 12800, currency: 'CNY' },
    });
  });

  test('a paid order is found by either number', async () => {
    await prepay(order);
    await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no, notify: false });
    const { json } = await payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no));
    expect(json.transaction_id).toMatch(/^4200\d{24}$/);
    expect(json).toMatchObject({ trade_state: 'SUCCESS', trade_type: 'JSAPI', payer: { openid } });
    expect(json.success_time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/);
    const path = `/v3/pay/transactions/id/${json.transaction_id}?mchid=${sandbox.credentials.mchId}`;
    expect((await payCall(sandbox, 'GET', path)).json).toEqual(json);
  });

  test('an unknown number is ORDER_NOT_EXIST, and a query without mchid a PARAM_ERROR', async () => {
    const unknown = await payCall(sandbox, 'GET', orderPath(sandbox, newNumber()));
    expect([unknown.status, unknown.json.code]).toEqual([404, 'ORDER_NOT_EXIST']);
    const [path = ''] = orderPath(sandbox, newNumber()).split('?');
    expect((await payCall(sandbox, 'GET', path)).json.code).toBe('PARAM_ERROR');
  });

  test('closing may be repeated; a paid order is not closed', async () => {
    await prepay(order);
    expect([(await close(order.out_trade_no)).status, (await close(order.out_trade_no)).status]).toEqual([
      204, 204,
    ]);
    const paid = prepayBody(sandbox, openid, NOTIFY_URL);
    await prepay(paid);
    await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: paid.out_trade_no, notify: false });
    const answer = await close(paid.out_trade_no);
    expect([answer.status, answer.json.code]).toEqual([400, 'ORDERPAID']);
    expect((await payCall(sandbox, 'GET', orderPath(sandbox, paid.out_trade_no))).json.trade_state).toBe(
      'SUCCESS',
    );
  });

  test('an order that nobody pays closes itself after seven days', async () => {
    await prepay(order);
    const aheadMs = 7 * DAY_MS + 1000;
    await setAhead(sandbox, aheadMs);
    const path = orderPath(sandbox, order.out_trade_no);
    const { json } = await payCall(sandbox, 'GET', path, undefined, { aheadMs });
    await setAhead(sandbox, 0);
    expect(json.trade_state).toBe('CLOSED');
  });
});
