import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Guard } from '../../src/kernel/guards';
import { type App, startApp } from '../harness/app';
import { day, eventually } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';
import { checkInvariants, fullSlot, join, placesOf, seats, waits } from '../harness/waiting';

interface Switches {
  removeGuards(name: Guard): void;
  restoreGuards(): void;
}

let app: App;
let holder: Visitor;
let buyers: Visitor[];
const guard = () => app.module<Switches>('src/kernel/guards.js');
beforeAll(async () => {
  app = await startApp();
  holder = await app.visitor('holder');
  buyers = await Promise.all(Array.from({ length: 40 }, (_, i) => app.visitor(`buyer-${i}`)));
});
afterAll(() => app.stop());
afterEach(() => guard().restoreGuards());

/** The entries of a slot in their order, what became of each. */
const lineOf = async (slot: string): Promise<string[]> => {
  const { rows } = await app.db.query(
    `select w.status from waiting_list w join slots s on s.id = w.slot_id where s.public_id = $1 order by w.id`,
    [slot],
  );
  return rows.map(({ status }) => status);
};

/** Nothing is under way for the slot any more: no place is set aside, no job waits. */
const settled = (slot: string) =>
  eventually(
    async () => {
      const { rows } = await app.db.query('select count(*)::int as n from graphile_worker.jobs');
      return { offered: (await placesOf(app, slot)).offered, jobs: rows[0].n };
    },
    ({ offered, jobs }) => offered === 0 && jobs === 0,
    20_000,
  );

/** Five held places are given up one after the other while forty buyers storm the slot; eight wait in line. */
async function storm(slotIndex: number) {
  const { slot, tickets } = await fullSlot(holder, day(2), slotIndex);
  const line = await Promise.all(
    Array.from({ length: 8 }, (_, i) => app.visitor(`waiter-${slotIndex}-${i}`)),
  );
  for (const visitor of line) await waits(visitor, slot);
  let storming = true;
  let bought = 0;
  const buy = async (buyer: Visitor) => {
    while (storming) {
      const { status } = await buyer.post('/api/ticketing/tickets', { lines: seats(slot) });
      if (status === 200) bought += 1;
    }
  };
  const rush = Promise.all(buyers.map(buy));
  for (const { code } of tickets) await holder.delete(`/api/ticketing/tickets/${code}`);
  await settled(slot);
  storming = false;
  await rush;
  return { slot, bought, line: await lineOf(slot) };
}

test('places that are freed in a storm of buyers go to the first who wait, and to nobody else', async () => {
  const { slot, bought, line } = await storm(0);
  expect(bought).toBe(0);
  expect(line).toEqual([...Array(5).fill('offered'), ...Array(3).fill('waiting')]);
  expect(await placesOf(app, slot)).toEqual({ size: 5, held: 5, sold: 0, waiting: 3, offered: 0 });
  expect(await checkInvariants(app)).toEqual([]);
});

test('negative control: when what is set aside is sold too, buyers snatch it', async () => {
  guard().removeGuards('slots.set-aside');
  const { slot, bought, line } = await storm(1);
  expect(bought).toBeGreaterThan(0);
  expect(line.filter((status) => status === 'offered').length).toBeLessThan(5);
  // Even so nothing is oversold: that is another guard's work.
  const { held, size } = await placesOf(app, slot);
  expect(held).toBeLessThanOrEqual(size);
});

test('joins, leaves, give-ups and buyers all at once: nothing oversold, nothing stranded, nobody forgotten, no deadlock', async () => {
  const slots: string[] = [];
  const held: Json[] = [];
  for (let index = 0; index < 5; index += 1) {
    const full = await fullSlot(holder, day(3), index);
    slots.push(full.slot);
    held.push(...full.tickets);
  }
  const act = async (visitor: Visitor, index: number) => {
    const slot = slots[index % slots.length] as string;
    const joined = await join(visitor, slot, 1 + (index % 2));
    const ticket = held[index];
    if (ticket && index < 20) await holder.delete(`/api/ticketing/tickets/${ticket.code}`);
    if (index % 7 === 0 && joined.data) await visitor.delete(`/api/ticketing/waiting-list/${joined.data.id}`);
    await visitor.post('/api/ticketing/tickets', { lines: seats(slot) });
    const mine = (await visitor.get('/api/ticketing/tickets?status=held')).data as Json[];
    for (const { code } of mine.slice(1)) await visitor.delete(`/api/ticketing/tickets/${code}`);
  };
  for (let round = 0; round < 3; round += 1) {
    await Promise.all(buyers.map((visitor, index) => act(visitor, (index * 3 + round) % buyers.length)));
  }
  for (const slot of slots) await settled(slot);
  expect(await checkInvariants(app)).toEqual([]);
  const { rows } = await app.db.query(
    `select count(*)::int as n from slots where held + sold > size or offered > 0`,
  );
  expect(rows[0].n).toBe(0);
  const { rows: stats } = await app.db.query(
    'select deadlocks::int as n from pg_stat_database where datname = current_database()',
  );
  expect(stats[0].n).toBe(0);
  // Whoever still waits does so because it does not fit into what is left.
  const fitting = await app.db.query(
    `select count(*)::int as n from waiting_list w join slots s on s.id = w.slot_id
      where w.status = 'waiting' and w.places <= s.size - s.held - s.sold and w.closes_at > now()`,
  );
  expect(fitting.rows[0].n).toBe(0);
});

test('two jobs for one slot at the same moment offer in the order of the line, and each place once', async () => {
  const { slot, tickets } = await fullSlot(holder, day(4), 0);
  const line = await Promise.all(Array.from({ length: 3 }, (_, i) => app.visitor(`twice-${i}`)));
  for (const visitor of line) await waits(visitor, slot);
  const { rows } = await app.db.query('select id from slots where public_id = $1', [slot]);
  const { offerPlaces } = app.module<{
    offerPlaces(slotId: number, at: Date, attempt: number): Promise<void>;
  }>('src/plugins/ticketing/server/services/offer-places.js');
  for (const { code } of tickets.slice(0, 2)) await holder.delete(`/api/ticketing/tickets/${code}`);
  await Promise.all(Array.from({ length: 6 }, () => offerPlaces(rows[0].id, new Date(), 1)));
  await settled(slot);
  expect(await lineOf(slot)).toEqual(['offered', 'offered', 'waiting']);
  expect(await placesOf(app, slot)).toMatchObject({ held: 5, waiting: 1, offered: 0 });
});
