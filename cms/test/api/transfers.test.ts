import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { eventually } from '../harness/shop';

const HOUR_MS = 3_600_000;
let app: App;
let provider: ReturnType<typeof providerOf>;
let services: ReturnType<typeof servicesOf>;
let openid: string;
/** What the plugin whose money it is hears, in the transaction in which it happens. */
const news: { number: string; state: string; reason: string | null }[] = [];

beforeAll(async () => {
  app = await startApp();
  provider = providerOf(app);
  services = servicesOf(app);
  await provider.settings({ transferPayMs: 50 });
  await app.visitor('promoter');
  openid = (
    await app.db.query(`select openid from up_users where openid is not null order by id desc limit 1`)
  ).rows[0].openid;
  app
    .module<{ onTogether(name: string, listener: (tx: unknown, event: never) => Promise<void>): void }>(
      'src/kernel/events/index.js',
    )
    .onTogether('transfer.changed', async (_tx, event) => void news.push(event));
});
afterAll(() => app.stop());
beforeEach(() => {
  news.length = 0;
});
afterEach(() => provider.noFaults());

let made = 0;
async function prepare(change: object = {}): Promise<string> {
  made += 1;
  const number = `W${Date.now()}${made}`;
  await services.inTransaction((tx) =>
    services.service('transfers').prepare(tx, {
      number,
      openid,
      amountFen: 5000,
      remark: '推广佣金',
      post: '推广员',
      explanation: '五月推广佣金',
      ...change,
    }),
  );
  return number;
}
/** Strapi switches the parser of JSON off for the whole process. */
const row = async (number: string) => {
  const { rows } = await app.db.query('select * from payment_transfers where number = $1', [number]);
  return { ...rows[0], request: JSON.parse(rows[0].request) };
};
const becomes = (number: string, status: string, timeoutMs = 10_000) =>
  eventually(
    async () => (await row(number)).status,
    (now) => now === status,
    timeoutMs,
  );
const atProvider = async (number: string) =>
  (await provider.state()).transfers.filter(({ outBillNo }: { outBillNo: string }) => outBillNo === number);
const states = (number: string) => news.filter((event) => event.number === number).map(({ state }) => state);
const attentionOf = async (subject: string) =>
  (
    await app.db.query('select kind from attention_items where subject = $1 and resolved_at is null', [
      subject,
    ])
  ).rows.map(({ kind }) => kind);

test('a member confirms on the phone and is paid', async () => {
  const number = await prepare();
  await becomes(number, 'waiting');
  const confirmation = await services.service('transfers').confirmation(number);
  expect(confirmation).toMatchObject({ mchId: app.env.WECHAT_PAY_MCH_ID, appId: app.env.WECHAT_APP_ID });
  expect(await provider.post('transfers/confirm', confirmation)).toMatchObject({
    errMsg: 'requestMerchantTransfer:ok',
  });
  await becomes(number, 'paid');
  expect(states(number)).toEqual(['waiting', 'paid']);
  expect(await services.service('transfers').confirmation(number)).toBeNull();
});

test('the request names scene 1005 and its two reports', async () => {
  const number = await prepare();
  await becomes(number, 'waiting');
  expect((await row(number)).request).toMatchObject({
    transfer_scene_id: '1005',
    transfer_scene_report_infos: [
      { info_type: '岗位类型', info_content: '推广员' },
      { info_type: '报酬说明', info_content: '五月推广佣金' },
    ],
  });
});

describe('the receiver’s name', () => {
  test('is required from 2000 yuan on, and said before anything is written', async () => {
    await expect(prepare({ amountFen: 200_000 })).rejects.toMatchObject({ name: 'TRANSFER_INVALID' });
  });

  test('goes encrypted, and is nowhere in plain afterwards', async () => {
    const number = await prepare({ amountFen: 200_000, userName: '林小满' });
    await becomes(number, 'waiting');
    const kept = await row(number);
    expect(kept.user_name).toBeNull();
    expect(JSON.stringify(kept)).not.toContain('林小满');
    expect((await atProvider(number))[0]).toMatchObject({ userName: '林小满' });
  });

  test('is left out below 0.30 yuan, where WeChat Pay refuses it', async () => {
    const number = await prepare({ amountFen: 29, userName: '林小满' });
    await becomes(number, 'waiting');
    expect((await row(number)).request.user_name).toBeUndefined();
  });
});

