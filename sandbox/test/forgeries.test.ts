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
  amount?: { total: number; currency: string };
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
  const signed = headers['wechatpay-serial'] !== undefined;
  const ageSeconds = Date.now() / 1000 - Number(headers['wechatpay-timestamp']);
  if (signed && !(Math.abs(ageSeconds) <= 300)) return 'time';
  if (headers['wechatpay-serial'] !== sandbox.credentials.publicKeyId) return 'serial';
  if (!isSignedBy(headers, body, sandbox.credentials.publicKey)) return 'signature';
  const envelope = readEnvelope(body);
  if (!envelope) return 'json';
  if (envelope.resource.algorithm !== 'AEAD_AES_256_GCM') return 'algorithm';
  if (envelope.event_type !== 'TRANSACTION.SUCCESS') return 'event';
  try {
    return facts(decrypt<News>(envelope.resource, sandbox.credentials.apiV3Key));
  } catch (error) {
    return error instanceof SyntaxError ? 'plaintext' : 'tag';
  }
}

interface Envelope {
  event_type: string;
  resource: Resource & { algorithm: string };
}

function readEnvelope(body: string): Envelope | undefined {
  try {
    const envelope = JSON.parse(body) as Partial<Envelope> | null;
    return envelope?.resource ? (envelope as Envelope) : undefined;
  } catch {
    return undefined;
  }
}

function facts(news: News): string {
  const { appId, mchId } = sandbox.credentials;
  if (news.mchid !== mchId) return 'merchant';
  if (news.appid !== appId) return 'app';
  if (news.out_trade_no !== order.out_trade_no) return 'order';
  if (news.amount?.currency !== 'CNY') return 'currency';
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
  'no-headers': 'serial',
  'no-timestamp': 'time',
  'timestamp-not-a-number': 'time',
  'merchant-key': 'signature',
  'v2-xml-unsigned': 'serial',
  'json-null': 'json',
  'deep-json': 'json',
  'no-resource': 'json',
  'wrong-algorithm': 'algorithm',
  'short-nonce': 'tag',
  'no-ciphertext': 'tag',
  'unknown-event': 'event',
  'amount-as-text': 'amount',
  'negative-amount': 'amount',
  'no-amount': 'currency',
  'other-payment': 'good',
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
    expect((JSON.parse(text) as News).amount?.total).toBe(12801);
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

  test('sends the same bytes again for a replay', async () => {
    const input = { url: inbox.url, out_trade_no: order.out_trade_no, repeat: 3 };
    const { json } = await call<{ answers: unknown[] }>(sandbox, 'POST', '/sandbox/notify-raw', input);
    expect(json.answers).toHaveLength(3);
    const [first, second, third] = inbox.received;
    expect([second?.body, third?.body]).toEqual([first?.body, first?.body]);
    expect(second?.headers['wechatpay-signature']).toBe(first?.headers['wechatpay-signature']);
  });

  test('tells of refunds and of transfers, whether they are or not', async () => {
    const post = (input: object) =>
      call(sandbox, 'POST', '/sandbox/notify-raw', { url: inbox.url, ...input });
    await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no, notify: false });
    const amount = { refund: 1, total: 12800, currency: 'CNY' };
    const refund = { out_trade_no: order.out_trade_no, out_refund_no: `R${order.out_trade_no}`, amount };
    await payCall(sandbox, 'POST', '/v3/refund/domestic/refunds', refund);
    await post({ out_refund_no: refund.out_refund_no });
    const { event_type, resource } = JSON.parse(inbox.received.at(-1)?.body ?? '') as Envelope;
    expect(event_type).toBe('REFUND.SUCCESS');
    expect(decrypt(resource, sandbox.credentials.apiV3Key)).toMatchObject({ refund_status: 'SUCCESS' });
    expect((await post({ out_refund_no: 'NOSUCH' })).status).toBe(404);
    expect((await post({ out_bill_no: 'NOSUCH' })).status).toBe(404);
  });

  test('says what it can do when asked for something else', async () => {
    const input = { url: inbox.url, out_trade_no: order.out_trade_no, mutate: 'nonsense' };
    const answer = await call(sandbox, 'POST', '/sandbox/notify-raw', input);
    expect([answer.status, answer.json.code]).toEqual([400, 'BAD_INPUT']);
    expect(answer.json.message).toContain('flip-body');
  });
});
