import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
afterEach(() => fetch(`${app.sandbox.origin}/sandbox/faults`, { method: 'DELETE' }));

const notifyUrl = () => `${app.url}/api/wechat-pay/notify/transaction`;

async function control(path: string, body: object) {
  const response = await fetch(`${app.sandbox.origin}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${await response.text()}`);
  return response.json();
}

async function opened(name: string) {
  const visitor = await app.visitor(name);
  const [ticket] = await hold(visitor, dayLine(1));
  const { order: placed } = await order(visitor, [ticket]);
  return { visitor, ticket, number: placed.number as string };
}

test('without any notification the ticket becomes valid by asking', async () => {
  const { visitor, ticket, number } = await opened('lost');
  await pay(app.sandbox.origin, number, { notify: false });
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid', 15_000);
});

describe('a notification that is not exactly what WeChat Pay sent makes no ticket', () => {
  const MUTATIONS = [
    'flip-body',
    'flip-signature',
    'wrong-serial',
    'old-timestamp',
    'future-timestamp',
    'zero-tag',
    'signtest',
  ];
  test.each(MUTATIONS)('%s', async (mutate) => {
    const { visitor, ticket, number } = await opened(`forged-${mutate}`);
    const sent = await control('notify-raw', { url: notifyUrl(), out_trade_no: number, mutate });
    expect(sent.status).toBeGreaterThanOrEqual(400);
    expect(sent.status).toBeLessThan(500);
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
  });

  test('a wrong amount is acknowledged, needs a person, and makes no ticket', async () => {
    const { visitor, ticket, number } = await opened('forged-amount');
    const sent = await control('notify-raw', {
      url: notifyUrl(),
      out_trade_no: number,
      mutate: 'wrong-amount',
    });
    expect([200, 204]).toContain(sent.status);
    expect(await statusOf(visitor, ticket.code)()).toBe('held');
    const { rows } = await app.db.query('select kind from attention_items where subject = $1', [number]);
    expect(rows).toEqual([{ kind: 'payment-mismatch' }]);
  });

  test('XML, rubbish and two megabytes are refused without harm', async () => {
    const bodies = ['<xml><return_code>SUCCESS</return_code></xml>', '{', 'x'.repeat(2 * 1024 * 1024)];
    for (const body of bodies) {
      const { status } = await fetch(notifyUrl(), { method: 'POST', body });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
    expect((await fetch(`${app.url}/_ready`)).status).toBe(200);
  });
});

test('the same notification fifteen times gives one result', async () => {
  const { visitor, ticket, number } = await opened('repeated');
  await pay(app.sandbox.origin, number);
  await Promise.all(Array.from({ length: 15 }, () => control('notify', { out_trade_no: number })));
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
  const { rows } = await app.db.query(
    `select (select count(*)::int from refunds) as refunds,
            (select count(*)::int from tickets where code = $1 and status = 'valid') as valid`,
    [ticket.code],
  );
  expect(rows[0]).toEqual({ refunds: 0, valid: 1 });
});

test('a hold that nobody pays ends, and its place is on sale again', async () => {
  const { visitor, ticket, number } = await opened('idle');
  const { sweep } = app.module<{ sweep(now: Date): Promise<void> }>(
    'src/plugins/ticketing/server/services/sweep.js',
  );
  await sweep(new Date(Date.now() + 16 * 60_000));
  expect(await statusOf(visitor, ticket.code)()).toBe('void');
  expect((await visitor.get(`/api/ticketing/orders/${number}`)).data.status).toBe('closed');
  expect((await pay(app.sandbox.origin, number)).ok).toBe(false);
});

test('a hold that cannot be ended keeps no other from its end', async () => {
  const visitor = await app.visitor('drift');
  const [stuck] = await hold(visitor, dayLine(7));
  const [other] = await hold(visitor, dayLine(8));
  const { visitor: payer, ticket, number } = await opened('idle-too');
  const { sweep } = app.module<{ sweep(now: Date): Promise<void> }>(
    'src/plugins/ticketing/server/services/sweep.js',
  );
  const drift = (places: number) =>
    app.db.query('update slots set held = held + $2 where public_id = $1', [stuck.slot.id, places]);
  await drift(-1);
  await sweep(new Date(Date.now() + 16 * 60_000));
  expect(await statusOf(visitor, stuck.code)()).toBe('held');
  expect(await statusOf(visitor, other.code)()).toBe('void');
  expect(await statusOf(payer, ticket.code)()).toBe('void');
  expect((await payer.get(`/api/ticketing/orders/${number}`)).data.status).toBe('closed');

  await drift(1);
  await sweep(new Date(Date.now() + 17 * 60_000));
  expect(await statusOf(visitor, stuck.code)()).toBe('void');
});

test('a place is not released while WeChat Pay cannot be asked', async () => {
  const { visitor, ticket, number } = await opened('unreachable');
  await control('faults', { http: { path: number, status: 500, when: 'before' } });
  const { sweep } = app.module<{ sweep(now: Date): Promise<void> }>(
    'src/plugins/ticketing/server/services/sweep.js',
  );
  await sweep(new Date(Date.now() + 16 * 60_000));
  expect(await statusOf(visitor, ticket.code)()).toBe('held');
});

test('when WeChat Pay does not answer the prepay the tickets are kept, and paying again works', async () => {
  const visitor = await app.visitor('prepay-fault');
  const [ticket] = await hold(visitor, dayLine(1));
  await control('faults', { http: { path: 'transactions/jsapi$', status: 500, when: 'after', times: 1 } });
  const failed = await visitor.post('/api/ticketing/orders', { tickets: [ticket.code] });
  expect({ status: failed.status, name: failed.error?.name }).toEqual({
    status: 503,
    name: 'PAYMENT_UNREACHABLE',
  });
  const { order: placed } = await order(visitor, [ticket]);
  await pay(app.sandbox.origin, placed.number);
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
});