test('when the answer to the making is lost, the same number and words bring the package again', async () => {
  await provider.faults({
    http: { method: 'POST', path: 'transfer-bills$', timeoutMs: 10, when: 'after', times: 1 },
  });
  const number = await prepare();
  await becomes(number, 'sent');
  await services.pursueTransfer(number);
  await becomes(number, 'waiting');
  expect(await services.service('transfers').confirmation(number)).not.toBeNull();
  expect(await atProvider(number)).toHaveLength(1);
});

test('cancelled before it was sent it never reaches WeChat Pay', async () => {
  const number = await services.inTransaction(async (tx) => {
    const prepared = `WUNSENT${Date.now()}`;
    await services.service('transfers').prepare(tx, {
      number: prepared,
      openid,
      amountFen: 100,
      remark: '佣金',
      post: '推广员',
      explanation: '佣金',
    });
    await tx.query(
      "update graphile_worker._private_jobs set run_at = now() + interval '1 hour' where key = $1",
      [`transfer-${prepared}`],
    );
    return prepared;
  });
  expect(await services.service('transfers').cancel(number)).toBe('cancelled');
  expect(states(number)).toEqual(['cancelled']);
  await services.pursueTransfer(number);
  expect(await atProvider(number)).toEqual([]);
});

test('cancelled while it waits it is over when WeChat Pay says so', async () => {
  const number = await prepare();
  await becomes(number, 'waiting');
  expect(['under-way', 'cancelled']).toContain(await services.service('transfers').cancel(number));
  await becomes(number, 'cancelled');
  expect(states(number)).toEqual(['waiting', 'cancelled']);
});

test('cancelled too late it is paid', async () => {
  const number = await prepare();
  await becomes(number, 'waiting');
  await provider.post('transfers/confirm', { out_bill_no: number });
  await becomes(number, 'paid');
  expect(await services.service('transfers').cancel(number)).toBe('paid');
});

test('a day without confirmation ends it', async () => {
  const number = await prepare();
  await becomes(number, 'waiting');
  await provider.settings({ clockOffsetMs: 25 * HOUR_MS });
  await provider.state();
  await provider.post('transfers/confirm', { out_bill_no: number }).catch(() => undefined);
  await provider.settings({ clockOffsetMs: 0 });
  await services.pursueTransfer(number);
  await becomes(number, 'failed');
  expect(states(number)).toEqual(['waiting', 'failed']);
});

test('with too little in the account it waits under the same number and goes on when there is more', async () => {
  await provider.faults({ transfer: 'NOT_ENOUGH', times: 1 });
  const number = await prepare();
  await eventually(
    () => attentionOf(number),
    (kinds) => kinds.includes('transfer-not-enough'),
  );
  await services.pursueTransfer(number);
  await becomes(number, 'waiting');
  expect(await attentionOf(number)).toEqual([]);
  expect(await atProvider(number)).toHaveLength(1);
});

test('refused for good it fails, and a new number may be taken', async () => {
  await provider.settings({ transferScenes: ['1000'] });
  const number = await prepare();
  await becomes(number, 'failed');
  await provider.settings({ transferScenes: ['1005'] });
  expect(states(number)).toEqual(['failed']);
  expect(await atProvider(number)).toEqual([]);
});

test('without any notification the end is found by asking', async () => {
  await provider.faults({ notify: 'lost', event: 'MCHTRANSFER.' });
  const number = await prepare();
  await becomes(number, 'waiting');
  await provider.post('transfers/confirm', { out_bill_no: number });
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(await services.service('transfers').settle(number)).toBe('paid');
  expect(states(number)).toEqual(['waiting', 'paid']);
});
