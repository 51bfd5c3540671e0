import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, dayLine, eventually, hold, slotsOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';
import { checkInvariants, fullSlot, placesOf, waits } from '../harness/waiting';

type Read = () => Promise<Json>;

let app: App;
let holder: Visitor;
beforeAll(async () => {
  app = await startApp({ env: { MAX_HELD_PER_MEMBER: '40' } });
  holder = await app.visitor('holder');
});
afterAll(() => app.stop());
afterEach(async () => expect(await checkInvariants(app)).toEqual([]));

const giveUp = (ticket: Json) => holder.delete(`/api/ticketing/tickets/${ticket.code}`);
const becomes = (read: Read, status: string): Promise<Json> =>
  eventually(read, (entry) => entry.status === status);
const leftOf = async (slot: string, date: string) =>
  (await slotsOf(holder, 'rare-view', date)).find(({ id }) => id === slot);

test('who cannot have the place any more is passed over, with the reason', async () => {
  const [kim, leo] = [await app.visitor('kim'), await app.visitor('leo')];
  const { slot, tickets } = await fullSlot(holder, day(2), 1);
  const [first, second] = [await waits(kim, slot), await waits(leo, slot)];
  // An editor made one ticket take another number of places since: what the entry waits for is not what it needs.
  await app.db.query(`update waiting_list set places = 2 where public_id = $1`, [first.id]);
  await app.db.query('update slots set waiting = waiting + 1 where public_id = $1', [slot]);
  await giveUp(tickets[0]);
  await becomes(second.read, 'offered');
  await giveUp(tickets[1]);
  await giveUp(tickets[2]);
  expect(await becomes(first.read, 'failed')).toMatchObject({ reason: 'PLACES_CHANGED', offer: null });
  await eventually(
    () => leftOf(slot, day(2)),
    ({ left }) => left === 2,
  );
});

test('who holds as many unpaid tickets as one may is offered the place all the same', async () => {
  const mia = await app.visitor('mia');
  const { slot, tickets } = await fullSlot(holder, day(3), 2);
  const entry = await waits(mia, slot);
  // Not more than ten an order.
  for (const offset of [10, 11, 12, 13])
    await hold(mia, ...Array.from({ length: 10 }, () => dayLine(offset)));
  expect(await mia.post('/api/ticketing/tickets', { lines: [dayLine(9)] })).toMatchObject({
    status: 409,
    error: { name: 'LIMIT_REACHED', details: { of: 'held', limit: 40 } },
  });
  await giveUp(tickets[0]);
  expect((await becomes(entry.read, 'offered')).offer.tickets).toHaveLength(1);
});

test('a document that has its ticket meanwhile is passed over, and where it was asked for is kept', async () => {
  const names = ['uma', 'vic', 'wes'];
  const line = await Promise.all(names.map((name) => app.visitor(name)));
  await app.db.query('update slots set size = 1 where whole_day and visit_date = $1', [day(8)]);
  const wanted = (documentNumber: string) => ({
    lines: [
      {
        product: 'real-name',
        date: day(8),
        visitor: { ...CONTACT, documentType: 'passport', documentNumber },
      },
    ],
  });
  const [first] = (await holder.post('/api/ticketing/tickets', wanted('E00000001'))).data;
  const entries = [];
  for (const [index, number] of ['E12345678', 'E12345678', 'E87654321'].entries()) {
    const { data } = await (line[index] as Visitor).post('/api/ticketing/waiting-list', wanted(number), {
      'x-sales-channel': 'h5',
    });
    entries.push(
      async () => (await (line[index] as Visitor).get(`/api/ticketing/waiting-list/${data.id}`)).data,
    );
  }
  await app.db.query('update slots set size = 3 where whole_day and visit_date = $1', [day(8)]);
  await giveUp(first);
  const [one, two, three] = entries as [Read, Read, Read];
  const { offer } = await becomes(one, 'offered');
  expect(await becomes(two, 'failed')).toMatchObject({ reason: 'LIMIT_REACHED', offer: null });
  await becomes(three, 'offered');
  const { rows } = await app.db.query('select channel from tickets where code = any($1)', [offer.tickets]);
  expect(rows).toEqual([{ channel: 'h5' }]);
});

test('an entry that cannot be read is ended after some tries, told to a person, and holds up nobody', async () => {
  const [mia, ned] = [await app.visitor('mia'), await app.visitor('ned')];
  const { slot, tickets } = await fullSlot(holder, day(2), 2);
  const [first, second] = [await waits(mia, slot), await waits(ned, slot)];
  await app.db.query(`update waiting_list set lines = 'sealed with another key' where public_id = $1`, [
    first.id,
  ]);
  const { rows } = await app.db.query('select id from slots where public_id = $1', [slot]);
  const { offerPlaces } = app.module<{
    offerPlaces(slotId: number, at: Date, attempt: number): Promise<void>;
  }>('src/plugins/ticketing/server/services/offer-places.js');
  await giveUp(tickets[0]);
  await expect(offerPlaces(rows[0].id, new Date(), 1)).rejects.toThrow();
  expect((await first.read()).status).toBe('waiting');
  await offerPlaces(rows[0].id, new Date(), 4);
  expect(await first.read()).toMatchObject({ status: 'failed', reason: 'INTERNAL' });
  await becomes(second.read, 'offered');
  const raised = await app.db.query(
    `select 1 from attention_items where kind = 'offer-failed' and subject = $1`,
    [first.id],
  );
  expect(raised.rows).toHaveLength(1);
});

