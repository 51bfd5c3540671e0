import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { buy, dayLine, eventually } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const POOLS = '/content-manager/collection-types/plugin::ticketing.pool';

let app: App;
let admin: Visitor;
beforeAll(async () => {
  app = await startApp();
  admin = await administrator(app);
  // The demo's own pools have their days added in the background.
  await eventually(state, ({ jobs }) => jobs === 0);
});
afterAll(() => app.stop());

const opening = (startsAt: string, endsAt: string) => ({ days: 'daily', startsAt, endsAt, size: 5 });
const form = (change: object) => ({
  name: '试验',
  slug: 'trial',
  wholeDay: false,
  daysAhead: 5,
  openings: [opening('08:00', '10:00')],
  exceptions: [],
  ...change,
});
const save = (change: object, language = 'zh-CN,zh;q=0.9') =>
  admin.post(POOLS, form(change), { 'accept-language': language });
const fieldsOf = (error: Json): string[] => error.details.errors.map(({ path }: Json) => path.join('.'));

async function state(): Promise<Json> {
  const { rows } = await app.db.query(
    `select (select count(*) from pools) as pools, (select count(*) from slots) as slots,
            (select count(*) from audit_entries) as audit, (select count(*) from graphile_worker.jobs
              where task_identifier = 'ticketing.generate-slots') as jobs`,
  );
  return rows[0];
}

test.each([
  ['a window upside down', { openings: [opening('10:00', '08:00')] }, 'openings.0.endsAt'],
  [
    'overlapping windows',
    { openings: [opening('08:00', '10:00'), opening('09:00', '11:00')] },
    'openings.1.startsAt',
  ],
  [
    'two openings of a whole day',
    { wholeDay: true, openings: [opening('08:00', '10:00'), opening('12:00', '14:00')] },
    'openings.1.days',
  ],
  ['an exception upside down', { exceptions: [{ from: '2026-12-02', to: '2026-12-01' }] }, 'exceptions.0.to'],
  [
    'the same exception twice',
    {
      exceptions: [
        { from: '2026-12-01', to: '2026-12-02', closed: true },
        { from: '2026-12-01', to: '2026-12-02', closed: true },
      ],
    },
    'exceptions.1.from',
  ],
  ['a slug that another pool has', { slug: 'park-day' }, 'slug'],
  [
    'more places than there are people',
    { openings: [{ ...opening('08:00', '10:00'), size: 10_000_000_000 }] },
    'openings.0.size',
  ],
])('%s is refused at its field and nothing is saved', async (_, change, field) => {
  const before = await state();
  const { status, error } = await save(change);
  expect([status, error?.name]).toEqual([400, 'ValidationError']);
  expect(fieldsOf(error)).toEqual([field]);
  expect(await state()).toEqual(before);
});

test('the sentence is Chinese, and English for who asks in English', async () => {
  const wrong = { openings: [opening('10:00', '08:00')] };
  expect((await save(wrong)).error?.message).toMatch(/\p{Script=Han}/u);
  expect((await save(wrong, 'en-GB,en')).error?.message).not.toMatch(/\p{Script=Han}/u);
});

test('a good pool is saved, and a later mistake leaves it as it was', async () => {
  const { status, data } = await save({});
  expect(status).toBe(201);
  const days = 'select count(*)::int as n from slots where pool_id = $1';
  await eventually(
    async () => (await app.db.query(days, [data.documentId])).rows[0].n,
    (n) => n === 6,
  );
  const before = await state();
  const { status: refused } = await admin.put(
    `${POOLS}/${data.documentId}`,
    form({ openings: [opening('10:00', '10:00')] }),
  );
  expect(refused).toBe(400);
  expect(await state()).toEqual(before);
  const stored = await app.strapi
    .documents('plugin::ticketing.pool')
    .findOne({ documentId: data.documentId, populate: ['openings'] } as never);
  expect((stored as Json).openings).toMatchObject([{ startsAt: '08:00', endsAt: '10:00' }]);
});

test('a pool with places sold for days to come is not deleted', async () => {
  await buy(await app.visitor('ann'), app.sandbox.origin, dayLine(3));
  const { rows } = await app.db.query(`select document_id from pools where slug = 'park-day'`);
  const before = await state();
  const { status, error } = await admin.delete(`${POOLS}/${rows[0].document_id}`);
  expect([status, error?.name]).toEqual([400, 'ValidationError']);
  expect(await state()).toEqual(before);
});
