import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Chance, chance } from '../harness/chance';
import { Market, QUIET, tally } from '../harness/market';
import { freePort } from '../harness/ports';
import { type Server, startBeside } from '../harness/processes';
import { CONTACT, day, pay, slotsOf } from '../harness/shop';
import { type Answer, type Json, Visitor } from '../harness/visitor';

const PRODUCT = 'plugin::ticketing.product';
const LIMIT = 2;
/** Reads go on, no ticket can be written: everybody has looked before anybody may act. */
const NO_WRITES = 'lock table tickets in share row exclusive mode';

/** One member at two servers. */
interface Twin {
  here: Visitor;
  there: Visitor;
}

let app: App;
let market: Market;
let other: Server;
let twins: Twin[];
beforeAll(async () => {
  app = await startApp({ env: QUIET });
  market = new Market(app);
  other = await startBeside(app, await freePort());
  twins = await Promise.all(
    Array.from({ length: 20 }, async (_, i) => {
      const here = await app.visitor(`twin-${i}`);
      const there = new Visitor(other.url);
      there.jwt = here.jwt;
      return { here, there };
    }),
  );
});
afterAll(async () => {
  await other.kill('SIGKILL');
  await app.stop();
});

const plain = { visitorForm: 'contact', onePerDocument: false, maxPerMemberPerDay: null };
beforeEach(() => edit(plain));

/** Changes the product with windows as an editor does; the other process hears of it. */
async function edit(data: object): Promise<void> {
  const documents = app.strapi.documents(PRODUCT);
  const found = await documents.findFirst({ filters: { slug: 'rare-view' }, locale: 'zh' } as never);
  const { documentId } = found as Json;
  await documents.update({ documentId, locale: 'zh', data, status: 'published' } as never);
  await new Promise((resolve) => setTimeout(resolve, 200));
}

const windows = async (offset: number): Promise<string[]> =>
  (await slotsOf(app.anonymous(), 'rare-view', day(offset))).map(({ id }) => id);
const hold = (visitor: Visitor, slots: readonly string[], who: object = CONTACT): Promise<Answer> =>
  visitor.post('/api/ticketing/tickets', {
    lines: slots.map((slot) => ({ product: 'rare-view', slot, visitor: who })),
  });
const ticketsOn = (offset: number) =>
  market.count(
    `(select 1 from tickets where product_slug = 'rare-view' and visit_date = $1
    and status in ('held', 'valid'))`,
    day(offset),
  );

/** One member holds all that a day allows at two servers, which have both counted before either writes. */
async function bothCounted(offset: number): Promise<number> {
  const [{ here, there }] = twins as [Twin];
  const [one, two, three, four] = (await windows(offset)) as [string, string, string, string];
  await market.startingGate(NO_WRITES, [], 2, () =>
    Promise.all([hold(here, [one, two]), hold(there, [three, four])]),
  );
  return ticketsOn(offset);
}

test('what one member may have on a day is never exceeded, over several windows and two processes', async () => {
  await edit({ maxPerMemberPerDay: LIMIT });
  expect(await bothCounted(1)).toBe(LIMIT);

  const slots = await windows(2);
  const crowd = twins.slice(0, 5);
  const answers = await Promise.all(
    crowd.flatMap(({ here, there }) => slots.flatMap((slot) => [hold(here, [slot]), hold(there, [slot])])),
  );
  const { ok, LIMIT_REACHED = 0, SLOT_SOLD_OUT = 0 } = tally(answers);
  expect({ ok, refused: LIMIT_REACHED + SLOT_SOLD_OUT }).toEqual({
    ok: crowd.length * LIMIT,
    refused: answers.length - crowd.length * LIMIT,
  });
  expect(
    await market.count(
      `(select 1 from tickets where product_slug = 'rare-view' and visit_date = $1 group by member_id having count(*) > $2)`,
      day(2),
      LIMIT,
    ),
  ).toBe(0);
});

test('negative control: without the lock on a member’s day both servers grant the whole limit', async () => {
  await edit({ maxPerMemberPerDay: LIMIT });
  expect(await market.without(['limits.lock-days'], () => bothCounted(3))).toBe(2 * LIMIT);
});

let documents = 0;
/** Two members, two servers, one new document, two windows. */
async function oneDocument(offset: number): Promise<Answer[]> {
  documents += 1;
  const who = { ...CONTACT, documentType: 'passport', documentNumber: `E1234${1000 + documents}` };
  const [one, two] = (await windows(offset)) as [string, string];
  const [{ here }, { there }] = twins as [Twin, Twin];
  return market.startingGate(NO_WRITES, [], 2, () =>
    Promise.all([hold(here, [one], who), hold(there, [two], who)]),
  );
}
const realName = { visitorForm: 'real-name', onePerDocument: true };

