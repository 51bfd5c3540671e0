import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../src/index.js';
import type { BurstResult } from '../src/notify/burst.js';
import { call, JSAPI, openidOfDemo, orderPath, payCall, prepayBody } from './support/client.js';
import { decrypt, eventually, type Inbox, isSignedBy, openInbox, type Resource } from './support/merchant.js';

let sandbox: Sandbox;
let inbox: Inbox;
let openid: string;

beforeAll(async () => {
  sandbox = await startSandbox({ speed: 1000 });
  openid = await openidOfDemo(sandbox, 'lin');
});

beforeEach(async () => {
  inbox = await openInbox();
  return () => inbox.close();
});

afterAll(() => sandbox.close());

const burst = (input: unknown) =>
  call<BurstResult & { code: string }>(sandbox, 'POST', '/sandbox/notify-burst', input);

async function openOrders(count: number): Promise<string[]> {
  const orders = Array.from({ length: count }, () => prepayBody(sandbox, openid, inbox.url));
  await Promise.all(orders.map((order) => payCall(sandbox, 'POST', JSAPI, order)));
  return orders.map(({ out_trade_no }) => out_trade_no);
}

function numbersReceived(): string[] {
  return inbox.received.map(({ headers, body }) => {
    expect(isSignedBy(headers, body, sandbox.credentials.publicKey)).toBe(true);
    const { resource } = JSON.parse(body) as { resource: Resource };
    return decrypt<{ out_trade_no: string }>(resource, sandbox.credentials.apiV3Key).out_trade_no;
  });
}

test('a burst pays every open order and notifies of each once', async () => {
  const numbers = await openOrders(120);
  const { json } = await burst({ count: 1000, connections: 16 });
  expect(json).toMatchObject({
    sent: 120,
    acknowledged: 120,
    acknowledgedInTime: 120,
    byStatus: { 204: 120 },
  });
  expect(numbersReceived().sort()).toEqual(numbers.sort());
  const { json: order } = await payCall(sandbox, 'GET', orderPath(sandbox, numbers[0] ?? ''));
  expect(order.trade_state).toBe('SUCCESS');
  expect((await burst({})).json.sent).toBe(0);
});

test('what is not acknowledged goes on in the schedule', async () => {
  const numbers = await openOrders(10);
  inbox.answerWith = (request) => (request <= 3 ? 500 : 204);
  const { json } = await burst({ out_trade_nos: numbers.slice(0, 5) });
  expect(json).toMatchObject({ sent: 5, acknowledged: 2, byStatus: { 204: 2, 500: 3 } });
  await eventually(() => inbox.received.length === 8);
  expect(new Set(numbersReceived())).toEqual(new Set(numbers.slice(0, 5)));
});

test('made-up payments measure a bare receiver and leave nothing behind', async () => {
  const before = (await call<{ totals: object }>(sandbox, 'GET', '/sandbox/state')).json.totals;
  const { json } = await burst({ made_up: true, url: inbox.url, count: 50 });
  expect([json.sent, json.acknowledged, new Set(numbersReceived()).size]).toEqual([50, 50, 50]);
  const after = (await call<{ totals: object }>(sandbox, 'GET', '/sandbox/state')).json.totals;
  expect(after).toEqual(before);
});

test('payments can be given by number and amount, and are then real', async () => {
  const payments = ['A', 'B', 'C'].map((part) => ({
    out_trade_no: `GIVEN${part}${Date.now()}`,
    total: 4200,
    openid,
  }));
  const { json } = await burst({ url: inbox.url, payments });
  expect([json.acknowledged, numbersReceived().sort()]).toEqual([
    3,
    payments.map((each) => each.out_trade_no),
  ]);
  const { json: order } = await payCall(sandbox, 'GET', orderPath(sandbox, payments[0]?.out_trade_no ?? ''));
  expect(order).toMatchObject({ trade_state: 'SUCCESS', payer: { openid }, amount: { total: 4200 } });
  expect((await burst({ url: inbox.url, payments })).json.code).toBe('BAD_INPUT');
});

test.each([
  [{ connections: 0 }],
  [{ connections: 1.5 }],
  [{ made_up: true, count: 1 }],
  [{ out_trade_nos: 'one' }],
])('%j is not a burst', async (input) => {
  expect((await burst(input)).json.code).toBe('BAD_INPUT');
});
