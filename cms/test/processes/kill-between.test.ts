import { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest';
import { freePort } from '../harness/ports';
import { type Server, startSite } from '../harness/processes';
import { day, dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';
import { type Json, Visitor } from '../harness/visitor';

/** WeChat Pay acts at once and answers so much later: the server dies in between. */
const ANSWER_LATE_MS = 8_000;
const RESTARTED_MS = 90_000;
vi.setConfig({ testTimeout: 3 * RESTARTED_MS });

let site: Awaited<ReturnType<typeof startSite>>;
let db: Client;
let server: Server;
let port: number;

beforeEach(async () => {
  site = await startSite({ template: true });
  db = new Client({ connectionString: site.databaseUrl });
  await db.connect();
  port = await freePort();
  server = await site.start(port, { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.7' });
  await control('settings', { refundDelayMs: 50, transferPayMs: 50 });
});
afterEach(async () => {
  await db.end();
  await site.stop();
});

async function control(path: string, body: object): Promise<Json> {
  const response = await fetch(`${site.sandbox.origin}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return response.json();
}
const stateAtWeChat = async (): Promise<Json> =>
  (await fetch(`${site.sandbox.origin}/sandbox/state?limit=1000`)).json();

/** Kills the server after WeChat Pay did what `work` asks for and before the server can know, then starts it again. */
async function killAfter(method: string, path: string, work: () => Promise<unknown>): Promise<void> {
  await control('faults', { http: { method, path, delayMs: ANSWER_LATE_MS, times: 1 } });
  // A request dies with the server; a mistake of ours must not pass for that.
  const asked = work().catch((error: Error) => {
    if (error.message !== 'fetch failed') throw error;
  });
  await eventually(
    async () => (await (await fetch(`${site.sandbox.origin}/sandbox/faults`)).json())[0]?.happened ?? 0,
    (happened) => happened === 1,
    20_000,
  );
  await new Promise((resolve) => setTimeout(resolve, 200));
  await server.kill('SIGKILL');
  await asked;
  server = await site.start(port, { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.7' });
}

async function opened(name: string) {
  const visitor = await new Visitor(server.url).logIn(name);
  const [ticket] = await hold(visitor, dayLine(1));
  const { order: placed } = await order(visitor, [ticket]);
  return { visitor, ticket, number: placed.number as string };
}
const addJob = (task: string, payload: object) =>
  db.query('select graphile_worker.add_job($1, $2::json)', [task, JSON.stringify(payload)]);

test('kill -9 between prepay, query and their commits: the ticket is paid for once', async () => {
  const visitor = await new Visitor(server.url).logIn('ann');
  const [ticket] = await hold(visitor, dayLine(1));
  const body = { tickets: [ticket.code] };
  await killAfter('POST', 'transactions/jsapi$', () => visitor.post('/api/ticketing/orders', body));
  // The phone asks again: the same order, the same number.
  const { order: placed } = await order(visitor, [ticket]);
  const { orders } = await stateAtWeChat();
  expect(orders).toHaveLength(1);
  await pay(site.sandbox.origin, placed.number, { notify: false });
  await killAfter('GET', `out-trade-no/${placed.number}`, () =>
    addJob('wechat-pay.poll', { reference: placed.number, round: 0 }),
  );
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid', RESTARTED_MS);
});

test('kill -9 between close and its commit: the order closes, its place is on sale again', async () => {
  const { visitor, ticket, number } = await opened('bob');
  const past = `now() - interval '1 minute'`;
  await killAfter('POST', `${number}/close$`, async () => {
    await db.query(`update orders set expires_at = ${past}, sweep_at = ${past} where number = $1`, [number]);
  });
  // The dead process leased the order for a minute.
  await db.query(`update orders set sweep_at = ${past} where number = $1 and status = 'open'`, [number]);
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'void', RESTARTED_MS);
  expect((await pay(site.sandbox.origin, number)).ok).toBe(false);
});

test('kill -9 between refund, its query and their commits: it is asked about, and goes back once', async () => {
  // Long enough to be still under way after the first restart.
  await control('settings', { refundDelayMs: 30_000 });
  const { visitor, ticket, number } = await opened('cleo');
  await pay(site.sandbox.origin, number);
  await eventually(statusOf(visitor, ticket.code), (status) => status === 'valid');
  await killAfter('POST', 'domestic/refunds$', () => requestRefund('RKILLED0001', number));
  const refund = async () =>
    (
      await db.query(
        `select p.status, r.status as line from payment_refunds p join refunds r on r.number = p.number
          where p.number = 'RKILLED0001'`,
      )
    ).rows[0];
  await eventually(refund, ({ status }) => status === 'processing', RESTARTED_MS);
  await control('refunds/settle', { out_refund_no: 'RKILLED0001' });
  await killAfter('GET', 'domestic/refunds/RKILLED0001', () =>
    addJob('wechat-pay.refund', { number: 'RKILLED0001', round: 0 }),
  );
  await eventually(refund, ({ status }) => status === 'success', RESTARTED_MS);
  expect(await refund()).toEqual({ status: 'success', line: 'success' });
  expect((await stateAtWeChat()).refunds).toHaveLength(1);
});

/** As ticketing hands a refund over, written from outside: the server is another process. */
async function requestRefund(refund: string, reference: string): Promise<void> {
  await db.query('begin');
  await db.query(
    `insert into refunds (number, order_id, ticket_id, amount_fen, status, cause)
     select $1, o.id, l.ticket_id, l.amount_fen, 'submitted', 'asked' from orders o
       join order_lines l on l.order_id = o.id where o.number = $2`,
    [refund, reference],
  );
  await db.query(
    `insert into payment_refunds (number, reference, status, amount_fen, request)
     select $1::text, reference, 'waiting', amount_fen, jsonb_build_object(
       'out_trade_no', reference, 'out_refund_no', $1::text, 'amount',
       jsonb_build_object('refund', amount_fen, 'total', amount_fen, 'currency', 'CNY'))
       from payments where reference = $2`,
    [refund, reference],
  );
  await db.query('update payments set refunding_fen = amount_fen where reference = $1', [reference]);
  await addJob('wechat-pay.refund', { number: refund, round: 0 });
  await db.query('commit');
}

test('kill -9 between transfer, its query and their commits: one transfer, under one number', async () => {
  const number = 'WKILLED0001';
  await killAfter('POST', 'transfer-bills$', () => requestTransfer(number));
  // Asked about, and said again for its package, which only the answer to the making has.
  await eventually(transferOf(number), (row) => row.status === 'waiting' && row.package_info, RESTARTED_MS);
  await control('faults', { notify: 'lost', event: 'MCHTRANSFER.' });
  await control('transfers/confirm', { out_bill_no: number });
  await killAfter('GET', `out-bill-no/${number}`, () => addJob('wechat-pay.transfer', { number, round: 0 }));
  await eventually(transferOf(number), ({ status }) => status === 'paid', RESTARTED_MS);
  expect((await stateAtWeChat()).transfers).toHaveLength(1);
});

test('kill -9 between the cancelling of a transfer and its commit: it is cancelled, and not paid', async () => {
  const number = 'WKILLED0002';
  await requestTransfer(number);
  await eventually(transferOf(number), ({ status }) => status === 'waiting', RESTARTED_MS);
  await control('faults', { notify: 'lost', event: 'MCHTRANSFER.' });
  await killAfter('POST', `out-bill-no/${number}/cancel$`, async () => {
    await db.query('update payment_transfers set cancel_asked = true where number = $1', [number]);
    await addJob('wechat-pay.transfer', { number, round: 0 });
  });
  await eventually(transferOf(number), ({ status }) => status === 'cancelled', RESTARTED_MS);
  expect((await stateAtWeChat()).transfers).toMatchObject([{ outBillNo: number, state: 'CANCELLED' }]);
});

const transferOf = (number: string) => async (): Promise<Json> =>
  (await db.query('select status, package_info from payment_transfers where number = $1', [number])).rows[0];

/** As a plugin that pays a member out hands a transfer over, written from outside. */
async function requestTransfer(number: string): Promise<void> {
  await new Visitor(server.url).logIn('dora');
  const { rows } = await db.query('select openid from up_users where openid is not null limit 1');
  const request = {
    appid: inject('prepared').env.WECHAT_APP_ID,
    out_bill_no: number,
    transfer_scene_id: '1005',
    openid: rows[0].openid,
    transfer_amount: 3000,
    transfer_remark: '佣金',
    transfer_scene_report_infos: [
      { info_type: '岗位类型', info_content: '推广员' },
      { info_type: '报酬说明', info_content: '佣金' },
    ],
    notify_url: `${server.url}/api/wechat-pay/notify/transfer`,
  };
  await db.query(
    `insert into payment_transfers (number, status, amount_fen, openid, request) values ($1, 'created', 3000, $2, $3)`,
    [number, rows[0].openid, JSON.stringify(request)],
  );
  await addJob('wechat-pay.transfer', { number, round: 0 });
}

test('kill -9 between a bill and its commit: the day is reconciled after all', async () => {
  // Whatever the hour: before ten in the morning there is no bill of yesterday.
  await control('settings', { billsReadyAtOnce: true });
  const yesterday = day(-1);
  await killAfter('GET', 'bill/tradebill', async () => {
    const { rows } = await db.query(
      `insert into reconciliations (day, status, started_at) values ($1, 'running', now()) returning id`,
      [yesterday],
    );
    await addJob('wechat-pay.reconcile', { id: Number(rows[0].id) });
  });
  const status = async () =>
    (await db.query('select status from reconciliations where day = $1', [yesterday])).rows[0].status;
  await eventually(status, (now) => now === 'done', RESTARTED_MS);
});
