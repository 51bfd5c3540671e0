import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { askRefund } from '../harness/refund';
import { buy, day, dayLine, eventually, hold, order, pay } from '../harness/shop';
import { type Json, Visitor } from '../harness/visitor';

const DAY_MS = 86_400_000;
/** Bills are of yesterday: the sandbox makes today's at once, and we look at it from tomorrow. */
const tomorrow = () => new Date(Date.now() + DAY_MS);
const TODAY = day(0);

let app: App;
let provider: ReturnType<typeof providerOf>;
let services: ReturnType<typeof servicesOf>;
let admin: Visitor;
/** Numbers of the day: payments in the order of paying, refunds, transfers. */
const payments: string[] = [];
const refunds: string[] = [];
const transfers: string[] = [];

beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.7' } });
  provider = providerOf(app);
  services = servicesOf(app);
  await provider.settings({ refundDelayMs: 50, transferPayMs: 20, billsReadyAtOnce: true });
  admin = await administrator(app.env.DEMO_ADMIN_EMAIL, app.env.DEMO_ADMIN_PASSWORD);
  await aDayOfTrade();
});
afterAll(() => app.stop());
afterEach(async () => {
  await provider.noFaults();
  await fetch(`${app.sandbox.origin}/sandbox/bills/differences`, { method: 'DELETE' });
});

async function administrator(email = '', password = ''): Promise<Visitor> {
  const visitor = new Visitor(app.url);
  visitor.jwt = (await visitor.post('/admin/login', { email, password })).data.token;
  return visitor;
}

/** Seven payments, two refunds and two transfers. */
async function aDayOfTrade(): Promise<void> {
  for (let i = 0; i < 7; i += 1) {
    const visitor = await app.visitor(`trader-${i}`);
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(1));
    payments.push((await visitor.get(`/api/ticketing/tickets/${ticket.code}`)).data.orderNumber);
  }
  for (const reference of payments.slice(0, 2)) refunds.push(await giveBack(reference));
  const { rows } = await app.db.query('select openid from up_users where openid is not null limit 1');
  for (const amountFen of [3000, 4500]) transfers.push(await payOut(rows[0].openid, amountFen));
}

async function giveBack(reference: string): Promise<string> {
  const number = await askRefund(services, reference);
  await eventually(
    async () =>
      (await app.db.query('select status from payment_refunds where number = $1', [number])).rows[0].status,
    (status) => status === 'success',
  );
  return number;
}

async function payOut(openid: string, amountFen: number): Promise<string> {
  const number = `WBILL${transfers.length}${Date.now()}`;
  const words = { remark: '推广佣金', post: '推广员', explanation: '推广佣金' };
  await services.inTransaction((tx) =>
    services.service('transfers').prepare(tx, { number, openid, amountFen, ...words }),
  );
  const status = async () =>
    (await app.db.query('select status from payment_transfers where number = $1', [number])).rows[0].status;
  await eventually(status, (now) => now === 'waiting');
  await provider.post('transfers/confirm', { out_bill_no: number });
  await eventually(status, (now) => now === 'paid');
  await withdrawn(openid, number, amountFen);
  return number;
}

/** The withdrawal that a transfer pays out, for the books of commission. */
async function withdrawn(openid: string, number: string, amountFen: number): Promise<void> {
  const { rows } = await app.db.query('select id from up_users where openid = $1', [openid]);
  await app.db.query('insert into referral_promoters (member_id) values ($1) on conflict do nothing', [
    rows[0].id,
  ]);
  await app.db.query('insert into commission_accounts (member_id) values ($1) on conflict do nothing', [
    rows[0].id,
  ]);
  await app.db.query(
    `insert into referral_withdrawals (number, member_id, amount_fen, status, method, reviewer_id, created_at, updated_at, ended_at)
     values ($1, $2, $3, 'paid', 'transfer', 1, now(), now(), now())`,
    [number, rows[0].id, amountFen],
  );
}

async function reconcile(): Promise<Json> {
  await services.startReconciliation(TODAY, tomorrow());
  return eventually(
    async () => (await admin.get(`/wechat-pay/reconciliations/${TODAY}`)).data,
    ({ run }) => run.status !== 'running',
    20_000,
  );
}
const openIn = ({ differences }: Json): string[] =>
  differences
    .filter(({ resolvedAt }: Json) => resolvedAt === null)
    .map(({ kind, number }: Json) => `${kind} ${number}`)
    .sort();
const attention = async (): Promise<string[]> =>
  (
    await app.db.query(
      `select subject from attention_items where kind = 'reconciliation-difference' and resolved_at is null order by 1`,
    )
  ).rows.map(({ subject }) => subject);

test('a day on which all is well has no difference, and its totals are those of the bill', async () => {
  const report = await reconcile();
  expect(report.run).toMatchObject({ status: 'done', failure: null });
  expect(openIn(report)).toEqual([]);
  const { bill, ours, healed } = report.totals;
  const { feeFen, others, ...totals } = bill;
  expect(totals).toEqual(ours);
  expect({ ...totals, others, healed }).toMatchObject({
    payments: 7,
    refunds: 2,
    transfers: 2,
    transferredFen: 7500,
    others: 0,
    healed: 0,
  });
  expect(feeFen).toBeGreaterThan(0);
  expect(await attention()).toEqual([]);
});

