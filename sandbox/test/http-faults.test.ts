import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.js';
import {
  call,
  JSAPI,
  openidOfDemo,
  orderPath,
  type PrepayBody,
  payCall,
  prepayBody,
} from './support/client.js';
import { decryptText, isSignedBy, type Resource } from './support/merchant.js';

let sandbox: Sandbox;
let order: PrepayBody;

beforeAll(async () => {
  sandbox = await startSandbox();
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  order = prepayBody(sandbox, await openidOfDemo(sandbox, 'lin'), 'http://127.0.0.1:9/notify');
});

afterAll(() => sandbox.close());

const prepay = () => payCall(sandbox, 'POST', JSAPI, order);
const query = () => payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no));
const switchOn = (http: unknown) => call(sandbox, 'POST', '/sandbox/faults', { http });

test('a failure before the work leaves nothing done', async () => {
  await switchOn({ path: 'jsapi$', status: 500, when: 'before', times: 1 });
  const failed = await prepay();
  expect([failed.status, failed.json.code, failed.headers.get('wechatpay-signature')]).toEqual([
    500,
    'SYSTEM_ERROR',
    null,
  ]);
  expect((await query()).status).toBe(404);
  expect((await prepay()).status).toBe(200);
});

test('a failure after the work leaves it done', async () => {
  await switchOn({ path: 'jsapi$', status: 429, when: 'after' });
  const failed = await prepay();
  expect([failed.status, failed.json.code]).toEqual([429, 'FREQUENCY_LIMITED']);
  expect((await query()).json.trade_state).toBe('NOTPAY');
});

test('a time-out after the work drops the connection when it has waited', async () => {
  await switchOn({ method: 'POST', path: 'jsapi$', timeoutMs: 80, when: 'after', times: 1 });
  const startedAtMs = Date.now();
  await expect(prepay()).rejects.toThrow();
  expect(Date.now() - startedAtMs).toBeGreaterThanOrEqual(79);
  expect((await query()).json.trade_state).toBe('NOTPAY');
});

test('a fault is for the method, path and body that it names', async () => {
  await switchOn([
    { method: 'GET', path: 'jsapi$', status: 500 },
    { body: 'another number', status: 500 },
  ]);
  expect((await prepay()).status).toBe(200);
  await switchOn([{ body: order.out_trade_no, status: 503 }]);
  expect((await prepay()).status).toBe(503);
  expect((await query()).status).toBe(200);
});

test('the mini-program server API fails as well', async () => {
  await switchOn({ path: '^/sns/', status: 502, times: 1 });
  const { appId, appSecret } = sandbox.credentials;
  const url = `/sns/jscode2session?appid=${appId}&secret=${appSecret}&js_code=demo-lin&grant_type=authorization_code`;
  expect([(await call(sandbox, 'GET', url)).status, (await call(sandbox, 'GET', url)).status]).toEqual([
    502, 200,
  ]);
});

test('a 202 is signed, an error after good work is not', async () => {
  await switchOn({ path: 'jsapi$', status: 202, when: 'before', times: 1 });
  const accepted = await prepay();
  const headers = Object.fromEntries(accepted.headers);
  const { text } = await payCall(sandbox, 'GET', '/v3/certificates');
  const [{ encrypt_certificate }] = (JSON.parse(text) as { data: [{ encrypt_certificate: Resource }] }).data;
  const certificate = decryptText(encrypt_certificate, sandbox.credentials.apiV3Key);
  expect([accepted.status, isSignedBy(headers, accepted.text, certificate)]).toEqual([202, true]);
  await switchOn({ path: 'jsapi$', status: 500, when: 'after', times: 1 });
  expect((await prepay()).headers.get('wechatpay-signature')).toBeNull();
});

test('an answer can be given word for word', async () => {
  await switchOn({ path: '^/sns/', status: 200, answer: { errcode: -1, errmsg: 'system error' }, times: 1 });
  expect((await call(sandbox, 'GET', '/sns/jscode2session')).json).toEqual({
    errcode: -1,
    errmsg: 'system error',
  });
});

test.each([
  [{}],
  [{ notify: 'nonsense' }],
  [{ http: { path: '(', status: 500 } }],
  [{ http: { path: 'x' } }],
  [{ http: { status: 500, when: 'sometimes' } }],
])('%j is not a fault', async (fault) => {
  const answer = await call(sandbox, 'POST', '/sandbox/faults', fault);
  expect([answer.status, answer.json.code]).toEqual([400, 'BAD_INPUT']);
});

test('the state shows what came, without secrets', async () => {
  await prepay();
  const { text, json } = await call<{ requests: { path: string }[] }>(sandbox, 'GET', '/sandbox/state');
  expect(json.requests[0]?.path).toBe(JSAPI);
  for (const secret of [
    sandbox.credentials.appSecret,
    sandbox.credentials.apiV3Key,
    'sessionKey',
    'PRIVATE KEY',
  ]) {
    expect(text).not.toContain(secret);
  }
});
