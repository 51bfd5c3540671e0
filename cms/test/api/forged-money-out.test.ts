import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, dayLine, eventually, statusOf } from '../harness/shop';
import type { Json } from '../harness/visitor';

/** What has no sender, no seal or no form that could be WeChat Pay's: refused, nothing is touched. */
const REFUSED = [
  'flip-body',
  'flip-signature',
  'flip-nonce',
  'no-signature',
  'no-headers',
  'wrong-serial',
  'unknown-key',
  'merchant-key',
  'old-timestamp',
  'future-timestamp',
  'no-timestamp',
  'timestamp-not-a-number',
  'signtest',
  'flip-ciphertext',
  'zero-tag',
  'wrong-key',
  'invalid-json',
  'invalid-plaintext',
  'json-null',
  'deep-json',
  'no-resource',
  'wrong-algorithm',
  'short-nonce',
  'no-ciphertext',
  'amount-as-text',
  'v2-xml',
  'v2-xml-unsigned',
  'huge-body',
  'empty',
];

let app: App;
let provider: ReturnType<typeof providerOf>;
let services: ReturnType<typeof servicesOf>;
beforeAll(async () => {
  app = await startApp({ env: { LOG_LEVEL: 'error' } });
  provider = providerOf(app);
  services = servicesOf(app);
  // Under way for as long as the forgeries come.
  await provider.settings({ refundDelayMs: 600_000, transferPayMs: 50 });
});
afterAll(() => app.stop());

const row = async (sql: string, ...values: unknown[]): Promise<Json> =>
  (await app.db.query(sql, values)).rows[0];
const attentionOf = async (subject: string) =>
  (await app.db.query('select kind from attention_items where subject = $1', [subject])).rows.map(
    ({ kind }) => kind,
  );
const send = (topic: string, what: object, mutate: string): Promise<Json> =>
  provider.post('notify-raw', { url: `${app.url}/api/wechat-pay/notify/${topic}`, ...what, mutate });

async function expectRefused(topic: string, what: object, mutate: string): Promise<void> {
  const { status } = await send(topic, what, mutate);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
}

describe('forged news of a refund gives no money for gone', () => {
  let ticket: Json;
  let number: string;
  const state = async () =>
    row(
      `select p.status as sent, r.status as line, t.status as ticket from payment_refunds p
         join refunds r on r.number = p.number join tickets t on t.id = r.ticket_id where p.number = $1`,
      number,
    );
  const UNDER_WAY = { sent: 'processing', line: 'submitted', ticket: 'refunding' };
  beforeAll(async () => {
    const ann = await app.visitor('ann');
    [ticket] = (await buy(ann, app.sandbox.origin, dayLine(9))) as [Json];
    number = (await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`)).data.number;
    await eventually(state, ({ sent }) => sent === 'processing', 20_000);
  });

  test.each(REFUSED)('%s is refused', async (mutate) => {
    await expectRefused('refund', { out_refund_no: number }, mutate);
    expect(await state()).toEqual(UNDER_WAY);
  });

  test.each([
    ['wrong-amount', 'refund-mismatch'],
    ['negative-amount', 'refund-mismatch'],
    ['wrong-order', 'refund-mismatch'],
  ])('%s is acknowledged and waits for a person', async (mutate, kind) => {
    expect((await send('refund', { out_refund_no: number }, mutate)).status).toBe(204);
    expect(await state()).toEqual(UNDER_WAY);
    expect(await attentionOf(number)).toContain(kind);
  });

  test('another merchant is acknowledged and changes nothing', async () => {
    expect((await send('refund', { out_refund_no: number }, 'wrong-merchant')).status).toBe(204);
    expect(await state()).toEqual(UNDER_WAY);
  });

  test.each(['transaction', 'transfer'])('told at the address of a %s it is refused', async (topic) => {
    await expectRefused(topic, { out_refund_no: number }, 'none');
    expect(await state()).toEqual(UNDER_WAY);
  });

  test('the real one, fifteen times, is one refund', async () => {
    for (let time = 0; time < 15; time += 1)
      expect((await send('refund', { out_refund_no: number }, 'none')).status).toBe(204);
    expect(await state()).toEqual({ sent: 'success', line: 'success', ticket: 'refunded' });
    expect(await statusOf(await app.visitor('ann'), ticket.code)()).toBe('refunded');
    expect(await services.violations()).toEqual([]);
  });
});

describe('forged news of a transfer pays nobody out', () => {
  const number = `W${Date.now()}FORGED`;
  const status = async () =>
    (await row('select status from payment_transfers where number = $1', number))?.status;
  beforeAll(async () => {
    const { openid } = await row('select openid from up_users where openid is not null limit 1');
    const transfer = { number, openid, amountFen: 5000, remark: '佣金', post: '推广员', explanation: '佣金' };
    await services.inTransaction((tx) => services.service('transfers').prepare(tx, transfer));
    await eventually(status, (now) => now === 'waiting', 20_000);
  });

  test.each(REFUSED)('%s is refused', async (mutate) => {
    await expectRefused('transfer', { out_bill_no: number }, mutate);
    expect(await status()).toBe('waiting');
  });

  test.each(['wrong-amount', 'negative-amount', 'wrong-merchant'])(
    '%s is acknowledged and waits for a person',
    async (mutate) => {
      expect((await send('transfer', { out_bill_no: number }, mutate)).status).toBe(204);
      expect(await status()).toBe('waiting');
      expect(await attentionOf(number)).toContain('transfer-mismatch');
    },
  );

  test('one that nobody made is acknowledged and waits for a person', async () => {
    expect((await send('transfer', { out_bill_no: number }, 'wrong-order')).status).toBe(204);
    expect(await status()).toBe('waiting');
    const { rows } = await app.db.query(`select 1 from attention_items where kind = 'transfer-unknown'`);
    expect(rows).toHaveLength(1);
  });

  test.each(['transaction', 'refund'])('told at the address of a %s it is refused', async (topic) => {
    await expectRefused(topic, { out_bill_no: number }, 'none');
    expect(await status()).toBe('waiting');
  });

  test('the real one, fifteen times, pays once', async () => {
    for (let time = 0; time < 15; time += 1)
      expect((await send('transfer', { out_bill_no: number }, 'none')).status).toBe(204);
    expect(await status()).toBe('paid');
  });
});
