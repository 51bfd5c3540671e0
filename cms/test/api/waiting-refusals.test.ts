import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, slotsOf } from '../harness/shop';
import type { Answer, Visitor } from '../harness/visitor';
import { fullSlot, join, placesOf, seats, waits } from '../harness/waiting';

let app: App;
let ann: Visitor;
let bob: Visitor;
let full: string;
let openSlot: string;
beforeAll(async () => {
  app = await startApp({ work: false });
  ann = await app.visitor('ann');
  bob = await app.visitor('bob');
  full = (await fullSlot(await app.visitor('holder'), day(1), 0)).slot;
  openSlot = (await slotsOf(ann, 'rare-view', day(1)))[1].id;
});
afterAll(() => app.stop());

const facts = async () => {
  const { rows } = await app.db.query(`
    select (select count(*) from waiting_list)::int as entries,
           (select count(*) from waiting_list where status = 'waiting')::int as waiting,
           (select count(*) from idempotency_keys)::int as keys, (select count(*) from tickets)::int as tickets,
           (select jsonb_agg(jsonb_build_array(id, size, held, sold, waiting, offered) order by id) from slots) as slots`);
  return rows[0];
};

/** Refused with this status and code, and nothing in the database is different. */
async function refused(send: () => Promise<Answer>, status: number, code: string): Promise<Answer> {
  const before = await facts();
  const answer = await send();
  expect({ status: answer.status, name: answer.error?.name }).toEqual({ status, name: code });
  expect(await facts()).toEqual(before);
  return answer;
}

const joining = (...lines: object[]) => ann.post('/api/ticketing/waiting-list', { lines });

describe('joining', () => {
  test('while places are free', async () => {
    const answer = await refused(() => join(ann, openSlot), 409, 'SLOT_NOT_SOLD_OUT');
    expect(answer.error?.details).toMatchObject({ slot: openSlot, left: 5 });
  });
  test('for as many as are left', async () => {
    await app.db.query('update slots set size = 2 where public_id = $1', [openSlot]);
    await refused(() => join(ann, openSlot, 2), 409, 'SLOT_NOT_SOLD_OUT');
    await app.db.query('update slots set size = 5 where public_id = $1', [openSlot]);
  });
  test('for more than the slot ever has', async () => {
    await app.db.query('update slots set size = 3 where public_id = $1', [openSlot]);
    const answer = await refused(() => join(ann, openSlot, 4), 409, 'LIMIT_REACHED');
    expect(answer.error?.details).toMatchObject({ limit: 3, of: 'slot' });
    await app.db.query('update slots set size = 5 where public_id = $1', [openSlot]);
  });
  test('for more than one order may have', () => refused(() => join(ann, full, 6), 409, 'LIMIT_REACHED'));
  test('a product that does not exist', () =>
    refused(() => joining({ product: 'no-such', slot: full }), 404, 'PRODUCT_NOT_FOUND'));
  test('a product that is not sold here', () =>
    refused(
      () => joining({ product: 'window-only', date: day(1), visitor: CONTACT }),
      409,
      'PRODUCT_NOT_ON_SALE_HERE',
    ));
  test('a day in the past', () =>
    refused(
      () => joining({ product: 'day-ticket', date: day(-1), visitor: CONTACT }),
      409,
      'DATE_NOT_BOOKABLE',
    ));
  test('a slot that is closed', async () => {
    await app.db.query('update slots set closed = true where public_id = $1', [full]);
    app.module<{ forgetSlots(): void }>('src/plugins/ticketing/server/services/slot-facts.js').forgetSlots();
    const answer = await refused(() => join(ann, full), 409, 'DATE_NOT_BOOKABLE');
    expect(answer.error?.details).toMatchObject({ reason: 'closed' });
    await app.db.query('update slots set closed = false where public_id = $1', [full]);
    app.module<{ forgetSlots(): void }>('src/plugins/ticketing/server/services/slot-facts.js').forgetSlots();
  });
  test('a slot that was closed a moment ago', async () => {
    await waits(bob, full);
    await app.db.query('update slots set closed = true where public_id = $1', [full]);
    const answer = await refused(() => join(ann, full), 409, 'DATE_NOT_BOOKABLE');
    expect(answer.error?.details).toMatchObject({ reason: 'closed' });
    await app.db.query('update slots set closed = false where public_id = $1', [full]);
  });
  test('without the visitor', () =>
    refused(() => joining({ product: 'rare-view', slot: full }), 400, 'VISITOR_REQUIRED'));
  test('with a visitor who is wrong, naming the line', async () => {
    const wrong = { product: 'rare-view', slot: full, visitor: { name: '林小满', phone: '12345' } };
    const answer = await refused(() => joining(...seats(full), wrong), 400, 'VISITOR_INVALID');
    expect(answer.error?.details).toMatchObject({ line: 1, fields: ['phone'] });
  });
  test('for several slots at once', () =>
    refused(() => joining(...seats(full), ...seats(openSlot)), 400, 'INVALID_INPUT'));
  test('without lines', () => refused(() => joining(), 400, 'INVALID_INPUT'));
  test('twice for the same product and slot', async () => {
    const cat = await app.visitor('cat');
    await waits(cat, full);
    await refused(() => join(cat, full), 409, 'ALREADY_WAITING');
    await refused(() => join(cat, full, 2), 409, 'ALREADY_WAITING');
  });
  test('more often than one member may', async () => {
    const dan = await app.visitor('dan');
    const days = await Promise.all([5, 6, 7].map((offset) => slotsOf(dan, 'rare-view', day(offset))));
    const slots = days.flat().map(({ id }) => id as string);
    await app.db.query('update slots set sold = size where public_id = any($1)', [slots]);
    // Eleven at once: the limit is exact also for who is quick.
    const answers = await Promise.all(slots.slice(0, 11).map((slot) => join(dan, slot)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array(10).fill(200), 409]);
    const answer = await refused(() => join(dan, slots[12] as string), 409, 'LIMIT_REACHED');
    expect(answer.error?.details).toMatchObject({ limit: 10, of: 'waiting-list' });
  });
  test('by somebody who did not log in', () =>
    refused(() => join(app.anonymous(), full), 401, 'UNAUTHORIZED'));
});

