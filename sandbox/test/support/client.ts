import type { Sandbox } from '../../src/index.js';
import { authorization } from './merchant.js';

export interface Answer<T = Record<string, unknown>> {
  status: number;
  headers: Headers;
  text: string;
  json: T;
}

async function read<T>(response: Response): Promise<Answer<T>> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: (text ? JSON.parse(text) : {}) as T,
  };
}

export interface Circumstances {
  headers?: Record<string, string>;
  /** How far the sandbox's clock has been set ahead; the signature's time follows. */
  aheadMs?: number;
}

/** A signed request to the payment gateway. */
export async function payCall<T = Record<string, unknown>>(
  sandbox: Sandbox,
  method: string,
  url: string,
  input?: unknown,
  { headers = {}, aheadMs = 0 }: Circumstances = {},
): Promise<Answer<T>> {
  const body = input === undefined ? undefined : JSON.stringify(input);
  const timestamp = Math.floor((Date.now() + aheadMs) / 1000);
  const response = await fetch(`${sandbox.origin}${url}`, {
    method,
    body,
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'User-Agent': 'test',
      Authorization: authorization(sandbox, { method, url, body }, { timestamp }),
      ...headers,
    },
  });
  return read<T>(response);
}

/** Sets the sandbox's clock ahead of the machine's. */
export async function setAhead(sandbox: Sandbox, aheadMs: number): Promise<void> {
  await call(sandbox, 'POST', '/sandbox/settings', { clockOffsetMs: aheadMs });
}

/** A request to the sandbox's own endpoints or to the mini-program server API. */
export async function call<T = Record<string, unknown>>(
  sandbox: Sandbox,
  method: string,
  url: string,
  input?: unknown,
): Promise<Answer<T>> {
  const body = input === undefined ? undefined : JSON.stringify(input);
  return read<T>(await fetch(`${sandbox.origin}${url}`, { method, body }));
}

/** Logs the demo visitor in and gives the openid. */
export async function openidOfDemo(sandbox: Sandbox, name: string): Promise<string> {
  const { appId, appSecret } = sandbox.credentials;
  const query = `appid=${appId}&secret=${appSecret}&js_code=demo-${name}&grant_type=authorization_code`;
  return (await call<{ openid: string }>(sandbox, 'GET', `/sns/jscode2session?${query}`)).json.openid;
}

/** A fresh access token of the app. */
export async function accessToken(sandbox: Sandbox, force = false): Promise<Record<string, unknown>> {
  const { appId, appSecret } = sandbox.credentials;
  const input = { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force };
  return (await call(sandbox, 'POST', '/cgi-bin/stable_token', input)).json;
}

let count = 0;

/** A fresh order number of 20 letters and digits. */
export function newNumber(prefix = 'T'): string {
  count += 1;
  return `${prefix}${Date.now()}${String(count).padStart(6, '0')}`;
}

export type PrepayBody = ReturnType<typeof prepayBody>;

export function prepayBody(sandbox: Sandbox, openid: string, notifyUrl: string, outTradeNo = newNumber()) {
  return {
    appid: sandbox.credentials.appId,
    mchid: sandbox.credentials.mchId,
    description: '山门景区 成人票',
    out_trade_no: outTradeNo,
    notify_url: notifyUrl,
    amount: { total: 12800, currency: 'CNY' },
    payer: { openid },
  };
}

export const JSAPI = '/v3/pay/transactions/jsapi';

/** Opens an order and pays it. */
export async function paidOrder(sandbox: Sandbox, openid: string, notifyUrl: string): Promise<PrepayBody> {
  const order = prepayBody(sandbox, openid, notifyUrl);
  await payCall(sandbox, 'POST', JSAPI, order);
  await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no });
  return order;
}

/** The path on which an order is asked for. */
export function orderPath(sandbox: Sandbox, outTradeNo: string): string {
  return `/v3/pay/transactions/out-trade-no/${outTradeNo}?mchid=${sandbox.credentials.mchId}`;
}
