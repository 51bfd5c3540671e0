import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import {
  call,
  JSAPI,
  newNumber,
  openidOfDemo,
  orderPath,
  paidOrder,
  payCall,
  prepayBody,
  setAhead,
} from './support/client.js';
import { phoneParameters } from './support/merchant.js';

let sandbox: Sandbox;
let openid: string;

const NOTIFY_URL = 'http://127.0.0.1:9/notify';

beforeAll(async () => {
  sandbox = await startSandbox();
  openid = await openidOfDemo(sandbox, 'lin');
});

afterAll(() => sandbox.close());

async function prepay(): Promise<{ outTradeNo: string; parameters: Record<string, string> }> {
  const order = prepayBody(sandbox, openid, NOTIFY_URL);
  const { json } = await payCall(sandbox, 'POST', JSAPI, order);
  return { outTradeNo: order.out_trade_no, parameters: phoneParameters(sandbox, String(json.prepay_id)) };
}

async function stateOf(outTradeNo: string): Promise<unknown> {
  return (await payCall(sandbox, 'GET', orderPath(sandbox, outTradeNo))).json.trade_state;
}

async function onPhone(parameters: Record<string, unknown>): Promise<unknown> {
  return (await call(sandbox, 'POST', '/sandbox/request-payment', parameters)).json.errMsg;
}

describe('the phone', () => {
  test('pays with the merchant’s signature, with or without the app id', async () => {
    const first = await prepay();
    expect(await onPhone(first.parameters)).toBe('requestPayment:ok');
    expect(await stateOf(first.outTradeNo)).toBe('SUCCESS');
    const second = await prepay();
    expect(await onPhone({ ...second.parameters, appId: undefined })).toBe('requestPayment:ok');
  });

  test('pays a second time only once', async () => {
    const { parameters } = await prepay();
    await onPhone(parameters);
    expect(await onPhone(parameters)).toBe('requestPayment:fail 该订单已支付');
  });

  test.each([
    ['another nonce', { nonceStr: 'x' }],
    ['another time', { timeStamp: '1' }],
    ['another app', { appId: 'wx0000000000000000' }],
    ['MD5', { signType: 'MD5' }],
    ['an unknown prepay', { package: 'prepay_id=wx1' }],
    ['no prefix', { package: 'wx1' }],
    ['no signature', { paySign: undefined }],
  ])('refuses %s and pays nothing', async (_what, change) => {
    const { outTradeNo, parameters } = await prepay();
    expect(await onPhone({ ...parameters, ...change })).toMatch(/^requestPayment:fail ./);
    expect(await stateOf(outTradeNo)).toBe('NOTPAY');
  });

  test('cancels when the visitor does', async () => {
    const { outTradeNo, parameters } = await prepay();
    expect(await onPhone({ ...parameters, action: 'cancel' })).toBe('requestPayment:fail cancel');
    expect(await stateOf(outTradeNo)).toBe('NOTPAY');
  });

  test('refuses a prepay of more than two hours ago', async () => {
    const { parameters } = await prepay();
    await setAhead(sandbox, 2 * HOUR_MS + 1000);
    const late = await onPhone(parameters);
    await setAhead(sandbox, 0);
    expect([late, await onPhone(parameters)]).toEqual([
      'requestPayment:fail prepay_id已过期',
      'requestPayment:ok',
    ]);
  });
});

describe('POST /sandbox/pay', () => {
  test('answers 404 for an unknown number and 400 for a paid or closed one', async () => {
    const pay = async (outTradeNo: string) =>
      (await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: outTradeNo })).status;
    const { outTradeNo } = await prepay();
    expect([await pay(newNumber()), await pay(outTradeNo), await pay(outTradeNo)]).toEqual([404, 200, 400]);
    const closed = await prepay();
    const path = `/v3/pay/transactions/out-trade-no/${closed.outTradeNo}/close`;
    await payCall(sandbox, 'POST', path, { mchid: sandbox.credentials.mchId });
    expect(await pay(closed.outTradeNo)).toBe(400);
  });

  test('is not for pages of other sites', async () => {
    const { outTradeNo } = await prepay();
    const body = JSON.stringify({ out_trade_no: outTradeNo });
    const headers = { Origin: 'https://evil.example' };
    const answer = await fetch(`${sandbox.origin}/sandbox/pay`, { method: 'POST', body, headers });
    expect([answer.status, await stateOf(outTradeNo)]).toEqual([403, 'NOTPAY']);
  });
});

describe('the cashier page', () => {
  const open = async (query: Record<string, string>) => {
    const response = await fetch(`${sandbox.origin}/sandbox/cashier?${new URLSearchParams(query)}`);
    return { status: response.status, text: await response.text() };
  };

  test('shows amount and description, and never takes the description for HTML', async () => {
    const order = {
      ...prepayBody(sandbox, openid, NOTIFY_URL),
      description: '<img src=x onerror=alert(1)>"票',
    };
    await payCall(sandbox, 'POST', JSAPI, order);
    const page = await open({
      out_trade_no: order.out_trade_no,
      return_url: 'http://127.0.0.1:1337/m/#/pages/pay',
    });
    expect(page.text).toContain('data-testid="amount"><small>¥</small>128.00');
    expect(page.text).toContain('&lt;img src=x onerror=alert(1)&gt;&quot;票');
    expect(page.text).not.toContain('<img');
  });

  test.each([
    'https://evil.example/',
    'javascript:alert(1)',
    'http://127.0.0.1.evil.example/',
    '//evil.example',
    'http://a@b@localhost/',
  ])('does not lead to %s', async (returnUrl) => {
    const { outTradeNo } = await prepay();
    const page = await open({ out_trade_no: outTradeNo, return_url: returnUrl });
    expect(page.status).toBe(400);
    expect(page.text).not.toContain('evil');
  });

  test('says so when there is nothing to pay', async () => {
    const order = await paidOrder(sandbox, openid, NOTIFY_URL);
    const paid = await open({ out_trade_no: order.out_trade_no });
    const unknown = await open({ out_trade_no: newNumber() });
    expect([paid.status, unknown.status]).toEqual([200, 404]);
    expect(paid.text).toContain('该订单已支付');
    expect(paid.text).not.toContain('data-testid="pay"');
    expect(unknown.text).toContain('没有这笔订单');
  });
});
