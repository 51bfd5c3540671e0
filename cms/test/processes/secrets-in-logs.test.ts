import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, expect, inject, test } from 'vitest';
import { freePort } from '../harness/ports';
import { startSite } from '../harness/processes';
import { dayLine, eventually, hold, order, pay } from '../harness/shop';
import { Visitor } from '../harness/visitor';

let site: Awaited<ReturnType<typeof startSite>>;
afterEach(() => site.stop());

/** A part of a key that is long enough to be no accident. */
const innerPartOf = (pem: string): string => pem.split('\\n').slice(2, 4).join('').slice(0, 40);

test('with everything going wrong at the most talkative level, no secret is in the log', async () => {
  site = await startSite({ template: true });
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = { ...site.env, PORT: String(port), LOG_LEVEL: 'debug', WECHAT_PAY_TIMEOUT_SECONDS: '1' };
  const server = spawn(process.execPath, [path.resolve(import.meta.dirname, '../../dist/server.js')], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (piece: Buffer) => {
      log += piece.toString();
    });
  const ready = async () => (await fetch(`${url}/_ready`).catch(() => null))?.ok ?? false;
  await eventually(ready, (isReady) => isReady, 60_000);

  const visitor = await new Visitor(url).logIn('ann');
  const { number } = await everythingGoesWrong(visitor, `${url}/api/wechat-pay/notify`);
  await pay(site.sandbox.origin, number);
  server.kill('SIGTERM');
  await once(server, 'exit');

  const secrets = inject('prepared').env;
  // The log was heard at all, and says what went wrong.
  expect(log).toContain(number);
  const forbidden = {
    'APIv3 key': secrets.WECHAT_PAY_API_V3_KEY,
    'app secret': secrets.WECHAT_APP_SECRET,
    'merchant key': innerPartOf(secrets.WECHAT_PAY_PRIVATE_KEY ?? ''),
    'signing key': secrets.TICKET_SIGNING_KEY,
    'data key': secrets.VISITOR_DATA_KEY,
    'JWT secret': secrets.JWT_SECRET,
    Authorization: 'WECHATPAY2-SHA256-RSA2048',
    'signature header': 'signature="',
    'session key': 'session_key',
    'a visitor’s token': visitor.jwt,
  };
  for (const [name, text] of Object.entries(forbidden)) {
    expect(text?.length ?? 0, name).toBeGreaterThan(5);
    expect(log.includes(text ?? ''), name).toBe(false);
  }
});

async function everythingGoesWrong(visitor: Visitor, notify: string): Promise<{ number: string }> {
  const control = (to: string, body: object) =>
    fetch(`${site.sandbox.origin}/sandbox/${to}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const [ticket] = await hold(visitor, dayLine(1));
  for (const fault of [
    { status: 500, when: 'after' },
    { status: 401, answer: { code: 'SIGN_ERROR', message: 'x', detail: { field: 'signature' } } },
    { timeoutMs: 1500 },
    { reset: true },
    { signature: 'stranger' },
  ]) {
    await control('faults', { http: { path: 'transactions/jsapi$', times: 1, ...fault } });
    await visitor.post('/api/ticketing/orders', { tickets: [ticket.code] });
  }
  const { order: placed } = await order(visitor, [ticket]);
  for (const mutate of [
    'flip-body',
    'wrong-key',
    'invalid-plaintext',
    'wrong-amount',
    'wrong-serial',
    'v2-xml',
  ])
    await control('notify-raw', { url: `${notify}/transaction`, out_trade_no: placed.number, mutate });
  await control('faults', { http: { path: '^/sns/', status: 200, answer: { errcode: 40013, errmsg: 'x' } } });
  await visitor.post('/api/wechat/login', { code: 'demo-bob' });
  return { number: placed.number };
}