test('five planted differences are found, exactly these five; again they stay five; gone they resolve themselves', async () => {
  const planted = [
    { kind: 'missing', of: 'payment', reference: payments[2] },
    { kind: 'wrong-amount', of: 'payment', reference: payments[3] },
    { kind: 'extra', of: 'payment', reference: payments[4] },
    { kind: 'duplicate-refund', reference: refunds[0] },
    { kind: 'wrong-amount', bill: 'fund-flow', reference: transfers[0] },
  ];
  const rows = await provider.post('bills/differences', planted);
  const stranger = rows.find(({ kind }: Json) => kind === 'extra').strange.outNo;
  const expected = [
    `payment-amount ${payments[3]}`,
    `payment-not-here ${stranger}`,
    `payment-not-in-bill ${payments[2]}`,
    `refund-twice-in-bill ${refunds[0]}`,
    `transfer-amount ${transfers[0]}`,
  ].sort();
  for (let round = 0; round < 2; round += 1) {
    expect(openIn(await reconcile())).toEqual(expected);
    expect(await attention()).toHaveLength(5);
  }
  await fetch(`${app.sandbox.origin}/sandbox/bills/differences`, { method: 'DELETE' });
  const report = await reconcile();
  expect(openIn(report)).toEqual([]);
  expect(report.differences).toHaveLength(5);
  expect(await attention()).toEqual([]);
});

test.each([
  ['a refund of the bill that is not here', { kind: 'extra', of: 'refund' }, 'refund-not-here'],
  ['a refund that the bill calls failed', { kind: 'wrong-status', of: 'refund' }, 'refund-state'],
  ['a payment that the bill calls revoked', { kind: 'wrong-status', of: 'payment' }, 'payment-state'],
  ['a refund that the bill does not have', { kind: 'missing', of: 'refund' }, 'refund-not-in-bill'],
  ['a transfer that the bill does not have', { kind: 'missing', bill: 'fund-flow' }, 'transfer-not-in-bill'],
  ['a transfer that is not here', { kind: 'extra', bill: 'fund-flow' }, 'transfer-not-here'],
])('%s is found', async (_what, difference, kind) => {
  await provider.post('bills/differences', [difference]);
  expect(openIn(await reconcile()).map((found) => found.split(' ')[0])).toEqual([kind]);
});

describe('the third side, what was sold for the money', () => {
  test.each([
    [
      'an order that says it cost something else',
      () => ['update orders set amount_fen = amount_fen + 100 where number = $1', payments[5]],
      () => ['update orders set amount_fen = amount_fen - 100 where number = $1', payments[5]],
      'order-amount',
    ],
    [
      'a ticket refund that is not done though the money is back',
      () => [`update refunds set status = 'submitted' where number = $1`, refunds[1]],
      () => [`update refunds set status = 'success' where number = $1`, refunds[1]],
      'refund-line-state',
    ],
    [
      'a paid order whose ticket is void',
      () => [
        `update tickets set status = 'void' where id in
           (select l.ticket_id from order_lines l join orders o on o.id = l.order_id where o.number = $1)`,
        payments[6],
      ],
      () => [
        `update tickets set status = 'valid' where id in
           (select l.ticket_id from order_lines l join orders o on o.id = l.order_id where o.number = $1)`,
        payments[6],
      ],
      'line-without-ticket',
    ],
  ])('%s is found, and resolved when it is right again', async (_what, spoil, repair, kind) => {
    const [spoiling = '', number = ''] = spoil();
    await app.db.query(spoiling, [number]);
    expect(openIn(await reconcile())).toEqual([`${kind} ${number}`]);
    expect(await attention()).toEqual([`${TODAY} ${number}`]);
    const [repairing = ''] = repair();
    await app.db.query(repairing, [number]);
    expect(openIn(await reconcile())).toEqual([]);
    expect(await attention()).toEqual([]);
  });
});

test('a payment that only the bill told of is applied and is no difference', async () => {
  const visitor = await app.visitor('unheard');
  const [ticket] = await hold(visitor, dayLine(2));
  const { order: placed } = await order(visitor, [ticket]);
  await app.db.query(`delete from graphile_worker._private_jobs where payload->>'reference' = $1`, [
    placed.number,
  ]);
  await pay(app.sandbox.origin, placed.number, { notify: false });
  const report = await reconcile();
  expect(report.totals.healed).toBe(1);
  expect(openIn(report)).toEqual([]);
  expect((await visitor.get(`/api/ticketing/tickets/${ticket.code}`)).data.status).toBe('valid');
});

