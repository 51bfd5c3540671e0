import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { providerOf } from '../harness/provider';
import { buy, day, dayLine, eventually } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let admin: Visitor;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.5' } });
  await providerOf(app).settings({ refundDelayMs: 50 });
  [ann, admin] = [await app.visitor('ann'), await administrator(app)];
});
afterAll(() => app.stop());

const TABS = ['review', 'under-way', 'done', 'person'] as const;
const rows = async (tab: string): Promise<Json[]> => (await admin.get(`/ticketing/refunds?tab=${tab}`)).data;
const figures = async (): Promise<Json> => (await admin.get('/ticketing/refunds/figures')).data;
async function requested(offset: number): Promise<string> {
  const [ticket] = await buy(ann, app.sandbox.origin, dayLine(offset));
  await app.db.query(
    `update tickets set terms = jsonb_set(terms, '{refundReview}', 'true') where code = $1`,
    [ticket?.code],
  );
  const path = `/api/ticketing/tickets/${ticket?.code}/refund`;
  return (await ann.post(path, { reason: '孩子发烧' })).data.number;
}
const attention = async (): Promise<Json[]> => (await admin.get('/ticketing/attention')).data;
const raise = (kind: string, subject: string) =>
  app
    .module<Json>('src/kernel/attention.js')
    .raiseAttention(app.db, kind, subject, { reference: 'x', amountFen: 100 });
const resolve = (kind: string, subject: string, who = admin, note = '已电话确认') =>
  who.post('/ticketing/attention/resolve', { kind, subject, note });
/** In which tabs a refund is. */
const tabsOf = async (number: string): Promise<string[]> => {
  const found = await Promise.all(TABS.map(rows));
  return TABS.filter((_, index) => found[index]?.some((row) => row.number === number));
};

test('what waits is on top with its sum, in words for who reviews it, and nobody’s full name', async () => {
  expect(await figures()).toMatchObject({ review: { count: 0, amountFen: 0, since: null } });
  const first = await requested(6);
  const second = await requested(7);
  const listed = await rows('review');
  expect(listed.map(({ number }) => number)).toEqual([first, second]);
  const [row] = listed;
  expect(row).toMatchObject({
    title: '云栖山一日票',
    visitDate: day(6),
    visitor: '林**',
    paidFen: row.amountFen + row.feeFen,
    status: 'requested',
    cause: 'asked',
    reason: '孩子发烧',
    trouble: null,
    decision: null,
  });
  expect(await figures()).toMatchObject({
    review: { count: 2, amountFen: row.amountFen + listed[1].amountFen, since: row.askedAt },
    timeZone: 'Asia/Shanghai',
  });
  expect(JSON.stringify(listed)).not.toContain('林小满');
});

test('each refund is in exactly one tab, all its way', async () => {
  const number = await requested(8);
  expect(await tabsOf(number)).toEqual(['review']);
  await admin.post(`/ticketing/refunds/${number}/approve`);
  await eventually(
    () => tabsOf(number),
    (tabs) => tabs.join() === 'done',
    15_000,
  );
  const other = await requested(8);
  await admin.post(`/ticketing/refunds/${other}/reject`, { reason: '特价票' });
  expect(await tabsOf(other)).toEqual(['done']);
  const row = (await rows('done')).find((one) => one.number === other);
  expect(row.decision).toMatchObject({ note: '特价票' });
  expect((await rows('done')).find((one) => one.number === number).decision.note).toBeNull();
});

test('what WeChat cannot pay back needs a person until somebody says it is dealt with', async () => {
  const number = await requested(9);
  await admin.post(`/ticketing/refunds/${number}/reject`, { reason: '改期' });
  for (const [status, kind, after] of [
    ['submitted', 'refund-not-enough', 'under-way'],
    ['failed', 'refund-failed', 'done'],
    ['abnormal', 'refund-abnormal', 'person'],
  ] as const) {
    await app.db.query('update refunds set status = $2 where number = $1', [number, status]);
    await raise(kind, number);
    expect(await tabsOf(number)).toEqual(['person']);
    expect((await rows('person')).find((row) => row.number === number).trouble).toBe(kind);
    expect((await resolve(kind, number)).status).toBe(200);
    expect(await tabsOf(number)).toEqual([after]);
  }
  await app.db.query(`update refunds set status = 'rejected' where number = $1`, [number]);
});

test('resolved with a note: out of the list, and who and when are kept; the first of many counts', async () => {
  await raise('oversold', 'slot-1');
  const answers = await Promise.all(
    Array.from({ length: 6 }, (_, index) => resolve('oversold', 'slot-1', admin, `note ${index}`)),
  );
  expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
  expect(answers[0]?.data.note).toMatch(/^note \d$/);
  expect((await attention()).filter(({ subject }) => subject === 'slot-1')).toEqual([]);
  const { rows: kept } = await app.db.query(
    `select action, actor_kind from audit_entries where subject_kind = 'attention' and subject_title = 'slot-1'`,
  );
  expect(kept).toEqual([{ action: 'resolve', actor_kind: 'admin' }]);
  await raise('oversold', 'slot-1');
  expect((await attention()).map(({ subject }) => subject)).toContain('slot-1');
});

test('not resolved: what is not there, what must be decided, without a note, without the permission', async () => {
  expect((await resolve('oversold', 'nowhere')).error).toMatchObject({ name: 'ATTENTION_NOT_FOUND' });
  const number = await requested(6);
  expect((await resolve('refund-review', number)).error?.name).toBe('ATTENTION_DECIDED_ELSEWHERE');
  expect(await tabsOf(number)).toEqual(['review']);
  await raise('counter-drift', 'slot-2');
  expect((await resolve('counter-drift', 'slot-2', admin, ' ')).error?.name).toBe('INVALID_INPUT');
  const reader = await administratorWith(
    app,
    { firstname: 'R', lastname: 'E' },
    'plugin::ticketing.overview.read',
  );
  expect((await resolve('counter-drift', 'slot-2', reader)).status).toBe(403);
  expect((await resolve('counter-drift', 'slot-2', app.anonymous())).status).toBe(401);
  expect((await attention()).map(({ subject }) => subject)).toContain('slot-2');
});
