import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { day } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const PRODUCTS = '/content-manager/collection-types/plugin::ticketing.product';
const POOLS = '/content-manager/collection-types/plugin::ticketing.pool';

let app: App;
let admin: Visitor;
let dayTicket: string;
beforeAll(async () => {
  app = await startApp();
  admin = await administrator(app);
  dayTicket = (await app.anonymous().get('/api/ticketing/products/day-ticket')).data.documentId;
});
afterAll(() => app.stop());

const list = (query = '') => admin.get(`/ticketing/audit?${query}`);
/** A save that must succeed: one that fails quietly would make every "no entry" true. */
async function saved(answer: Promise<{ status: number; error: Json; data: Json }>): Promise<Json> {
  const { status, error, data } = await answer;
  if (status >= 300) throw new Error(`not saved: ${status} ${JSON.stringify(error)}`);
  return data;
}
const newest = async (query = ''): Promise<Json> => (await list(query)).data[0];
const total = async (query = ''): Promise<number> => ((await list(query)).meta as Json).pagination.total;
const products = () => app.strapi.documents('plugin::ticketing.product');

test('the demo content is kept as made by the system', async () => {
  const { data } = await list('pageSize=100&actor=system:');
  expect(data.map(({ action, subject }: Json) => [action, subject.title])).toContainEqual([
    'create',
    '云栖山一日票',
  ]);
});

test('a draft is nobody’s business until it is published; then each field tells before and after', async () => {
  const before = await total();
  await saved(admin.put(`${PRODUCTS}/${dayTicket}?locale=zh`, { priceFen: 13800 }));
  expect(await total()).toBe(before);
  await saved(admin.post(`${PRODUCTS}/${dayTicket}/actions/publish?locale=zh`, {}));
  expect(await total()).toBe(before + 1);
  expect(await newest()).toMatchObject({
    action: 'update',
    actor: { kind: 'admin' },
    subject: { kind: 'product', id: dayTicket, title: '云栖山一日票' },
    changes: [{ field: 'priceFen', before: 12800, after: 13800 }],
  });
});

test('publishing the same again keeps no second entry', async () => {
  const before = await total();
  await saved(admin.post(`${PRODUCTS}/${dayTicket}/actions/publish?locale=zh`, {}));
  expect(await total()).toBe(before);
});

test('words are told by language', async () => {
  await products().update({
    documentId: dayTicket,
    locale: 'en',
    status: 'published',
    data: { subtitle: 'All in one day' },
  } as never);
  const { changes } = await newest();
  expect(changes).toContainEqual({
    field: 'subtitle',
    locale: 'en',
    before: 'The mountain, the lake and the clouds, all in one day',
    after: 'All in one day',
  });
});

test('taking off the shelf, and deleting, are told with what was there', async () => {
  await saved(admin.post(`${PRODUCTS}/${dayTicket}/actions/unpublish?locale=en`, {}));
  expect(await newest()).toMatchObject({ action: 'unpublish', subject: { id: dayTicket } });
  await saved(admin.delete(`${PRODUCTS}/${dayTicket}`));
  const deleted = await newest();
  expect(deleted).toMatchObject({ action: 'delete', subject: { title: '云栖山一日票' } });
  expect(deleted.changes).toContainEqual({ field: 'priceFen', before: 13800, after: null });
});

test('rows of a pool are told with their component, and a refused save leaves no entry', async () => {
  const opening = { days: 'daily', startsAt: '08:00', endsAt: '10:00', size: 5 };
  const data = await saved(
    admin.post(POOLS, {
      name: '试验',
      slug: 'trial',
      wholeDay: false,
      daysAhead: 5,
      openings: [opening],
    }),
  );
  expect(await newest()).toMatchObject({ action: 'create', subject: { kind: 'pool', title: '试验' } });
  await saved(admin.put(`${POOLS}/${data.documentId}`, { openings: [{ ...opening, size: 9 }] }));
  expect((await newest()).changes).toEqual([
    {
      field: 'openings',
      component: 'ticketing.opening',
      before: [opening],
      after: [{ ...opening, size: 9 }],
    },
  ]);
  const before = await total();
  await admin.put(`${POOLS}/${data.documentId}`, { openings: [{ ...opening, endsAt: '07:00' }] });
  expect(await total()).toBe(before);
});

test('entries are found by kind, subject, person and day', async () => {
  const editor = await administratorWith(
    app,
    { firstname: 'Ada', lastname: 'Wong' },
    'plugin::ticketing.calendar.update',
  );
  const { rows } = await app.db.query(`select document_id from pools where slug = 'garden-day'`);
  const pool = rows[0].document_id;
  await editor.post('/ticketing/calendar/edit', {
    pool,
    target: { from: day(1), to: day(1) },
    edit: { closed: true },
  });
  const { actors } = (await admin.get('/ticketing/audit/actors')).data;
  const { key } = actors.find(({ name }: Json) => name === 'Ada Wong');
  expect(await total(`actor=${key}`)).toBe(1);
  expect(await newest(`actor=${key}`)).toMatchObject({
    action: 'close',
    subject: { kind: 'slots', id: pool, title: '竹影园' },
    changes: [{ field: 'closed', before: false, after: true, of: [day(1)] }],
  });
  expect(await total(`subjectKind=slots&subjectId=${pool}`)).toBe(1);
  expect(await total(`subjectKind=gate&subjectId=${pool}`)).toBe(0);
  expect(await total(`day=${day(0)}`)).toBe(await total());
  expect(await total(`day=${day(1)}`)).toBe(0);
  const page = (await list('pageSize=2&page=2')).data;
  const all = (await list('pageSize=100')).data;
  expect(page).toEqual(all.slice(2, 4));
});

test('a query that makes no sense is refused', async () => {
  for (const query of ['day=2026-02-30', 'subjectKind=nobody', 'pageSize=1000']) {
    expect((await list(query)).error?.name, query).toBe('INVALID_INPUT');
  }
});

test('entries can be neither changed nor removed', async () => {
  const before = await total();
  for (const sql of [
    `update audit_entries set actor_name = 'nobody'`,
    'delete from audit_entries',
    'truncate audit_entries',
  ]) {
    await expect(app.db.query(sql), sql).rejects.toThrow(/neither changed nor removed/);
  }
  expect(await total()).toBe(before);
});

test('no entry holds an address, a password or a phone', async () => {
  const { rows } = await app.db.query('select string_agg(e::text, chr(10)) as all from audit_entries e');
  expect(rows[0].all).not.toMatch(/@|password|\b1[3-9]\d{9}\b/);
});