test('leaving gives the turn to the next, and visitors are kept sealed only while they are needed', async () => {
  const [ola, pat] = [await app.visitor('ola'), await app.visitor('pat')];
  const { slot, tickets } = await fullSlot(holder, day(2), 3);
  const [first, second] = [await waits(ola, slot), await waits(pat, slot)];
  const lines = async () =>
    (
      await app.db.query(
        `select encode(lines, 'escape') as text from waiting_list where public_id = any($1) order by id`,
        [[first.id, second.id]],
      )
    ).rows.map(({ text }) => text);
  for (const text of await lines()) expect(text).not.toContain(CONTACT.phone);
  expect((await ola.delete(first.path)).data).toMatchObject({ status: 'left', placesBefore: null });
  expect((await ola.delete(first.path)).data.status).toBe('left');
  expect(await placesOf(app, slot)).toMatchObject({ waiting: 1 });
  await giveUp(tickets[0]);
  await becomes(second.read, 'offered');
  expect(await lines()).toEqual([null, null]);
});

test('entries end at the cut-off', async () => {
  const quin = await app.visitor('quin');
  const { slot } = await fullSlot(holder, day(2), 4);
  const entry = await waits(quin, slot);
  const { expireWaiting } = app.module<{ expireWaiting(at: Date): Promise<void> }>(
    'src/plugins/ticketing/server/services/expire-waiting.js',
  );
  const { closesAt } = await entry.read();
  await expireWaiting(new Date(Date.parse(closesAt) - 1000));
  expect((await entry.read()).status).toBe('waiting');
  await expireWaiting(new Date(closesAt));
  expect(await entry.read()).toMatchObject({ status: 'expired', endedAt: closesAt });
  expect(await placesOf(app, slot)).toMatchObject({ waiting: 0, offered: 0 });
});

test('a size that is raised, and a slot that is opened again, free places for who waits', async () => {
  const [rob, sue] = [await app.visitor('rob'), await app.visitor('sue')];
  const { slot } = await fullSlot(holder, day(3), 0);
  const [first, second] = [await waits(rob, slot), await waits(sue, slot)];
  const edit = async (change: string) => {
    const { inTransaction } = app.module<{
      inTransaction(work: (tx: Queries) => Promise<void>): Promise<void>;
    }>('src/kernel/db/index.js');
    const { placesFreed } = app.module<{ placesFreed(tx: Queries, ids: number[]): Promise<void> }>(
      'src/plugins/ticketing/server/services/places-freed.js',
    );
    await inTransaction(async (tx) => {
      const { rows } = await tx.query(`update slots set ${change} where public_id = $1 returning id`, [slot]);
      await placesFreed(
        tx,
        rows.map(({ id }) => id),
      );
    });
  };
  await edit('closed = true, size = 6');
  expect(await placesOf(app, slot)).toMatchObject({ waiting: 2, offered: 0 });
  await edit('closed = false');
  await becomes(first.read, 'offered');
  expect((await second.read()).status).toBe('waiting');
  await edit('size = 4');
  expect(await placesOf(app, slot)).toMatchObject({ held: 6, waiting: 1, offered: 0 });
  await edit('size = 7');
  await becomes(second.read, 'offered');
});

test('who waits is offered the product that was asked for, whatever its slug is by then', async () => {
  const documents = app.strapi.documents('plugin::ticketing.product');
  const product = (await documents.findFirst({
    filters: { slug: 'rare-view' },
    locale: 'zh',
  } as never)) as Json;
  const rename = (slug: string) =>
    documents.update({
      documentId: product.documentId,
      locale: 'zh',
      data: { slug },
      status: 'published',
    } as never);
  const { slot, tickets } = await fullSlot(holder, day(6), 1);
  const entry = await waits(await app.visitor('yan'), slot);
  await rename('rare-view-renamed');
  try {
    await giveUp(tickets[0]);
    await eventually(entry.read, ({ status }) => status !== 'waiting');
    expect(await entry.read()).toMatchObject({ status: 'offered', reason: null });
  } finally {
    await rename('rare-view');
  }
});

interface Queries {
  query(text: string, values: unknown[]): Promise<{ rows: { id: number }[] }>;
}

// The last one: it changes the keys of this server for good.
test('a change of keys forgets nobody in line', async () => {
  const xia = await app.visitor('xia');
  const { slot, tickets } = await fullSlot(holder, day(3), 1);
  const entry = await waits(xia, slot);
  const settings = app.module<{ settings(): { visitorDataKeys: Buffer[] } }>('config/settings.js').settings();
  const { resealWaiting } = app.module<{ resealWaiting(): Promise<number> }>(
    'src/plugins/ticketing/server/services/reseal-waiting.js',
  );
  const next = Buffer.alloc(32, 7);
  settings.visitorDataKeys = [next, ...settings.visitorDataKeys];
  expect(await resealWaiting()).toBeGreaterThan(0);
  expect(await resealWaiting()).toBe(0);
  settings.visitorDataKeys = [next];
  await giveUp(tickets[0]);
  await becomes(entry.read, 'offered');
});
