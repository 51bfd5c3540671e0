import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, eventually, pay, slotsOf } from '../harness/shop';
import type { Visitor } from '../harness/visitor';

interface Violation {
  kind: string;
  subject: string;
  facts: unknown;
}

let app: App;
let visitors: Visitor[];
beforeAll(async () => {
  app = await startApp();
  visitors = await Promise.all(Array.from({ length: 200 }, (_, i) => app.visitor(`trader-${i}`)));
});
afterAll(() => app.stop());

const violations = (): Promise<Violation[]> =>
  app
    .module<{ checkInvariants(): Promise<Violation[]> }>(
      'src/plugins/ticketing/server/services/check-invariants.js',
    )
    .checkInvariants();
const sweep = (now: Date): Promise<void> =>
  app
    .module<{ sweep(now: Date): Promise<void> }>('src/plugins/ticketing/server/services/sweep.js')
    .sweep(now);

/** Twenty slots of five places each. */
async function twentySlots(): Promise<string[]> {
  const days = await Promise.all(
    [1, 2, 3, 4].map((offset) => slotsOf(app.anonymous(), 'rare-view', day(offset))),
  );
  return days.flat().map(({ id }) => id);
}

/** One visitor's try: hold, then by turns give up, leave it, pay, or open a payment and leave that. */
async function trade(index: number, slot: string): Promise<'held' | 'sold-out' | 'other'> {
  const visitor = visitors[index % visitors.length] as Visitor;
  const { status, data, error } = await visitor.post('/api/ticketing/tickets', {
    lines: [{ product: 'rare-view', slot, visitor: CONTACT }],
  });
  if (status !== 200) return error?.name === 'SLOT_SOLD_OUT' ? 'sold-out' : 'other';
  const [ticket] = data;
  if (index % 4 === 0) await visitor.delete(`/api/ticketing/tickets/${ticket.code}`);
  if (index % 4 > 1) {
    const opened = await visitor.post('/api/ticketing/orders', { tickets: [ticket.code] });
    if (index % 4 === 3 && opened.data) await pay(app.sandbox.origin, opened.data.order.number);
  }
  return 'held';
}

test('2,000 holds over twenty slots by 200 members, with give-ups, payments and expiries: nothing oversold', async () => {
  const slots = await twentySlots();
  expect(slots).toHaveLength(20);
  const results = await Promise.all(
    Array.from({ length: 2000 }, (_, index) => trade(index, slots[(index * 7) % slots.length] as string)),
  );
  expect(results.filter((result) => result === 'other')).toEqual([]);
  expect(results.filter((result) => result === 'held').length).toBeGreaterThanOrEqual(100);
  await sweep(new Date(Date.now() + 20 * 60_000));

  const unpaid = async () =>
    (await app.db.query(`select count(*)::int as n from orders where status = 'open'`)).rows[0].n;
  await eventually(unpaid, (count) => count === 0, 20_000);
  expect(await violations()).toEqual([]);
  const { rows } = await app.db.query('select count(*)::int as n from slots where held + sold > size');
  expect(rows[0].n).toBe(0);
  const left = await app.db.query(`select count(*)::int as n from tickets where status = 'held'`);
  expect(left.rows[0].n).toBe(0);
});

test('negative control: a counter that is off by one is found', async () => {
  await app.db.query(
    `update slots set sold = sold + 1 where id = (select min(id) from slots where size = 5)`,
  );
  expect(await violations()).toMatchObject([{ kind: 'counter-drift' }]);
  await app.db.query(
    `update slots set sold = sold - 1 where id = (select min(id) from slots where size = 5)`,
  );
});

test('one order paid by two phones, notified fifteen times, asked and swept at once: one result', async () => {
  const visitor = visitors[0] as Visitor;
  const held = await visitor.post('/api/ticketing/tickets', {
    lines: Array.from({ length: 3 }, () => ({ product: 'day-ticket', date: day(5), visitor: CONTACT })),
  });
  const codes = held.data.map(({ code }: { code: string }) => code);
  const opened = (await visitor.post('/api/ticketing/orders', { tickets: codes })).data.order.number;
  await Promise.all([pay(app.sandbox.origin, opened), pay(app.sandbox.origin, opened)]);
  const notify = () =>
    fetch(`${app.sandbox.origin}/sandbox/notify`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ out_trade_no: opened }),
    });
  await Promise.all([
    ...Array.from({ length: 15 }, notify),
    sweep(new Date(Date.now() + 20 * 60_000)),
    visitor.post('/api/ticketing/orders', { tickets: codes.slice(0, 1) }),
  ]);
  const { rows } = await app.db.query(
    `select status, count(*)::int as n from tickets where code = any($1) group by status`,
    [codes],
  );
  expect(rows).toEqual([{ status: 'valid', n: 3 }]);
  expect((await app.db.query('select count(*)::int as n from refunds')).rows[0].n).toBe(0);
  expect(await violations()).toEqual([]);
});

test('re-combining orders while the old one is being paid loses no fen', async () => {
  const visitor = visitors[1] as Visitor;
  for (let round = 0; round < 10; round += 1) {
    const held = await visitor.post('/api/ticketing/tickets', {
      lines: Array.from({ length: 2 }, () => ({ product: 'day-ticket', date: day(6), visitor: CONTACT })),
    });
    const [one, two] = held.data.map(({ code }: { code: string }) => code);
    const first = (await visitor.post('/api/ticketing/orders', { tickets: [one] })).data.order.number;
    await Promise.all([
      pay(app.sandbox.origin, first),
      visitor.post('/api/ticketing/orders', { tickets: [one, two] }),
    ]);
  }
  await sweep(new Date(Date.now() + 20 * 60_000));
  expect(await violations()).toEqual([]);
  const { rows } = await app.db.query(
    `select count(*)::int as n from payments p join orders o on o.number = p.reference
      where p.status = 'paid' and o.status <> 'paid'`,
  );
  expect(rows[0].n).toBe(0);
});