describe('what is set aside for the line', () => {
  test("is nobody else's: not to buy, not to see, not for a payment that comes too late", async () => {
    const holder = await app.visitor('holder-2');
    const { slot, tickets } = await fullSlot(holder, day(2), 0);
    await waits(bob, slot);
    await holder.delete(`/api/ticketing/tickets/${tickets[0].code}`);
    // No job runs in this server: the place stays set aside.
    expect(await placesOf(app, slot)).toMatchObject({ held: 4, waiting: 1, offered: 1 });
    await refused(() => ann.post('/api/ticketing/tickets', { lines: seats(slot) }), 409, 'SLOT_SOLD_OUT');
    const shown = (await slotsOf(ann, 'rare-view', day(2))).find(({ id }) => id === slot);
    expect(shown).toMatchObject({ left: 0, open: false, reason: 'sold-out', waitingList: true });

    const { rows } = await app.db.query('select id from slots where public_id = $1', [slot]);
    const { inTransaction } = app.module<{ inTransaction<T>(work: (tx: unknown) => Promise<T>): Promise<T> }>(
      'src/kernel/db/index.js',
    );
    const { seat } = app.module<{
      seat(tx: unknown, counts: { slotId: number; places: number }[]): Promise<number | null>;
    }>('src/plugins/ticketing/server/store/slots.js');
    expect(await inTransaction((tx) => seat(tx, [{ slotId: rows[0].id, places: 1 }]))).toBe(rows[0].id);
  });
  test('may be waited for by others, behind who waits already', async () => {
    const holder = await app.visitor('holder-3');
    const { slot, tickets } = await fullSlot(holder, day(2), 1);
    await waits(bob, slot);
    await holder.delete(`/api/ticketing/tickets/${tickets[0].code}`);
    const entry = await waits(ann, slot);
    expect(await entry.read()).toMatchObject({ status: 'waiting', placesBefore: 1 });
  });
});

test('the same key joins once and answers the same; another body is refused', async () => {
  const eve = await app.visitor('eve');
  const before = (await facts()).entries;
  const send = (count: number) => join(eve, full, count, { 'idempotency-key': 'w1' });
  const answers = await Promise.all([send(1), send(1), send(1)]);
  for (const { status, data } of answers) {
    expect(status).toBe(200);
    expect(data).toEqual(answers[0]?.data);
  }
  expect((await facts()).entries).toBe(before + 1);
  await refused(() => send(2), 409, 'IDEMPOTENCY_KEY_REUSED');
});

test("another member's entry cannot be read or left", async () => {
  const fay = await app.visitor('fay');
  const entry = await waits(fay, full);
  await refused(() => bob.get(entry.path), 404, 'WAITING_ENTRY_NOT_FOUND');
  await refused(() => bob.delete(entry.path), 404, 'WAITING_ENTRY_NOT_FOUND');
  const listed = await bob.get('/api/ticketing/waiting-list');
  expect(listed.data.map(({ id }: { id: string }) => id)).not.toContain(entry.id);
  expect((await fay.get('/api/ticketing/waiting-list')).data).toMatchObject([{ id: entry.id }]);
  expect((await entry.read()).status).toBe('waiting');
});
