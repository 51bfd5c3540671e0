import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrator, administratorWith } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { accountOf, pointFindings, pointRules } from '../harness/points';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let boss: Visitor;
let ann: Visitor;
let member: string;
let made = 0;
beforeAll(async () => {
  app = await startApp({ work: false });
  boss = await administrator(app);
  ann = await app.visitor('ann');
  member = (await ann.get('/api/wechat/me')).data.documentId;
});
afterAll(() => app.stop());

const adjust = (body: object, who = boss) => {
  made += 1;
  return who.post(`/points/members/${member}/adjustments`, {
    note: '缆车停运补偿',
    key: `key-${made}-xxxx`,
    ...body,
  });
};

describe('adjusting points', () => {
  test('adds and takes, is told to the member with its reason, and is in the record of changes without it', async () => {
    expect((await adjust({ points: 200 })).data).toEqual({ available: 200, frozen: 0, debt: 0 });
    expect((await adjust({ points: -50, note: '重复补偿' })).data).toMatchObject({ available: 150 });
    const { data } = await ann.get('/api/points/entries');
    expect(data).toMatchObject([
      { delta: -50, reason: 'adjusted', note: '重复补偿' },
      { delta: 200, note: '缆车停运补偿' },
    ]);
    const { rows } = await app.db.query(`select changes from audit_entries where action = 'adjust-points'`);
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toContain('补偿');
  });

  test('once for a key, also when it is sent five times at once', async () => {
    const before = (await accountOf(ann)).available;
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => adjust({ points: 7, key: 'the-same-key' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect((await accountOf(ann)).available).toBe(before + 7);
    expect((await adjust({ points: 8, key: 'the-same-key' })).error?.name).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  test('never takes more than there is, and has a daily limit that many at once cannot pass', async () => {
    const { available } = await accountOf(ann);
    expect((await adjust({ points: -available - 1 })).error?.name).toBe('POINTS_NOT_ENOUGH');
    await pointRules(app, { adjustPerDay: 300 });
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const answers = await Promise.all([1, 2, 3, 4].map(() => adjust({ points: 20 })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(2);
    expect(answers.find(({ error }) => error)?.error).toMatchObject({
      name: 'POINTS_LIMIT_REACHED',
      details: { left: 3 },
    });
    await pointRules(app, { adjustPerDay: 2000 });
    expect(await pointFindings(app)).toEqual([]);
  });

  test('needs its own permission; looking does not', async () => {
    const name = { firstname: '小', lastname: '营' };
    const reader = await administratorWith(app, name, 'plugin::points.points.read');
    expect((await reader.get('/points/overview')).status).toBe(200);
    expect((await adjust({ points: 1 }, reader)).status).toBe(403);
    expect((await ann.get('/points/overview')).status).toBe(401);
  });

  test('of nothing, without a reason or for nobody is refused', async () => {
    expect((await adjust({ points: 0 })).error?.name).toBe('INVALID_INPUT');
    expect((await adjust({ points: 5, note: ' ' })).error?.name).toBe('INVALID_INPUT');
    const body = { points: 5, note: 'x', key: 'some-other-key' };
    expect((await boss.post('/points/members/nobody/adjustments', body)).error?.name).toBe(
      'MEMBER_NOT_FOUND',
    );
  });
});

test('the page counts what was issued, and finds members by the end of their phone', async () => {
  await app.db.query(
    `update up_users set phone = '13800136789', nickname = '林小满' where document_id = $1`,
    [member],
  );
  await ann.post('/api/points/check-in');
  const { available } = await accountOf(ann);
  const { data } = await boss.get('/points/overview?days=30');
  expect(data).toMatchObject({ available, fenPer100: 100, liabilityFen: available, holders: 1 });
  expect(data.days).toHaveLength(30);
  const last = data.days.at(-1) as Json;
  expect(last.issued - last.takenBack).toBe(available);
  const find = async (query: string) =>
    (await boss.get(`/points/members?query=${encodeURIComponent(query)}`)).data.map(
      ({ documentId }: Json) => documentId,
    );
  expect(await find('6789')).toEqual([member]);
  expect(await find('小满')).toEqual([member]);
  expect(await find('%')).toEqual([]);
  const statement = await boss.get(`/points/members/${member}?pageSize=2`);
  expect(statement.data.member).toMatchObject({ phone: '138****6789', available });
  expect(statement.data.entries).toHaveLength(2);
});
