import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';
import type { Json } from '../harness/visitor';

let app: App;
let provider: ReturnType<typeof providerOf>;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { LOG_LEVEL: 'error' } });
  provider = providerOf(app);
  services = servicesOf(app);
});
afterAll(() => app.stop());

const notifyUrl = (topic = 'transaction') => `${app.url}/api/wechat-pay/notify/${topic}`;
const raw = (number: string, mutate: string, url = notifyUrl()): Promise<Json> =>
  provider.post('notify-raw', { url, out_trade_no: number, mutate });
const certificateRequests = async (): Promise<number> =>
  (await provider.state()).requests.filter(({ path }: Json) => path === '/v3/certificates').length;

let counter = 0;
async function opened() {
  counter += 1;
  const visitor = await app.visitor(`target-${counter}`);
  const [ticket] = await hold(visitor, dayLine(1 + (counter % 20)));
  const { order: placed } = await order(visitor, [ticket]);
  return { visitor, ticket, number: placed.number as string };
}

/** Not WeChat Pay's word at all: refused, nothing is touched. */
const REFUSED = [
  'flip-body',
  'flip-signature',
  'flip-nonce',
  'no-signature',
  'wrong-serial',
  'unknown-key',
  'old-timestamp',
  'future-timestamp',
  'signtest',
  'flip-ciphertext',
  'zero-tag',
  'wrong-key',
  'wrong-aad',
  'invalid-json',
  'invalid-plaintext',
  'v2-xml',
  'huge-body',
  'empty',
];
/** WeChat Pay's word, and not what we asked for: acknowledged, for a person, no ticket. */
const PARKED = ['wrong-amount', 'wrong-currency', 'wrong-merchant', 'wrong-app'];

describe('a forged notification makes no ticket and no crash', () => {
  test.each(REFUSED)('%s is refused', async (mutate) => {
    const { visitor, ticket, number } = await opened();
    const { status } = await raw(number, mutate);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
  });

  test.each(PARKED)('%s is acknowledged and waits for a person', async (mutate) => {
    const { visitor, ticket, number } = await opened();
    expect((await raw(number, mutate)).status).toBe(204);
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
    const { rows } = await app.db.query('select kind from attention_items where subject = $1', [number]);
    expect(rows).toEqual([{ kind: 'payment-mismatch' }]);
    // The real payment afterwards counts.
    await pay(app.sandbox.origin, number);
    await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
  });

  test('an order that does not exist is acknowledged and waits for a person', async () => {
    const { number } = await opened();
    expect((await raw(number, 'wrong-order')).status).toBe(204);
    const { rows } = await app.db.query(
      `select count(*)::int as n from attention_items where kind = 'payment-unknown'`,
    );
    expect(rows[0].n).toBe(1);
  });

  test('a payment that is none is acknowledged and changes nothing', async () => {
    const { visitor, ticket, number } = await opened();
    expect((await raw(number, 'not-paid')).status).toBe(204);
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
  });

  test('the same one fifteen times, and once more under another id, is one payment', async () => {
    const { visitor, ticket, number } = await opened();
    await pay(app.sandbox.origin, number, { notify: false });
    for (let i = 0; i < 15; i += 1) {
      const body = { url: notifyUrl(), out_trade_no: number, mutate: 'none', id: 'replayed-notification' };
      expect((await provider.post('notify-raw', body)).status).toBe(204);
    }
    expect((await raw(number, 'none')).status).toBe(204);
    expect(await statusOf(visitor, ticket.code)()).toBe('valid');
    const { rows } = await app.db.query('select count(*)::int as n from refunds');
    expect(rows[0].n).toBe(0);
  });

  test.each(['refund', 'transfer'])(
    'news of a payment told at the address of a %s is refused',
    async (topic) => {
      const { visitor, ticket, number } = await opened();
      expect((await raw(number, 'none', notifyUrl(topic))).status).toBe(400);
      expect(await statusOf(visitor, ticket.code)()).toBe('held');
    },
  );

  test('old XML, rubbish and two megabytes are refused at every address', async () => {
    const bodies = ['<xml><return_code>SUCCESS</return_code></xml>', '{', '', 'x'.repeat(2 * 1024 * 1024)];
    for (const topic of ['transaction', 'refund', 'transfer']) {
      for (const body of bodies) {
        const { status } = await fetch(notifyUrl(topic), { method: 'POST', body });
        expect(status).toBeGreaterThanOrEqual(400);
        expect(status).toBeLessThan(500);
      }
    }
    expect((await fetch(`${app.url}/_ready`)).status).toBe(200);
  });
});

test('a flood under unknown serials causes no more than one request for certificates', async () => {
  const { number } = await opened();
  const before = await certificateRequests();
  await Promise.all(Array.from({ length: 60 }, () => raw(number, 'wrong-serial')));
  expect((await certificateRequests()) - before).toBeLessThanOrEqual(1);
});

test('the switch from certificate to public key and a new certificate lose no payment', async () => {
  // As if a minute had passed since certificates were asked for last, in this process and in all.
  await app.db.query(`update platform_certificate_requests set asked_at = now() - interval '2 minutes'`);
  const { weChatPay } = app.module<Json>('src/plugins/wechat-pay/server/gateway/gateway.js');
  weChatPay().keys.refreshedAt = Number.NEGATIVE_INFINITY;
  await provider.post('rotate-certificate', {});
  for (const publicKeyPercent of [0, 50, 100]) {
    await provider.settings({ verification: 'both', publicKeyPercent });
    await buy(await app.visitor(`switch-${publicKeyPercent}`), app.sandbox.origin, dayLine(2));
  }
  expect(await services.violations()).toEqual([]);
});
