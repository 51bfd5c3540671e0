import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.js';
import { RETRY_WAITS_MS, waitAfter } from '../src/notify/schedule.js';
import type { NotificationRow } from '../src/state/rows.js';
import { call, JSAPI, openidOfDemo, paidOrder, payCall, prepayBody } from './support/client.js';
import {
  decrypt,
  eventually,
  type Inbox,
  isSignedBy,
  openInbox,
  type Received,
  type Resource,
} from './support/merchant.js';

let sandbox: Sandbox;
let inbox: Inbox;
let openid: string;

const SPEED = 500;

beforeAll(async () => {
  sandbox = await startSandbox({ speed: SPEED, notifyTimeoutMs: 400 });
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(async () => {
  await call(sandbox, 'DELETE', '/sandbox/faults');
  inbox = await openInbox();
});

afterEach(() => inbox.close());

afterAll(() => sandbox.close());

interface Envelope {
  id: string;
  resource: Resource & Record<string, string>;
}

function envelopeOf(letter: Received | undefined): Envelope {
  return JSON.parse(letter?.body ?? '{}') as Envelope;
}

async function rowOf(outTradeNo: string): Promise<NotificationRow> {
  const url = `/sandbox/state?out_trade_no=${outTradeNo}`;
  const { json } = await call<{ notifications: NotificationRow[] }>(sandbox, 'GET', url);
  const [row] = json.notifications;
  if (!row) throw new Error('no notification');
  return row;
}

describe('a notification', () => {
  test('is the documented envelope around the documented plaintext, signed by the public key', async () => {
    const order = await paidOrder(sandbox, openid, inbox.url);
    const letter = await eventually(() => inbox.received[0]);
    expect(isSignedBy(letter.headers, letter.body, sandbox.credentials.publicKey)).toBe(true);
    expect(letter.headers).toMatchObject({
      'content-type': 'application/json',
      'user-agent': 'Mozilla/4.0',
      'wechatpay-serial': sandbox.credentials.publicKeyId,
      'wechatpay-signature-type': 'WECHATPAY2-SHA256-RSA2048',
    });
    expect(JSON.parse(letter.body)).toEqual({
      id: expect.stringMatching(/^[\da-f-]{36}$/),
      create_time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+08:00$/),
      resource_type: 'encrypt-resource',
      event_type: 'TRANSACTION.SUCCESS',
      summary: '支付成功',
      resource: {
        original_type: 'transaction',
        algorithm: 'AEAD_AES_256_GCM',
        ciphertext: expect.any(String),
        associated_data: 'transaction',
        nonce: expect.stringMatching(/^.{12}$/),
      },
    });
    const news = decrypt<Record<string, unknown>>(envelopeOf(letter).resource, sandbox.credentials.apiV3Key);
    expect(Object.keys(news)).toEqual(
      `mchid appid out_trade_no transaction_id trade_type trade_state trade_state_desc bank_type attach success_time payer amount`.split(
        ' ',
      ),
    );
    expect(news).toMatchObject({
      out_trade_no: order.out_trade_no,
      attach: '',
      payer: { openid },
      amount: { total: 12800, payer_total: 12800, currency: 'CNY', payer_currency: 'CNY' },
    });
  });

  test('is not sent when the payer asks for silence', async () => {
    const order = prepayBody(sandbox, openid, inbox.url);
    await payCall(sandbox, 'POST', JSAPI, order);
    await call(sandbox, 'POST', '/sandbox/pay', { out_trade_no: order.out_trade_no, notify: false });
    await wait(100);
    expect(inbox.received).toHaveLength(0);
  });
});

describe('the schedule', () => {
  test('is WeChat Pay’s: fifteen repetitions within 24 hours and 4 minutes', () => {
    expect(RETRY_WAITS_MS).toHaveLength(15);
    expect(RETRY_WAITS_MS.reduce((sum, waitMs) => sum + waitMs, 0)).toBe((24 * 60 + 4) * 60_000);
    expect([waitAfter(1, 1), waitAfter(3, 1), waitAfter(15, 1), waitAfter(16, 1)]).toEqual([
      15_000,
      30_000,
      6 * 3600_000,
      undefined,
    ]);
  });

  test('repeats with the same id but a fresh signature until it is acknowledged', async () => {
    inbox.answerWith = (request) => (request < 3 ? 500 : 200);
    const order = await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 3);
    await wait(100);
    const [first, second, third] = inbox.received;
    expect(inbox.received).toHaveLength(3);
    expect([envelopeOf(second).id, envelopeOf(third).id]).toEqual([
      envelopeOf(first).id,
      envelopeOf(first).id,
    ]);
    expect(second?.headers['wechatpay-signature']).not.toBe(first?.headers['wechatpay-signature']);
    const waitedMs = (second?.atMs ?? 0) - (first?.atMs ?? 0);
    expect(waitedMs).toBeGreaterThanOrEqual(15_000 / SPEED - 2);
    const row = await rowOf(order.out_trade_no);
    expect([row.state, row.attempts.map(({ status }) => status)]).toEqual(['acknowledged', [500, 500, 200]]);
  });

  test.each([201, 202, 301, 400])('does not take %i for an acknowledgement', async (status) => {
    inbox.answerWith = (request) => (request === 1 ? status : 204);
    await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 2);
  });

  test('repeats when the merchant does not answer in time', async () => {
    inbox.answerWith = (request) => (request === 1 ? 0 : 204);
    const order = await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 2);
    expect((await rowOf(order.out_trade_no)).attempts[0]).toMatchObject({ error: 'no answer within 400 ms' });
  });

  test('gives up after the fifteenth repetition', async () => {
    const hasty = await startSandbox({ speed: 1e6 });
    inbox.answerWith = () => 500;
    await paidOrder(hasty, await openidOfDemo(hasty, 'lin'), inbox.url);
    await eventually(() => inbox.received.length === 16);
    await wait(150);
    expect(inbox.received).toHaveLength(16);
    const { json } = await call<{ notifications: NotificationRow[] }>(hasty, 'GET', '/sandbox/state');
    expect(json.notifications[0]?.state).toBe('given-up');
    await hasty.close();
  });
});

