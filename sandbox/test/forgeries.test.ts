import { createDecipheriv } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.js';
import { MUTATIONS } from '../src/notify/forgery.js';
import { call, JSAPI, openidOfDemo, type PrepayBody, payCall, prepayBody } from './support/client.js';
import {
  decrypt,
  type Inbox,
  isSignedBy,
  openInbox,
  type Received,
  type Resource,
} from './support/merchant.js';

let sandbox: Sandbox;
let inbox: Inbox;
let order: PrepayBody;

beforeAll(async () => {
  [sandbox, inbox] = await Promise.all([startSandbox(), openInbox()]);
});

beforeEach(async () => {
  inbox.received.length = 0;
  order = prepayBody(sandbox, await openidOfDemo(sandbox, 'lin'), inbox.url);
  await payCall(sandbox, 'POST', JSAPI, order);
});

afterAll(async () => {
  await sandbox.close();
  await inbox.close();
});

interface News {
  mchid: string;
  appid: string;
  out_trade_no: string;
  amount: { total: number; currency: string };
}

async function send(mutate?: string, more: Record<string, unknown> = {}): Promise<Received> {
  const input = { url: inbox.url, out_trade_no: order.out_trade_no, mutate, ...more };
  const { json } = await call(sandbox, 'POST', '/sandbox/notify-raw', input);
  expect(json).toEqual({ status: 204, answer: '' });
  const letter = inbox.received.at(-1);
  if (!letter) throw new Error('nothing came');
  return letter;
}

/** What a careful merchant finds: the checks in their order, the first that fails. */
function verdict({ headers, body }: Received): string {
  const ageSeconds = Date.now() / 1000 - Number(headers['wechatpay-timestamp']);
  if (Math.abs(ageSeconds) > 300) return 'time';
  if (headers['wechatpay-serial'] !== sandbox.credentials.publicKeyId) return 'serial';
  if (!isSignedBy(headers, body, sandbox.credentials.publicKey)) return 'signature';
  let resource: Resource;
  try {
    resource = (JSON.parse(body) as { resource: Resource }).resource;
  } catch {
    return 'json';
  }
  try {
    return facts(decrypt<News>(resource, sandbox.credentials.apiV3Key));
  } catch (error) {
    return error instanceof SyntaxError ? 'plaintext' : 'tag';
  }
}

function facts(news: News): string {
  const { appId, mchId } = sandbox.credentials;
  if (news.mchid !== mchId) return 'merchant';
  if (news.appid !== appId) return 'app';
  if (news.out_trade_no !== order.out_trade_no) return 'order';
  if (news.amount.currency !== 'CNY') return 'currency';
  if (news.amount.total !== 12800) return 'amount';
  return 'trade_state' in news && news.trade_state !== 'SUCCESS' ? 'state' : 'good';
}

const EXPECTED: Record<(typeof MUTATIONS)[number], string> = {
  none: 'good',
  'flip-body': 'signature',
  'flip-signature': 'signature',
  'flip-nonce': 'signature',
  'no-signature': 'signature',
  'wrong-serial': 'serial',
  'unknown-key': 'signature',
  'old-timestamp': 'time',
  'future-timestamp': 'time',
  signtest: 'signature',
  'flip-ciphertext': 'tag',
  'zero-tag': 'tag',
  'wrong-key': 'tag',
  'wrong-aad': 'tag',
  'wrong-amount': 'amount',
  'wrong-currency': 'currency',
  'wrong-merchant': 'merchant',
  'wrong-app': 'app',
  'wrong-order': 'order',
  'not-paid': 'state',
  'invalid-json': 'json',
  'invalid-plaintext': 'plaintext',
  'v2-xml': 'json',
  'huge-body': 'good',
  empty: 'json',
};

describe('POST /sandbox/notify-raw', () => {
  test.each(MUTATIONS)('%s fails at exactly the check that it is about', async (mutation) => {
    expect(verdict(await send(mutation))).toBe(EXPECTED[mutation]);
  });

  test('zero-tag decrypts to another amount for a client that does not check the tag', async () => {
    const { body } = await send('zero-tag');
    const { ciphertext, nonce } = (JSON.parse(body) as { resource: Resource }).resource;
    const decipher = createDecipheriv('aes-256-gcm', sandbox.credentials.apiV3Key, nonce);
    const text = decipher.update(Buffer.from(ciphertext, 'base64').subarray(0, -16), undefined, 'utf8');
    expect((JSON.parse(text) as News).amount.total).toBe(12801);
  });

  test('does not pay the order', async () => {
    await send('none');
    const { json } = await call<{ orders: { outTradeNo: string; state: string }[] }>(
      sandbox,
      'GET',
      '/sandbox/state',
    );
    expect(json.orders.find(({ outTradeNo }) => outTradeNo === order.out_trade_no)?.state).toBe('NOTPAY');
  });

  test('takes headers of one’s own, and repeats an id for a replay', async () => {
    const letter = await send('none', { headers: { 'Wechatpay-Serial': 'MINE' }, id: 'again' });
    expect(letter.headers['wechatpay-serial']).toBe('MINE');
    expect((JSON.parse(letter.body) as { id: string }).id).toBe('again');
  });

  test('says what it can do when asked for something else', async () => {
    const input = { url: inbox.url, out_trade_no: order.out_trade_no, mutate: 'nonsense' };
    const answer = await call(sandbox, 'POST', '/sandbox/notify-raw', input);
    expect([answer.status, answer.json.code]).toEqual([400, 'BAD_INPUT']);
    expect(answer.json.message).toContain('flip-body');
  });
});
