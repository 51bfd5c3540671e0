import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { drift, exchange, givePoints, makeGift, pointsOf, stockOf } from '../harness/gifts';
import { QUIET, tally } from '../harness/market';
import { accountOf, pointFindings, pointRules } from '../harness/points';
import type { Visitor } from '../harness/visitor';

const CROWD = 100;
const TRIES = 50;

interface Guards {
  removeGuards(...names: string[]): void;
  restoreGuards(): void;
}

let app: App;
let crowd: Visitor[];
beforeAll(async () => {
  app = await startApp({ env: QUIET });
  await pointRules(app, { adjustPerDay: 1_000_000 });
  crowd = await Promise.all(Array.from({ length: CROWD }, (_, index) => app.visitor(`wisher-${index}`)));
  for (const visitor of crowd) await givePoints(app, visitor, 100);
});
afterAll(() => app.stop());

const findings = async () => [...(await drift(app)), ...(await pointFindings(app))];

/** Runs with a guard taken away, as a negative control: the test must then find the harm. */
async function without(name: string, work: () => Promise<void>): Promise<void> {
  const guards = app.module<Guards>('src/kernel/guards.js');
  guards.removeGuards(name);
  try {
    await work();
  } finally {
    guards.restoreGuards();
  }
}

const rush = (gift: string) => Promise.all(crowd.map((visitor) => exchange(visitor, gift)));
const insist = (visitor: Visitor, gift: string) =>
  Promise.all(Array.from({ length: TRIES }, () => exchange(visitor, gift)));

async function pointsForOne(name: string): Promise<{ gift: string; visitor: Visitor }> {
  const gift = await makeGift(app, { stock: 100, pointsPrice: 100 });
  const visitor = await app.visitor(name);
  await givePoints(app, visitor, 100);
  return { gift, visitor };
}

test('the last gift is wanted by a hundred members: one has it, nobody else has lost points', async () => {
  const gift = await makeGift(app, { stock: 1, pointsPrice: 10 });
  expect(tally(await rush(gift))).toEqual({ ok: 1, GIFT_SOLD_OUT: CROWD - 1 });
  expect(await stockOf(app, gift)).toEqual({ size: 1, taken: 1 });
  const points = await Promise.all(crowd.map(pointsOf));
  expect(points.filter((left) => left === 90)).toHaveLength(1);
  expect(points.filter((left) => left === 100)).toHaveLength(CROWD - 1);
  expect(await findings()).toEqual([]);
});

test('fifty parallel exchanges with points for one: one gift, no debt', async () => {
  const { gift, visitor } = await pointsForOne('points-for-one');
  expect(tally(await insist(visitor, gift))).toEqual({ ok: 1, POINTS_NOT_ENOUGH: TRIES - 1 });
  expect(await pointsOf(visitor)).toBe(0);
  expect(await stockOf(app, gift)).toMatchObject({ taken: 1 });
  expect(await findings()).toEqual([]);
});

test('fifty parallel exchanges of a member who may have two: two', async () => {
  const gift = await makeGift(app, { stock: 100, pointsPrice: 1, perMember: 2 });
  const visitor = await app.visitor('at-most-two');
  await givePoints(app, visitor, 100);
  expect(tally(await insist(visitor, gift))).toEqual({ ok: 2, LIMIT_REACHED: TRIES - 2 });
  expect(await pointsOf(visitor)).toBe(98);
  expect(await findings()).toEqual([]);
});

test('cancelled and handed over at the same moment: one of them, and the books agree', async () => {
  const gift = await makeGift(app, { stock: 100, pointsPrice: 1, pickUpDays: 30 });
  const visitor = await app.visitor('of-two-minds');
  const inspector = await app.visitor('inspector');
  await givePoints(app, visitor, 100);
  const made = await Promise.all(Array.from({ length: 20 }, () => exchange(visitor, gift)));
  const answers = await Promise.all(
    made.flatMap(({ data: { code } }) => [
      visitor.post(`/api/gifts/exchanges/${code}/cancel`),
      inspector.post(`/api/gifts/exchanges/${code}/hand-over`),
    ]),
  );
  const { ok, ...refused } = tally(answers);
  expect(ok).toBe(20);
  const { rows } = await app.db.query(
    'select status, count(*)::int as count from gift_exchanges where gift_id = $1 group by status',
    [gift],
  );
  const counts = Object.fromEntries(rows.map(({ status, count }) => [status, count]));
  expect((counts.picked ?? 0) + (counts.cancelled ?? 0)).toBe(20);
  expect(refused.EXCHANGE_CANCELLED ?? 0).toBe(counts.cancelled ?? 0);
  expect(refused.EXCHANGE_NOT_CANCELLABLE ?? 0).toBe(counts.picked ?? 0);
  expect(await pointsOf(visitor)).toBe(100 - (counts.picked ?? 0));
  expect(await stockOf(app, gift)).toMatchObject({ taken: counts.picked ?? 0 });
  expect(await findings()).toEqual([]);
});

test('negative control: without the look at the balance points for one buy more than one gift', async () => {
  const { gift, visitor } = await pointsForOne('more-than-paid-for');
  await without('points.spend', async () => {
    expect(tally(await insist(visitor, gift)).ok).toBeGreaterThan(1);
  });
  expect((await stockOf(app, gift)).taken).toBeGreaterThan(1);
  expect((await accountOf(visitor)).debt).toBeGreaterThan(0);
});

test('negative control: without the guard of the stock the same rush gives away what is not there', async () => {
  const gift = await makeGift(app, { stock: 1, pointsPrice: 10 });
  await without('gifts.take', async () => {
    expect(tally(await rush(gift)).ok).toBeGreaterThan(1);
    expect((await stockOf(app, gift)).taken).toBeGreaterThan(1);
  });
});

test('negative control: without the guard of the limit a member has more than two', async () => {
  const gift = await makeGift(app, { stock: 100, pointsPrice: 1, perMember: 2 });
  const visitor = await app.visitor('more-than-two');
  await givePoints(app, visitor, 100);
  await without('gifts.member-limit', async () => {
    expect(tally(await insist(visitor, gift)).ok).toBeGreaterThan(2);
  });
});

test('negative control: a counter that is off by one is found', async () => {
  await app.db.query(
    'update gift_stock set taken = taken + 1 where gift_id = (select min(gift_id) from gift_stock)',
  );
  expect(await drift(app)).toHaveLength(1);
  await app.db.query(
    'update gift_stock set taken = taken - 1 where gift_id = (select min(gift_id) from gift_stock)',
  );
  expect(await drift(app)).toEqual([]);
});