describe('faults', () => {
  const switchOn = (fault: unknown) => call(sandbox, 'POST', '/sandbox/faults', fault);

  test('a lost notification never comes, until it is sent by hand', async () => {
    await switchOn({ notify: 'lost' });
    const order = await paidOrder(sandbox, openid, inbox.url);
    await wait(100);
    expect(inbox.received).toHaveLength(0);
    await call(sandbox, 'POST', '/sandbox/notify', { out_trade_no: order.out_trade_no });
    expect(inbox.received).toHaveLength(1);
    expect((await rowOf(order.out_trade_no)).state).toBe('acknowledged');
  });

  test('a duplicate comes twice with the same id', async () => {
    await switchOn([{ notify: 'duplicate', times: 1 }]);
    await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 2);
    expect(envelopeOf(inbox.received[0]).id).toBe(envelopeOf(inbox.received[1]).id);
    await paidOrder(sandbox, openid, inbox.url);
    await wait(100);
    expect(inbox.received).toHaveLength(3);
  });

  test('a late one waits', async () => {
    await switchOn({ notify: 'late', delayMs: 150 });
    const paidAtMs = Date.now();
    await paidOrder(sandbox, openid, inbox.url);
    const letter = await eventually(() => inbox.received[0]);
    expect(letter.atMs - paidAtMs).toBeGreaterThanOrEqual(149);
  });

  test('a forged one comes before the real one and is not signed by WeChat Pay', async () => {
    await switchOn({ notify: 'forged' });
    await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 2);
    const genuine = inbox.received.map(({ headers, body }) =>
      isSignedBy(headers, body, sandbox.credentials.publicKey),
    );
    expect(genuine).toEqual([false, true]);
  });

  test('a reordered one comes after the next', async () => {
    await switchOn({ notify: 'reordered', times: 1 });
    const first = await paidOrder(sandbox, openid, inbox.url);
    const second = await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 2);
    const numbers = inbox.received.map(
      (letter) =>
        decrypt<{ out_trade_no: string }>(envelopeOf(letter).resource, sandbox.credentials.apiV3Key)
          .out_trade_no,
    );
    expect(numbers).toEqual([second.out_trade_no, first.out_trade_no]);
  });

  test('are only for the order they name, and stop when cleared', async () => {
    await switchOn({ notify: 'lost', out_trade_no: 'ANOTHER1' });
    await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 1);
    await switchOn({ notify: 'lost' });
    await call(sandbox, 'DELETE', '/sandbox/faults');
    await paidOrder(sandbox, openid, inbox.url);
    await eventually(() => inbox.received.length === 2);
  });
});

test('during the switch to the public key notifications come signed by either', async () => {
  await call(sandbox, 'POST', '/sandbox/settings', { publicKeyPercent: 50 });
  for (let order = 0; order < 40; order += 1) await paidOrder(sandbox, openid, inbox.url);
  await eventually(() => inbox.received.length === 40);
  const serials = new Set(inbox.received.map(({ headers }) => headers['wechatpay-serial']));
  expect(serials.size).toBe(2);
  expect(serials).toContain(sandbox.credentials.publicKeyId);
});
