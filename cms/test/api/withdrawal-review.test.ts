import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { promotionOf, withAvailable } from '../harness/promotion';
import { providerOf } from '../harness/provider';
import { eventually } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const REVIEW = ['plugin::referrals.withdrawals.read', 'plugin::referrals.withdrawals.review'];
/** The smallest PNG there is: one white point. */
const RECEIPT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=';

let app: App;
let promotion: ReturnType<typeof promotionOf>;
let boss: Visitor;
let finance: Visitor;
beforeAll(async () => {
  app = await startApp();
  promotion = promotionOf(app);
  boss = await administrator(app);
  finance = await administratorWith(app, { firstname: '账', lastname: '房' }, ...REVIEW);
});
afterAll(() => app.stop());
afterEach(async () => expect(await promotion.violations()).toEqual([]));

/** A member who has asked for so much of what they earned. */
async function asked(name: string, amountFen: number): Promise<{ visitor: Visitor; number: string }> {
  const visitor = await app.visitor(name);
  await withAvailable(app, visitor, amountFen);
  const { data } = await visitor.post('/api/referrals/withdrawals', { amountFen });
  return { visitor, number: data.number };
}
const approve = (admin: Visitor, number: string, method = 'by-hand') =>
  admin.post(`/referrals/withdrawals/${number}/approve`, { method });
const payByHand = (admin: Visitor, number: string, picture = RECEIPT) =>
  admin.post(`/referrals/withdrawals/${number}/pay-by-hand`, { picture, note: '招商银行 8841' });
const read = async (visitor: Visitor, number: string): Promise<Json> =>
  (await visitor.get(`/api/referrals/withdrawals/${number}`)).data;

test('above the limit two people approve, and not the same one twice', async () => {
  const { visitor, number } = await asked('rich', 150_000);
  expect((await approve(finance, number)).data).toMatchObject({ status: 'submitted', needsSecond: true });
  expect((await approve(finance, number)).error).toMatchObject({
    name: 'REVIEWER_NOT_ALLOWED',
    details: { reason: 'same-reviewer' },
  });
  expect((await approve(boss, number)).data).toMatchObject({ status: 'approved', needsSecond: false });
  // Again says what is.
  expect((await approve(boss, number)).data).toMatchObject({ status: 'approved' });
  expect((await read(visitor, number)).status).toBe('approved');
});

test('nobody approves their own commission', async () => {
  const { visitor, number } = await asked('insider', 5_000);
  const { documentId } = (await visitor.get('/api/wechat/me')).data;
  const email = app.env.DEMO_ADMIN_EMAIL;
  expect((await boss.put(`/referrals/promoters/${documentId}/staff`, { email })).status).toBe(200);
  expect((await approve(boss, number)).error).toMatchObject({
    name: 'REVIEWER_NOT_ALLOWED',
    details: { reason: 'own-withdrawal' },
  });
  expect((await approve(finance, number)).data.status).toBe('approved');
});

test('paid by hand: a receipt that is a picture ends it, once', async () => {
  const { visitor, number } = await asked('by-hand', 5_000);
  expect((await payByHand(finance, number)).error?.name).toBe('WITHDRAWAL_DECIDED');
  await approve(finance, number);
  expect((await payByHand(finance, number, 'aGVsbG8=')).error?.name).toBe('INVALID_INPUT');
  const both = await Promise.all([payByHand(finance, number), payByHand(boss, number)]);
  expect(both.map(({ data }) => data?.status)).toEqual(['paid', 'paid']);
  expect(await read(visitor, number)).toMatchObject({ status: 'paid', amountFen: 5_000 });
  expect(await promotion.balance(visitor)).toMatchObject({ paidFen: 5_000, lockedFen: 0, availableFen: 0 });
  const receipt = await finance.get(`/referrals/withdrawals/${number}/receipt`);
  expect(receipt.data).toEqual({ contentType: 'image/png', base64: RECEIPT });
});

test('rejected with a reason: the member reads it and has the money again; it cannot be approved any more', async () => {
  const { visitor, number } = await asked('refused', 5_000);
  expect((await finance.post(`/referrals/withdrawals/${number}/reject`, { reason: ' ' })).status).toBe(400);
  const reason = '本月佣金待核实';
  for (let time = 0; time < 2; time += 1)
    expect((await finance.post(`/referrals/withdrawals/${number}/reject`, { reason })).data.status).toBe(
      'rejected',
    );
  expect(await read(visitor, number)).toMatchObject({ status: 'rejected', reason });
  expect(await promotion.balance(visitor)).toMatchObject({ availableFen: 5_000, lockedFen: 0 });
  expect((await approve(boss, number)).error?.name).toBe('WITHDRAWAL_DECIDED');
});

test('a transfer that nobody confirms is taken back, and the money is there again', async () => {
  const { visitor, number } = await asked('asleep', 5_000);
  expect((await approve(finance, number, 'transfer')).data.status).toBe('transferring');
  await eventually(
    () => read(visitor, number),
    ({ status }) => status === 'waiting_for_member',
    10_000,
  );
  expect((await finance.post(`/referrals/withdrawals/${number}/take-back`, {})).status).toBe(200);
  await eventually(
    () => read(visitor, number),
    ({ status }) => status === 'cancelled',
    15_000,
  );
  expect(await promotion.balance(visitor)).toMatchObject({ availableFen: 5_000, lockedFen: 0, paidFen: 0 });
  const { transfers } = await providerOf(app).state();
  expect(transfers.filter(({ outBillNo }: { outBillNo: string }) => outBillNo === number)).toHaveLength(1);
});

test('who may only read cannot decide; a number that nobody has is not found', async () => {
  const reader = await administratorWith(app, { firstname: '只', lastname: '读' }, REVIEW[0] as string);
  const { number } = await asked('read-only', 5_000);
  expect((await approve(reader, number)).status).toBe(403);
  expect((await reader.get(`/referrals/withdrawals/${number}`)).data.number).toBe(number);
  expect((await approve(finance, 'W0000000000000000')).error?.name).toBe('WITHDRAWAL_NOT_FOUND');
});
