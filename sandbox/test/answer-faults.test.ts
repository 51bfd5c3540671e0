import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import { publicKeyPercentNow, SWITCH_PERCENTS } from '../src/pay/public-key-switch.js';
import { DEFAULT_SETTINGS } from '../src/state/settings.js';
import {
  call,
  JSAPI,
  openidOfDemo,
  orderPath,
  type PrepayBody,
  payCall,
  prepayBody,
} from './support/client.js';
import {
  decryptText,
  eventually,
  type Inbox,
  isSignedBy,
  openInbox,
  type Resource,
} from './support/merchant.js';

let sandbox: Sandbox;
let inbox: Inbox;
let order: PrepayBody;

beforeAll(async () => {
  [sandbox, inbox] = await Promise.all([startSandbox(), openInbox()]);
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  inbox.received.length = 0;
  order = prepayBody(sandbox, await openidOfDemo(sandbox, 'lin'), inbox.url);
});

afterAll(async () => {
  await sandbox.close();
  await inbox.close();
});

const byPublicKey = () => ({ headers: { 'Wechatpay-Serial': sandbox.credentials.publicKeyId } });
const prepay = () => payCall(sandbox, 'POST', JSAPI, order, byPublicKey());
const query = () => payCall(sandbox, 'GET', orderPath(sandbox, order.out_trade_no), undefined, byPublicKey());
const switchOn = (fault: unknown) => call(sandbox, 'POST', '/sandbox/faults', fault);

describe('a wrong signature', () => {
  function verdict({ headers, text }: { headers: Headers; text: string }): string {
    const all = Object.fromEntries(headers);
    if (!all['wechatpay-signature']) return 'none';
    if (Math.abs(Date.now() / 1000 - Number(all['wechatpay-timestamp'])) > 300) return 'time';
    if (all['wechatpay-serial'] !== sandbox.credentials.publicKeyId) return 'serial';
    return isSignedBy(all, text, sandbox.credentials.publicKey) ? 'good' : 'signature';
  }

  test.each([
    ['flipped', 'signature'],
    ['missing', 'none'],
    ['stranger', 'signature'],
    ['serial', 'serial'],
    ['old', 'time'],
    ['future', 'time'],
    ['signtest', 'signature'],
  ])('%s is on the right answer, and the work is done', async (signature, expected) => {
    await switchOn({ http: { path: 'jsapi$', signature, times: 1 } });
    const answer = await prepay();
    expect([answer.status, typeof answer.json.prepay_id, verdict(answer)]).toEqual([200, 'string', expected]);
    const after = await query();
    expect([after.json.trade_state, verdict(after)]).toEqual(['NOTPAY', 'good']);
  });

  test('is not put on an error, which has none', async () => {
    await switchOn({ http: { path: 'out-trade-no', signature: 'flipped' } });
    const answer = await query();
    expect([answer.status, verdict(answer)]).toEqual([404, 'none']);
  });
});

test('a connection that is reset in the middle of the answer leaves the work done', async () => {
  await switchOn({ http: { path: 'jsapi$', reset: true, times: 1 } });
  await expect(prepay()).rejects.toThrow();
  expect((await query()).json.trade_state).toBe('NOTPAY');
  const { json } = await call<{ requests: { fault?: string }[] }>(sandbox, 'GET', '/sandbox/state');
  expect(json.requests.some(({ fault }) => fault === 'after reset')).toBe(true);
});

test('a slow answer is the right one, later', async () => {
  await switchOn({ http: { path: 'jsapi$', delayMs: 120, times: 1 } });
  const startedAtMs = Date.now();
  expect((await prepay()).status).toBe(200);
  expect(Date.now() - startedAtMs).toBeGreaterThanOrEqual(119);
});

test('a fault can be for one reference, wherever the request names it', async () => {
  await switchOn({ http: { reference: order.out_trade_no, status: 503 } });
  const other = prepayBody(sandbox, order.payer.openid, inbox.url);
  expect((await payCall(sandbox, 'POST', JSAPI, other)).status).toBe(200);
  expect([(await prepay()).status, (await query()).status]).toEqual([503, 503]);
});

describe('closing while the visitor pays', () => {
  const close = () =>
    payCall(sandbox, 'POST', `/v3/pay/transactions/out-trade-no/${order.out_trade_no}/close`, {
      mchid: sandbox.credentials.mchId,
    });

  test('paid-first: the payment was faster, and the notification comes', async () => {
    await prepay();
    await switchOn({ close: 'paid-first', times: 1 });
    const answer = await close();
    expect([answer.status, answer.json.code]).toEqual([400, 'ORDERPAID']);
    await eventually(() => inbox.received.length === 1);
    expect((await query()).json.trade_state).toBe('SUCCESS');
  });

  test('userpaying: a signed 202 asks to repeat, and the payment arrives', async () => {
    await prepay();
    await switchOn({ close: 'userpaying', delayMs: 500, times: 1 });
    const answer = await close();
    expect([answer.status, answer.json.code, answer.headers.has('wechatpay-signature')]).toEqual([
      202,
      'USERPAYING',
      true,
    ]);
    expect((await query()).json.trade_state).toBe('NOTPAY');
    await eventually(() => inbox.received.length === 1);
    expect((await close()).json.code).toBe('ORDERPAID');
  });

  test('paid-after: closing succeeds, and the payment is booked all the same', async () => {
    await prepay();
    await switchOn({ close: 'paid-after', delayMs: 500, reference: order.out_trade_no });
    expect((await close()).status).toBe(204);
    expect((await query()).json.trade_state).toBe('CLOSED');
    await eventually(() => inbox.received.length === 1);
    expect((await query()).json.trade_state).toBe('SUCCESS');
  });
});