test('a document has one ticket for a day, also when two servers have both seen that it has none', async () => {
  await edit(realName);
  const answers = await oneDocument(4);
  expect(tally(answers)).toEqual({ ok: 1, LIMIT_REACHED: 1 });
  const refusal = answers.find(({ error }) => error)?.error;
  expect(refusal).toMatchObject({ status: 409, details: { of: 'document', line: 0 } });
  expect(await ticketsOn(4)).toBe(1);

  const [one, two, three] = (await windows(5)) as [string, string, string];
  const attempts = twins.slice(0, 4).flatMap(({ here, there }, index) => {
    const who = { ...CONTACT, documentType: 'passport', documentNumber: `K777${1000 + (index % 2)}` };
    return [one, two, three].flatMap((slot) => [hold(here, [slot], who), hold(there, [slot], who)]);
  });
  const counts = tally(await Promise.all(attempts));
  expect(counts.INTERNAL).toBeUndefined();
  expect({ ok: counts.ok, tickets: await ticketsOn(5) }).toEqual({ ok: 2, tickets: 2 });
});

test('negative control: the same refusal is a failure when the index’s word is not understood', async () => {
  await edit(realName);
  let failed = false;
  await market.without(['limits.document-refusal'], async () => {
    // Either server may be the later one; only this one is without its guard.
    for (let round = 0; round < 15 && !failed; round += 1) {
      const [here, there] = (await oneDocument(6)) as [Answer, Answer];
      failed = here.error?.name === 'INTERNAL';
      if (here.data) await twins[0]?.here.delete(`/api/ticketing/tickets/${here.data[0].code}`);
      if (there.data) await twins[1]?.here.delete(`/api/ticketing/tickets/${there.data[0].code}`);
    }
  });
  expect(failed).toBe(true);
});

const deadlocks = async (): Promise<number> =>
  (await app.db.query('select deadlocks from pg_stat_database where datname = current_database()')).rows[0]
    .deadlocks;

/** Holds of many windows in any order at both servers, with payments, people who give up, and the sweep. */
async function crossing(slots: readonly string[], rounds: number, luck: Chance): Promise<Answer[]> {
  const answers: Answer[] = [];
  const buyer = async (visitor: Visitor) => {
    for (let round = 0; round < rounds; round += 1) {
      const held = await hold(visitor, luck.shuffled(slots).slice(0, 4));
      answers.push(held);
      const codes: string[] = (held.data ?? []).map(({ code }: Json) => code);
      if (codes.length === 0) continue;
      const [opened] = await Promise.all([
        visitor.post('/api/ticketing/orders', { tickets: luck.shuffled(codes).slice(0, 2) }),
        visitor.delete(`/api/ticketing/tickets/${luck.pick(codes)}`),
        luck.below(3) || market.sweep(0),
      ]);
      answers.push(opened);
      const number = opened.data?.order.number;
      if (number && luck.below(2)) await pay(app.sandbox.origin, number);
      await Promise.all(codes.map((code) => visitor.delete(`/api/ticketing/tickets/${code}`)));
    }
  };
  await Promise.all(twins.flatMap(({ here, there }) => [buyer(here), buyer(there)]));
  return answers;
}

test('holds over the same windows in opposite orders, payments and give-ups never deadlock', async () => {
  const before = await deadlocks();
  const slots = [...(await windows(7)), ...(await windows(8))];
  const answers = await crossing(slots, 4, chance('opposite orders'));
  await market.close();
  console.log('opposite orders', tally(answers), 'deadlocks', (await deadlocks()) - before);
  expect(tally(answers).INTERNAL).toBeUndefined();
  expect(await deadlocks()).toBe(before);
  expect(await market.findings()).toEqual([]);
});

/** Each server has one of two windows and wants the other: a gate on both lets them begin at once. */
test('negative control: slots locked in the order asked do deadlock', async () => {
  const before = await deadlocks();
  const slots = await windows(9);
  const [{ here, there }] = twins as [Twin];
  await market.without(['slots.lock-order'], async () => {
    for (let round = 0; round < 40 && (await deadlocks()) === before; round += 1) {
      const gate = 'select 1 from slots where public_id = any($1) for update';
      const held = await market.startingGate(gate, [[slots[0], slots[4]]], 2, () =>
        Promise.all([hold(here, slots.toReversed()), hold(there, slots)]),
      );
      const codes = held.flatMap(({ data }) => (data ?? []).map(({ code }: Json) => code));
      await Promise.all(codes.map((code) => here.delete(`/api/ticketing/tickets/${code}`)));
    }
  });
  const found = (await deadlocks()) - before;
  console.log('deadlocks found', found);
  expect(found).toBeGreaterThan(0);
});

test('negative control: without the unique index one document has two tickets', async () => {
  await edit(realName);
  await app.db.query('drop index tickets_one_per_document');
  await oneDocument(10);
  expect(await ticketsOn(10)).toBe(2);
});
