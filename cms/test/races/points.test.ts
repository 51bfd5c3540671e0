import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Points } from '../../src/plugins/points/contract';
import { type App, startApp } from '../harness/app';
import { accountOf, pointFindings } from '../harness/points';
import { servicesOf } from '../harness/provider';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let points: Points;
let services: ReturnType<typeof servicesOf>;
let removeGuards: (...names: string[]) => void;
let restoreGuards: () => void;
beforeAll(async () => {
  app = await startApp({ work: false });
  points = app.strapi.plugin('points').service('points');
  services = servicesOf(app);
  ({ removeGuards, restoreGuards } = app.module<Json>('src/kernel/guards.js'));
});
afterAll(() => app.stop());
afterEach(() => restoreGuards());

const together = <T>(count: number, act: (n: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, n) => act(n)));

async function checkInTogether(visitor: Visitor) {
  const answers = await together(20, () => visitor.post('/api/points/check-in'));
  return {
    statuses: [...new Set(answers.map(({ status }) => status))],
    first: answers.filter(({ data }) => data?.again === false).length,
    available: (await accountOf(visitor)).available,
  };
}

describe('twenty check-ins of one member at once', () => {
  test('count as one, and all are answered', async () => {
    const ann = await app.visitor('race-ann');
    expect(await checkInTogether(ann)).toEqual({ statuses: [200], first: 1, available: 5 });
    expect(await pointFindings(app)).toEqual([]);
  });

  test('would count more than once without the account’s lock and the database’s constraints', async () => {
    removeGuards('points.lock-account');
    await app.db.query('alter table points_check_ins drop constraint points_check_ins_member_id_day_key');
    await app.db.query('alter table points_entries drop constraint points_entries_reason_cause_key');
    const bob = await app.visitor('race-bob');
    const { first, available } = await checkInTogether(bob);
    expect(first).toBeGreaterThan(1);
    expect(available).toBeGreaterThan(5);
    await app.db.query(
      'delete from points_check_ins where member_id in (select max(member_id) from points_check_ins)',
    );
    await app.db.query(
      'alter table points_check_ins add constraint points_check_ins_member_id_day_key unique (member_id, day)',
    );
  });
});

describe('fifty spendings of points that are enough for one', () => {
  let made = 0;
  async function spendTogether(visitor: Visitor) {
    await visitor.post('/api/points/check-in');
    const { rows } = await app.db.query('select max(member_id)::int as id from points_check_ins');
    made += 1;
    const outcomes = await together(50, (n) =>
      services
        .inTransaction((tx) =>
          points.spend(tx as never, {
            memberId: rows[0].id,
            points: 4,
            reason: 'gift',
            cause: `race ${made} ${n}`,
            title: '帆布袋',
            now: new Date(),
          }),
        )
        .then(
          () => 'spent',
          (error: Json) => error.code ?? error.message,
        ),
    );
    const count = (what: string) => outcomes.filter((outcome) => outcome === what).length;
    return { spent: count('spent'), refused: count('POINTS_NOT_ENOUGH') };
  }

  test('one is taken, the others are refused', async () => {
    expect(await spendTogether(await app.visitor('race-cat'))).toEqual({ spent: 1, refused: 49 });
  });

  test('without the account’s lock some fail where they should be refused', async () => {
    removeGuards('points.lock-account');
    const { spent, refused } = await spendTogether(await app.visitor('race-dan'));
    expect(spent + refused).toBeLessThan(50);
  });
});