describe('the switch to the public key', () => {
  test('goes 0.1, 1, 5, 10, 20, 50, 100 per cent, a day each', () => {
    const startedAtMs = Date.parse('2026-11-01T00:00:00Z');
    const settings = { ...DEFAULT_SETTINGS, publicKeySwitchStartedAt: '2026-11-01T00:00:00Z' };
    const percents = [-1, 0, 1, 2, 3, 4, 5, 6, 7, 400].map((day) =>
      publicKeyPercentNow(settings, startedAtMs + day * DAY_MS),
    );
    expect(percents).toEqual([0, ...SWITCH_PERCENTS, 100, 100]);
    expect(SWITCH_PERCENTS).toEqual([0.1, 1, 5, 10, 20, 50, 100]);
  });

  test('on its first day the certificate still signs, on its last the public key does', async () => {
    const signerAfter = async (days: number) => {
      const publicKeySwitchStartedAt = new Date(Date.now() - days * DAY_MS - 1000).toISOString();
      await call(sandbox, 'POST', '/sandbox/settings', { publicKeySwitchStartedAt });
      await call(sandbox, 'POST', '/sandbox/notify-raw', {
        url: inbox.url,
        out_trade_no: order.out_trade_no,
      });
      return inbox.received.at(-1)?.headers['wechatpay-serial'];
    };
    await prepay();
    expect(await signerAfter(6)).toBe(sandbox.credentials.publicKeyId);
    await call(sandbox, 'POST', '/sandbox/settings', { publicKeySwitchStartedAt: '2999-01-01T00:00:00Z' });
    await call(sandbox, 'POST', '/sandbox/notify-raw', { url: inbox.url, out_trade_no: order.out_trade_no });
    expect(inbox.received.at(-1)?.headers['wechatpay-serial']).toMatch(/^[0-9A-F]{40}$/);
    await call(sandbox, 'POST', '/sandbox/settings', { publicKeySwitchStartedAt: '' });
    const refused = await call(sandbox, 'POST', '/sandbox/settings', { publicKeySwitchStartedAt: 'soon' });
    expect(refused.status).toBe(400);
  });
});

describe('the rotation of the platform certificate', () => {
  interface Delivered {
    data: { serial_no: string; encrypt_certificate: Resource }[];
  }
  const rotate = (step?: string) =>
    call<{ serials: string[] }>(sandbox, 'POST', '/sandbox/rotate-certificate', { step });

  test('announces, activates and retires, and the answer is signed by what signs then', async () => {
    const look = async () => {
      const { headers, text, json } = await payCall<Delivered>(sandbox, 'GET', '/v3/certificates');
      const signer = headers.get('wechatpay-serial') ?? '';
      const named = json.data.find(({ serial_no }) => serial_no === signer);
      const certificate = named && decryptText(named.encrypt_certificate, sandbox.credentials.apiV3Key);
      expect(isSignedBy(Object.fromEntries(headers), text, certificate ?? '')).toBe(true);
      return { signer, serials: json.data.map(({ serial_no }) => serial_no) };
    };
    const before = await look();
    const { serials } = (await rotate('announce')).json;
    expect(await look()).toEqual({ signer: before.signer, serials });
    await rotate('activate');
    expect(await look()).toEqual({ signer: serials.at(-1), serials });
    await rotate('retire');
    expect(await look()).toEqual({ signer: serials.at(-1), serials: [serials.at(-1)] });
    expect((await rotate('nonsense')).status).toBe(400);
  });
});

test('a skewed clock can be in the signatures alone', async () => {
  await call(sandbox, 'POST', '/sandbox/settings', { signatureOffsetMs: -400_000 });
  const answer = await prepay();
  await call(sandbox, 'POST', '/sandbox/settings', { signatureOffsetMs: 0 });
  const ageSeconds = Date.now() / 1000 - Number(answer.headers.get('wechatpay-timestamp'));
  expect([answer.status, Math.round(ageSeconds / 100)]).toEqual([200, 4]);
});

test('documented rates hold, and time flies with the sandbox’s speed', async () => {
  const url = '/v3/bill/fundflowbill?bill_date=2020-01-01';
  const codes = async (at: Sandbox) => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => payCall(at, 'GET', url)));
    return answers.map(({ json }) => json.code);
  };
  const slow = await codes(sandbox);
  expect(slow.filter((code) => code === 'INVALID_REQUEST').length).toBeGreaterThanOrEqual(3);
  expect(slow).toContain('FREQUENCY_LIMITED');
  const hasty = await startSandbox({ speed: 10 });
  expect(await codes(hasty)).not.toContain('FREQUENCY_LIMITED');
  await hasty.close();
});

test('the forgery that comes before a notification can be chosen', async () => {
  await prepay();
  await switchOn({ notify: 'forged', mutate: 'invalid-json' });
  await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no });
  await eventually(() => inbox.received.length === 2);
  expect(inbox.received[0]?.body).toBe('{"id":');
});
