import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { buy, day, dayLine, eventually } from '../harness/shop';
import { staffMember } from '../harness/staff';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let marketer: Visitor;
let desk: Visitor;
let articleId = '';
let bannerId = '';
beforeAll(async () => {
  app = await startApp();
  ann = await app.visitor('ann');
  marketer = await staffMember(app, 'marketer');
  desk = await staffMember(app, 'desk');
  [{ documentId: articleId }] = (await ann.get('/api/articles')).data;
  [{ documentId: bannerId }] = (await ann.get('/api/banners')).data;
});
afterAll(() => app.stop());

const send = (who: Visitor, ...events: object[]) => who.post('/api/content-events', { events });
const tap = (who: Visitor, ticket = 'day-ticket', kind = 'article', id = articleId) =>
  send(who, { kind, id, deed: 'ticket-tap', ticket });
const flush = () =>
  app.module<{ flushCounts(): Promise<void> }>('src/content/services/count-seen.js').flushCounts();
const report = async (from = day(0), to = day(0), who = marketer) =>
  who.get(`/shanmen-content/report?from=${from}&to=${to}`);
async function rowOf(id = articleId): Promise<Json> {
  await flush();
  return (await report()).data.rows.find(({ documentId }: Json) => documentId === id);
}
const purchases = async () =>
  (await app.db.query('select kind, document_id, paid_fen, ended from content_purchases')).rows;

describe('the report of content', () => {
  test('counts views and taps of guides and banners, and knows their names', async () => {
    await send(app.anonymous(), { kind: 'article', id: articleId, deed: 'view' });
    await send(app.anonymous(), { kind: 'banner', id: bannerId, deed: 'view' });
    await send(app.anonymous(), { kind: 'banner', id: 'made-up', deed: 'view' });
    await tap(app.anonymous());
    expect(await rowOf()).toMatchObject({ kind: 'article', views: 1, taps: 1, purchases: 0 });
    expect((await rowOf()).title).toMatch(/\p{Script=Han}/u);
    expect(await rowOf(bannerId)).toMatchObject({ kind: 'banner', views: 1 });
    expect(await rowOf('made-up')).toBeUndefined();
  });

  test('counts a ticket for what its buyer tapped last, and no other ticket', async () => {
    await tap(ann, 'day-ticket', 'banner', bannerId);
    await tap(ann);
    await buy(ann, app.sandbox.origin, dayLine(1), dayLine(1));
    await buy(ann, app.sandbox.origin, dayLine(1, 'family-ticket'));
    await eventually(purchases, (rows) => rows.length >= 2);
    expect(await purchases()).toEqual(
      Array.from({ length: 2 }, () => ({
        kind: 'article',
        document_id: articleId,
        paid_fen: 12_800,
        ended: false,
      })),
    );
    expect(await rowOf()).toMatchObject({ purchases: 2, paidFen: 25_600 });
  });

  test('counts nothing for who tapped nothing, nor two days after a tap', async () => {
    const [bob, eve] = [await app.visitor('bob'), await app.visitor('eve')];
    await tap(eve);
    await app.db.query(
      `update content_taps set tapped_at = tapped_at - interval '49 hours'
        where tapped_at = (select max(tapped_at) from content_taps)`,
    );
    for (const visitor of [bob, eve]) await buy(visitor, app.sandbox.origin, dayLine(1));
    await tap(ann);
    const [{ code }] = (await buy(ann, app.sandbox.origin, dayLine(1))) as [Json];
    await eventually(purchases, (rows) => rows.length === 3);
    // Ann's came last, so the others' news is through as well.
    const { rows } = await app.db.query('select ticket_code from content_purchases where ticket_code = $1', [
      code,
    ]);
    expect(rows).toHaveLength(1);
    expect(await purchases()).toHaveLength(3);
  });

  test('takes off what was refunded', async () => {
    const before = await rowOf();
    const { rows } = await app.db.query('select ticket_code from content_purchases limit 1');
    const code = rows[0].ticket_code;
    expect((await ann.post(`/api/ticketing/tickets/${code}/refund`, {})).status).toBe(200);
    await eventually(rowOf, (row) => row.purchases === before.purchases - 1, 15_000);
    expect((await rowOf()).paidFen).toBeLessThan(before.paidFen);
  });

  test('has a row for each day of the period, also for those without anything', async () => {
    const { data } = await report(day(-6), day(0));
    expect(data.days.map(({ day: one }: Json) => one)).toEqual(
      [-6, -5, -4, -3, -2, -1, 0].map((n) => day(n)),
    );
    expect(data.days[6].purchases).toBeGreaterThan(0);
    expect(data.days[0]).toMatchObject({ views: 0, taps: 0, purchases: 0 });
    expect((await report('2020-01-01', '2026-02-30')).error?.name).toBe('INVALID_INPUT');
  });
});

test('is for who may read guides: not for the desk, not for visitors', async () => {
  expect((await report(day(0), day(0), desk)).status).toBe(403);
  expect((await report(day(0), day(0), ann)).status).toBe(401);
});

test('a tap is forgotten when no purchase can count for it any more', async () => {
  const { forgetOldTaps } = app.module<{ forgetOldTaps(at: Date): Promise<void> }>(
    'src/content/services/count-purchases.js',
  );
  await tap(ann);
  await forgetOldTaps(new Date());
  const left = async () => Number((await app.db.query('select count(*) from content_taps')).rows[0].count);
  expect(await left()).toBeGreaterThan(0);
  await forgetOldTaps(new Date(Date.now() + 4 * 86_400_000));
  expect(await left()).toBe(0);
});
