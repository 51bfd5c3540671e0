import { Pool } from 'pg';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { administrator } from '../harness/admin';
import { freePort } from '../harness/ports';
import { type Server, startSite } from '../harness/processes';
import { withAvailable } from '../harness/promotion';
import { type Control, controlOf } from '../harness/sandbox-control';
import { eventually } from '../harness/shop';
import { type Json, Visitor } from '../harness/visitor';

/** WeChat Pay acts at once and answers so much later: the server dies in between. */
const ANSWER_LATE_MS = 8_000;
const RESTARTED_MS = 90_000;
vi.setConfig({ testTimeout: 3 * RESTARTED_MS });

let site: Awaited<ReturnType<typeof startSite>>;
let db: Pool;
let weChat: Control;
let port: number;
let server: Server;
beforeEach(async () => {
  site = await startSite({ template: true });
  db = new Pool({ connectionString: site.databaseUrl, max: 2 });
  weChat = controlOf(site.sandbox.origin);
  await weChat.post('settings', { transferPayMs: 50 });
  port = await freePort();
});
afterEach(async () => {
  await db.end();
  await site.stop();
});

/** A promoter with 30 yuan to withdraw, who asks for all of it. */
async function asked(): Promise<{ promoter: Visitor; number: string }> {
  const promoter = await new Visitor(server.url).logIn('promoter');
  await withAvailable({ db }, promoter, 3_000);
  const { data } = await promoter.post('/api/referrals/withdrawals', { amountFen: 3_000 });
  return { promoter, number: data.number };
}

async function approve(number: string): Promise<void> {
  const finance = await administrator({ url: server.url, env: site.env });
  const { status } = await finance.post(`/referrals/withdrawals/${number}/approve`, { method: 'transfer' });
  expect(status).toBe(200);
}

async function dieAndComeBack(): Promise<void> {
  await server.kill('SIGKILL');
  server = await site.start(port);
}

const statusOf = (number: string) => async (): Promise<string> =>
  (await db.query('select status from referral_withdrawals where number = $1', [number])).rows[0].status;
const becomes = (number: string, status: string) =>
  eventually(statusOf(number), (now) => now === status, RESTARTED_MS);

/** Paid once: one bill at WeChat Pay, one entry here, nothing left set aside. */
async function isPaidOnce(promoter: Visitor, number: string): Promise<void> {
  const { transfers } = await weChat.state();
  expect(transfers).toMatchObject([{ outBillNo: number, state: 'SUCCESS', amountFen: 3_000 }]);
  const { balance } = (await promoter.get('/api/referrals/centre')).data;
  expect(balance).toMatchObject({ availableFen: 0, lockedFen: 0, paidFen: 3_000, debtFen: 0 });
  const { rows } = await db.query(
    `select sum(available_fen)::int as available, sum(locked_fen)::int as locked, sum(paid_fen)::int as paid,
            count(*) filter (where paid_fen <> 0)::int as payouts from commission_entries`,
  );
  expect(rows[0]).toEqual({ available: 0, locked: 0, paid: 3_000, payouts: 1 });
}

/** The promoter's phone, which asks for the package as the mini-program does. */
async function confirm(promoter: Visitor, number: string): Promise<void> {
  const confirmation = async (): Promise<Json> =>
    (await promoter.get(`/api/referrals/withdrawals/${number}`)).data.confirmation;
  const given = await eventually(confirmation, (ready) => ready !== null, RESTARTED_MS);
  const { errMsg } = await weChat.post('transfers/confirm', given);
  expect(errMsg).toBe('requestMerchantTransfer:ok');
}

test('kill -9 after the approval and before anything is sent: the money goes out once', async () => {
  // A server without a worker: the approval is committed, its transfer is never begun.
  server = await site.start(port, { SHANMEN_IDLE: '1' });
  const { promoter, number } = await asked();
  await approve(number);
  expect(await statusOf(number)()).toBe('transferring');
  expect((await weChat.state()).transfers).toEqual([]);
  await dieAndComeBack();
  await becomes(number, 'waiting_for_member');
  await confirm(promoter, number);
  await becomes(number, 'paid');
  await isPaidOnce(promoter, number);
});

test('kill -9 between the transfer and its answer, and after the member confirmed: paid once', async () => {
  server = await site.start(port);
  const { promoter, number } = await asked();
  await weChat.fault({ method: 'POST', path: 'transfer-bills$', delayMs: ANSWER_LATE_MS, times: 1 });
  await approve(number);
  await eventually(
    async () => (await weChat.state()).transfers.length,
    (made) => made === 1,
    20_000,
  );
  expect(await statusOf(number)()).toBe('transferring');
  await dieAndComeBack();
  await becomes(number, 'waiting_for_member');

  // Approving again, by somebody whose page never got the answer, orders nothing more.
  await approve(number);
  await weChat.post('faults', { notify: 'lost', event: 'MCHTRANSFER.' });
  await confirm(promoter, number);
  await dieAndComeBack();
  // Its next look would come in a minute.
  const job = JSON.stringify({ number, round: 0 });
  await db.query(`select graphile_worker.add_job('wechat-pay.transfer', $1::json)`, [job]);
  await becomes(number, 'paid');
  await isPaidOnce(promoter, number);
});
