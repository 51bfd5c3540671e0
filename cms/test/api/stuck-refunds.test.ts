import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, dayLine, eventually, statusOf } from '../harness/shop';
import type { Visitor } from '../harness/visitor';

let app: App;
let admin: Visitor;
let provider: ReturnType<typeof providerOf>;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.1' } });
  admin = await administrator(app);
  provider = providerOf(app);
  await provider.settings({ refundDelayMs: 50 });
});
afterAll(() => app.stop());
afterEach(async () => {
  await provider.noFaults();
  expect(await servicesOf(app).violations()).toEqual([]);
});

/** A ticket whose money is asked for while WeChat Pay answers so. */
async function stuck(name: string, fault: string, times?: number) {
  const visitor = await app.visitor(name);
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(3));
  const { data } = await visitor.get(`/api/ticketing/tickets/${ticket?.code}`);
  await provider.faults({ refund: fault, reference: data.orderNumber, ...(times ? { times } : {}) });
  const asked = await visitor.post(`/api/ticketing/tickets/${ticket?.code}/refund`);
  return { visitor, code: ticket?.code as string, number: asked.data.number as string };
}
const openItems = async (number: string): Promise<string[]> =>
  (
    await app.db.query('select kind from attention_items where subject = $1 and resolved_at is null', [
      number,
    ])
  ).rows.map(({ kind }) => kind);
const has = (number: string, kind: string) =>
  eventually(
    () => openItems(number),
    (kinds) => kinds.includes(kind),
    15_000,
  );

test('after the account was filled up it is tried at once, under the same number', async () => {
  const { visitor, code, number } = await stuck('poor', 'NOT_ENOUGH', 1);
  await has(number, 'refund-not-enough');
  const { status } = await admin.post(`/ticketing/refunds/${number}/hurry`);
  expect(status).toBe(200);
  await eventually(statusOf(visitor, code), (now) => now === 'refunded', 15_000);
  expect(await openItems(number)).toEqual([]);
  const { refunds } = await provider.state();
  expect(refunds.filter(({ outRefundNo }: { outRefundNo: string }) => outRefundNo === number)).toHaveLength(
    1,
  );
});

test('an abnormal refund goes to the merchant, who says how the visitor was paid', async () => {
  const { visitor, code, number } = await stuck('closed-card', 'ABNORMAL', 1);
  await has(number, 'refund-abnormal');
  const { status } = await admin.post(`/ticketing/refunds/${number}/pay-by-hand`, {
    receipt: '现金 No. 118',
  });
  expect(status).toBe(200);
  await eventually(statusOf(visitor, code), (now) => now === 'refunded', 15_000);
  const { rows } = await app.db.query(
    `select resolution from attention_items where subject = $1 and kind = 'refund-abnormal' order by id desc limit 1`,
    [number],
  );
  expect(rows).toEqual([{ resolution: '现金 No. 118' }]);
  const shown = await visitor.get(`/api/ticketing/tickets/${code}/refund`);
  expect(shown.data.refund).toMatchObject({ status: 'success', paidByHand: true });
  const { refunds } = await provider.state();
  expect(refunds.find(({ outRefundNo }: { outRefundNo: string }) => outRefundNo === number)).toMatchObject({
    abnormalTo: 'MERCHANT_BANK_CARD',
    status: 'SUCCESS',
  });
});

test('what needs none of it is refused and stays as it is', async () => {
  const visitor = await app.visitor('happy');
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(4));
  const { data } = await visitor.post(`/api/ticketing/tickets/${ticket?.code}/refund`);
  await eventually(statusOf(visitor, ticket?.code), (now) => now === 'refunded');
  for (const [verb, body] of [
    ['hurry', {}],
    ['pay-by-hand', { receipt: 'x' }],
  ] as const) {
    const answer = await admin.post(`/ticketing/refunds/${data.number}/${verb}`, body);
    expect([answer.status, answer.error?.name]).toEqual([409, 'REFUND_NOT_STUCK']);
    const unknown = await admin.post(`/ticketing/refunds/R00000000/${verb}`, body);
    expect(unknown.error?.name).toBe('REFUND_NOT_FOUND');
  }
  const bad = await admin.post(`/ticketing/refunds/${data.number}/pay-by-hand`, { receipt: '  ' });
  expect(bad.error?.name).toBe('INVALID_INPUT');
});

test('only who decides about refunds may', async () => {
  const reader = await administratorWith(
    app,
    { firstname: '一', lastname: '李' },
    'plugin::ticketing.refunds.read',
  );
  for (const verb of ['hurry', 'pay-by-hand'])
    expect((await reader.post(`/ticketing/refunds/R00000000/${verb}`, {})).status).toBe(403);
});
