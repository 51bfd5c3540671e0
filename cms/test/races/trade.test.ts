import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Chance, chance } from '../harness/chance';
import { type Finding, Market, QUIET, tally } from '../harness/market';
import { CONTACT, day, pay, slotsOf } from '../harness/shop';
import type { Answer, Visitor } from '../harness/visitor';

const SIZE = 5;
const OPEN_MS = 4_000;

let app: App;
let market: Market;
let visitors: Visitor[];
beforeAll(async () => {
  app = await startApp({ env: QUIET });
  market = new Market(app);
  visitors = await Promise.all(Array.from({ length: 200 }, (_, i) => app.visitor(`trader-${i}`)));
});
afterAll(() => app.stop());

/** Five windows of five places on each of these days. */
async function slotsOfDays(...offsets: number[]): Promise<string[]> {
  const days = await Promise.all(offsets.map((offset) => slotsOf(app.anonymous(), 'rare-view', day(offset))));
  return days.flat().map(({ id }) => id);
}

const hold = (visitor: Visitor, slot: string) =>
  visitor.post('/api/ticketing/tickets', { lines: [{ product: 'rare-view', slot, visitor: CONTACT }] });

/** 200 holds of one place each, at once, on a slot of five. */
async function rush(slot: string) {
  const answers = await Promise.all(visitors.map((visitor) => hold(visitor, slot)));
  const { rows } = await app.db.query('select held, sold, size from slots where public_id = $1', [slot]);
  return { answers: tally(answers), slot: rows[0] };
}

test('200 parallel holds on a slot of five: five succeed, the rest are told that it is sold out', async () => {
  const [slot] = await slotsOfDays(6);
  const { answers, slot: after } = await rush(slot as string);
  expect(answers).toEqual({ ok: SIZE, SLOT_SOLD_OUT: 195 });
  expect(after).toEqual({ held: SIZE, sold: 0, size: SIZE });
});

test('a size that is lowered under what is sold leaves nothing, and is no mistake; a place more is', async () => {
  const [slot] = await slotsOfDays(6);
  const change = (what: string) => app.db.query(`update slots set ${what} where public_id = $1`, [slot]);
  await change('size = 3');
  expect((await hold(visitors[0] as Visitor, slot as string)).error?.name).toBe('SLOT_SOLD_OUT');
  expect(await market.findings()).toEqual([]);
  await change('held = held + 1');
  expect((await market.findings()).map(({ kind }) => kind).toSorted()).toEqual(['counter-drift', 'oversold']);
  await change('held = held - 1');
  await change(`size = ${SIZE}`);
});

type Ending = (visitor: Visitor, code: string, luck: Chance) => Promise<Answer[]>;

/** What a visitor does with a held ticket; all at once where a person with two phones could. */
const endings: Ending[] = [
  async () => [],
  async (visitor, code) => [await visitor.delete(`/api/ticketing/tickets/${code}`)],
  async (visitor, code) => [await visitor.post('/api/ticketing/orders', { tickets: [code] })],
  async (visitor, code) => {
    const opened = await visitor.post('/api/ticketing/orders', { tickets: [code] });
    if (opened.data) await pay(app.sandbox.origin, opened.data.order.number);
    return [opened];
  },
  async (visitor, code, luck) => {
    const opened = await visitor.post('/api/ticketing/orders', { tickets: [code] });
    if (!opened.data) return [opened];
    const { number } = opened.data.order;
    const [givenUp, closed] = await Promise.all([
      luck.pause(50).then(() => visitor.delete(`/api/ticketing/tickets/${code}`)),
      luck.pause(50).then(() => visitor.post(`/api/ticketing/orders/${number}/close`)),
      luck.pause(50).then(() => pay(app.sandbox.origin, number)),
    ]);
    return [opened, givenUp, closed];
  },
];

/** Half of them come when the sale opens, the others while it goes on. */
async function trade(visitor: Visitor, slot: string, luck: Chance): Promise<Answer[]> {
  if (luck.below(2)) await luck.pause(OPEN_MS);
  const held = await hold(visitor, slot);
  const [ticket] = held.data ?? [];
  return ticket ? [held, ...(await luck.pick(endings)(visitor, ticket.code, luck))] : [held];
}

/** Everything that happens on a busy day, at once; the sweep runs in between as if each hold were over at once. */
async function busyDay(slots: string[], tries: number, luck: Chance) {
  const swept = Promise.all(Array.from({ length: 4 }, () => luck.pause(OPEN_MS).then(() => market.sweep())));
  const answers = await Promise.all(
    Array.from({ length: tries }, (_, index) =>
      trade(visitors[index % visitors.length] as Visitor, luck.pick(slots), luck),
    ),
  );
  await swept;
  await market.close();
  const { rows } = await app.db.query(
    `select max(held + sold)::int as fullest, sum(held)::int as held, sum(sold)::int as sold
       from slots where public_id = any($1::text[])`,
    [slots],
  );
  return { answers: tally(answers.flat()), ...rows[0], findings: await market.findings() };
}

test('2,000 holds over twenty slots by 200 members, with give-ups, payments and expiries: nothing oversold', async () => {
  const result = await busyDay(await slotsOfDays(1, 2, 3, 4), 2000, chance('busy day'));
  console.log('busy day', result);
  expect(result.findings).toEqual([]);
  expect(result.answers.INTERNAL).toBeUndefined();
  expect(result.answers.ok).toBeGreaterThanOrEqual(100);
  expect(result.fullest).toBeLessThanOrEqual(SIZE);
  expect(result).toMatchObject({ held: 0 });
  expect(result.sold).toBeGreaterThan(0);
});

test('negative control: a counter that is off by one is found', async () => {
  const move = (by: number) =>
    app.db.query(`update slots set sold = sold + $1 where id = (select min(id) from slots where size = 5)`, [
      by,
    ]);
  await move(1);
  expect(await market.findings()).toMatchObject([{ kind: 'counter-drift' }]);
  await move(-1);
});

test('negative control: without the guard of places the same rush and the same day oversell', async () => {
  await market.without(['slots.take'], async () => {
    const [slot] = await slotsOfDays(7);
    const { answers, slot: after } = await rush(slot as string);
    expect(answers).toEqual({ ok: 200 });
    expect(after.held).toBe(200);

    const result = await busyDay(await slotsOfDays(8), 300, chance('unguarded day'));
    console.log('unguarded day', result);
    expect(result.fullest).toBeGreaterThan(SIZE);
    expect(result.findings.map(({ kind }: Finding) => kind)).toContain('oversold');
  });
});
