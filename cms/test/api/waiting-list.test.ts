import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { buy, CONTACT, day, dayLine, eventually, order, pay, slotsOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';
import { checkInvariants, fullSlot, placesOf, waits } from '../harness/waiting';

interface Offered {
  entryId: string;
  ticketCodes: string[];
}

type Read = () => Promise<Json>;

let app: App;
let holder: Visitor;
const news: Offered[] = [];
beforeAll(async () => {
  app = await startApp();
  holder = await app.visitor('holder');
  app
    .module<{ onTogether(name: string, listener: (tx: unknown, event: Offered) => Promise<void>): void }>(
      'src/kernel/events/index.js',
    )
    .onTogether('waiting.offered', async (_tx, event) => void news.push(event));
});
afterAll(() => app.stop());
afterEach(async () => expect(await checkInvariants(app)).toEqual([]));

const giveUp = (ticket: Json) => holder.delete(`/api/ticketing/tickets/${ticket.code}`);
const sweep = (at: Date): Promise<void> =>
  app.module<{ sweep(at: Date): Promise<void> }>('src/plugins/ticketing/server/services/sweep.js').sweep(at);
const becomes = (read: Read, status: string): Promise<Json> =>
  eventually(read, (entry) => entry.status === status);
const leftOf = async (slot: string, date: string) =>
  (await slotsOf(holder, 'rare-view', date)).find(({ id }) => id === slot);

test('a place that is given up is offered to the first in line, who pays for it', async () => {
  const [ann, bob] = [await app.visitor('ann'), await app.visitor('bob')];
  const { slot, tickets } = await fullSlot(holder, day(1), 0);
  expect(await leftOf(slot, day(1))).toMatchObject({ left: 0, reason: 'sold-out', waitingList: true });
  const first = await waits(ann, slot);
  const second = await waits(bob, slot, 2);
  expect(await first.read()).toMatchObject({ status: 'waiting', placesBefore: 0, offer: null });
  expect(await second.read()).toMatchObject({ status: 'waiting', placesBefore: 1, ticketCount: 2 });
  expect(await placesOf(app, slot)).toMatchObject({ held: 5, waiting: 3, offered: 0 });

  await giveUp(tickets[0]);
  const { offer } = await becomes(first.read, 'offered');
  expect(offer.tickets).toHaveLength(1);
  const minutes = (Date.parse(offer.until) - Date.now()) / 60_000;
  expect(minutes).toBeGreaterThan(29);
  expect(minutes).toBeLessThanOrEqual(30);
  expect(await second.read()).toMatchObject({ status: 'waiting', placesBefore: 0 });
  expect(news.find(({ entryId }) => entryId === first.id)).toMatchObject({
    productTitle: '观云阁·限席',
    visitDate: day(1),
    ticketCodes: offer.tickets,
    amountFen: 30000,
    until: offer.until,
  });

  const ticket = (await ann.get(`/api/ticketing/tickets/${offer.tickets[0]}`)).data;
  expect(ticket).toMatchObject({ status: 'held', expiresAt: offer.until, slot: { id: slot } });
  const opened = await order(ann, [ticket]);
  await pay(app.sandbox.origin, opened.order.number);
  expect(await becomes(first.read, 'taken')).toMatchObject({ placesBefore: null, reason: null });
  expect(await placesOf(app, slot)).toMatchObject({ held: 4, sold: 1, waiting: 2, offered: 0 });
});

test('an offer that nobody pays lapses, and the place goes to the next in line', async () => {
  const [cat, dan] = [await app.visitor('cat'), await app.visitor('dan')];
  const { slot, tickets } = await fullSlot(holder, day(1), 1);
  const [first, second] = [await waits(cat, slot), await waits(dan, slot)];
  await giveUp(tickets[0]);
  const { offer } = await becomes(first.read, 'offered');
  await app.db.query('update tickets set hold_expires_at = $2 where code = any($1)', [
    offer.tickets,
    new Date(Date.now() - 1000),
  ]);
  await sweep(new Date());
  await becomes(first.read, 'lapsed');
  await becomes(second.read, 'offered');
  expect(await placesOf(app, slot)).toMatchObject({ held: 5, waiting: 0, offered: 0 });
});

test('a hold that expires is offered too, and an offer that is given up goes on', async () => {
  const [eve, fay] = [await app.visitor('eve'), await app.visitor('fay')];
  const { slot, tickets } = await fullSlot(holder, day(1), 2);
  const [first, second] = [await waits(eve, slot), await waits(fay, slot)];
  await app.db.query('update tickets set hold_expires_at = $2 where code = $1', [
    tickets[0].code,
    new Date(Date.now() - 1000),
  ]);
  await sweep(new Date());
  await becomes(first.read, 'offered');
  expect((await eve.delete(first.path)).data.status).toBe('lapsed');
  expect((await eve.delete(first.path)).data.status).toBe('lapsed');
  await becomes(second.read, 'offered');
});

test('a reservation that is given up frees its place for who waits, whatever their product', async () => {
  const yan = await app.visitor('yan');
  await app.db.query('update slots set size = 1 where whole_day and visit_date = $1', [day(9)]);
  const [open] = await buy(holder, app.sandbox.origin, { product: 'open-ticket', visitor: CONTACT });
  const reservation = `/api/ticketing/tickets/${open?.code}/reservation`;
  expect((await holder.put(reservation, { date: day(9) })).status).toBe(200);
  const { data } = await yan.post('/api/ticketing/waiting-list', { lines: [dayLine(9)] });
  await holder.delete(reservation);
  await becomes(async () => (await yan.get(`/api/ticketing/waiting-list/${data.id}`)).data, 'offered');
});

test('an offer of several tickets is taken with the first that is paid, and lapses with the last that is given up', async () => {
  const [gus, hal] = [await app.visitor('gus'), await app.visitor('hal')];
  const { slot, tickets } = await fullSlot(holder, day(1), 3);
  const [first, second] = [await waits(gus, slot, 2), await waits(hal, slot, 2)];
  for (const ticket of tickets.slice(0, 4)) await giveUp(ticket);
  const [one, two] = (await becomes(first.read, 'offered')).offer.tickets;
  const opened = await order(gus, [{ code: one }]);
  await pay(app.sandbox.origin, opened.order.number);
  await becomes(first.read, 'taken');
  expect((await gus.get(`/api/ticketing/tickets/${two}`)).data.status).toBe('held');

  const held = (await becomes(second.read, 'offered')).offer.tickets;
  await hal.delete(`/api/ticketing/tickets/${held[0]}`);
  expect((await second.read()).status).toBe('offered');
  await hal.delete(`/api/ticketing/tickets/${held[1]}`);
  await becomes(second.read, 'lapsed');
});

test('both tickets of an offer given up at the same moment let it lapse', async () => {
  const ida = await app.visitor('ida');
  const { slot, tickets } = await fullSlot(holder, day(1), 4);
  const entry = await waits(ida, slot, 2);
  await Promise.all([giveUp(tickets[0]), giveUp(tickets[1])]);
  const { offer } = await becomes(entry.read, 'offered');
  await Promise.all(offer.tickets.map((code: string) => ida.delete(`/api/ticketing/tickets/${code}`)));
  await becomes(entry.read, 'lapsed');
});

test('a place that fits nobody in line is on sale again at once; two that do are offered together', async () => {
  const jan = await app.visitor('jan');
  const { slot, tickets } = await fullSlot(holder, day(2), 0);
  const entry = await waits(jan, slot, 2);
  await giveUp(tickets[0]);
  await eventually(
    () => leftOf(slot, day(2)),
    ({ left }) => left === 1,
  );
  expect(await placesOf(app, slot)).toMatchObject({ held: 4, waiting: 2, offered: 0 });
  expect((await entry.read()).status).toBe('waiting');
  await giveUp(tickets[1]);
  expect((await becomes(entry.read, 'offered')).offer.tickets).toHaveLength(2);
});