describe('a bill that cannot be believed is not compared', () => {
  test.each([
    ['creating', 'STATEMENT_CREATING'],
    ['wrong-hash', 'bill-hash'],
    ['truncated', 'bill-hash'],
  ])('%s', async (bill, failure) => {
    const before = await reconcile();
    await provider.faults({ bill, reference: 'trade' });
    const report = await reconcile();
    expect(report.run).toMatchObject({ status: 'waiting', failure });
    expect(report.totals).toEqual(before.totals);
    expect(openIn(report)).toEqual([]);
    await provider.noFaults();
    // Looked at again by hand it is the same run that goes on.
    expect((await reconcile()).run).toMatchObject({ status: 'done' });
  });
});

test('a day without anything is done, with nothing', async () => {
  const quiet = day(-5);
  await services.startReconciliation(quiet, tomorrow());
  const report = await eventually(
    async () => (await admin.get(`/wechat-pay/reconciliations/${quiet}`)).data,
    ({ run }) => run.status !== 'running',
  );
  expect(report).toMatchObject({ run: { status: 'done' }, totals: { bill: { payments: 0, paidFen: 0 } } });
});

test('today, days to come and days too long ago cannot be reconciled', async () => {
  for (const offset of [0, 1, -91]) {
    const answer = await admin.post(`/wechat-pay/reconciliations/${day(offset)}/runs`);
    expect({ status: answer.status, name: answer.error?.name }).toEqual({
      status: 409,
      name: 'DAY_NOT_RECONCILABLE',
    });
  }
  expect((await admin.post(`/wechat-pay/reconciliations/${day(-6)}/runs`)).status).toBe(200);
});

test('the sheet is for a spreadsheet: Chinese is read, nothing in it is calculated', async () => {
  await app.db.query(
    `insert into reconciliation_differences (day, kind, number, facts, found_at)
     values ($1, 'payment-not-here', '=HYPERLINK("x")', '{"billFen": 1250}', now())`,
    [day(-6)],
  );
  const { data } = await admin.get(`/wechat-pay/reconciliations/${day(-6)}/sheet`);
  expect(data.fileName).toBe(`对账差异-${day(-6)}.csv`);
  expect(data.text.startsWith('\uFEFF日期,')).toBe(true);
  expect(data.text).toContain(`"'=HYPERLINK(""x"")",12.5,`);
});

test('history has a row for each day, the newest first', async () => {
  const { data, meta } = await admin.get('/wechat-pay/reconciliations');
  const days = data.map((row: Json) => row.day);
  expect(days).toEqual([...days].sort().reverse());
  expect(days[0]).toBe(TODAY);
  expect(data[0]).toMatchObject({ status: 'done', open: 0 });
  expect(meta.latestDay).toBe(day(-1));
});

test('only who may sees it, and only who may runs it', async () => {
  const paths = [
    '/wechat-pay/reconciliations',
    `/wechat-pay/reconciliations/${TODAY}`,
    '/wechat-pay/connection',
  ];
  for (const path of paths) expect((await app.anonymous().get(path)).status, path).toBe(401);
  const email = 'editor@shanmen.example';
  const password = 'Editor-of-guides-1';
  const role = await app.strapi.db.query('admin::role').findOne({ where: { code: 'strapi-editor' } });
  const user = { email, password, firstname: 'A', lastname: 'B', isActive: true, roles: [role.id] };
  await app.strapi.service('admin::user').create(user);
  const editor = await administrator(email, password);
  for (const path of paths) expect((await editor.get(path)).status, path).toBe(403);
  expect((await editor.post(`/wechat-pay/reconciliations/${day(-2)}/runs`)).status).toBe(403);
  expect((await editor.post('/wechat-pay/connection/checks')).status).toBe(403);
});

test('the connection says how it stands, without a secret', async () => {
  const { data } = await admin.get('/wechat-pay/connection');
  expect(data).toMatchObject({
    sandbox: true,
    mchId: app.env.WECHAT_PAY_MCH_ID,
    publicKeyId: app.env.WECHAT_PAY_PUBLIC_KEY_ID,
    merchantCertificate: { serial: app.env.WECHAT_PAY_CERTIFICATE_SERIAL },
  });
  expect(data.notifications.map(({ topic }: Json) => topic).sort()).toEqual([
    'refund',
    'transaction',
    'transfer',
  ]);
  expect(data.notifications.every(({ lastAt }: Json) => lastAt !== null)).toBe(true);
  const text = JSON.stringify(data);
  for (const name of ['WECHAT_PAY_API_V3_KEY', 'WECHAT_PAY_PRIVATE_KEY', 'WECHAT_APP_SECRET'])
    expect(text).not.toContain(app.env[name]);
});

test('its test asks WeChat, and says what is wrong when it is', async () => {
  const { data } = await admin.post('/wechat-pay/connection/checks');
  expect(data.map(({ id, ok }: Json) => [id, ok])).toEqual([
    ['token', true],
    ['query', true],
    ['certificates', true],
  ]);
  await provider.faults({
    http: { path: 'out-trade-no/000000', status: 401, answer: { code: 'SIGN_ERROR' } },
  });
  const wrong = (await admin.post('/wechat-pay/connection/checks')).data;
  expect(wrong.find(({ id }: Json) => id === 'query')).toMatchObject({ ok: false, code: 'SIGN_ERROR' });
});
