import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { day, slotsOf } from '../harness/shop';
import {
  emptySlot,
  free,
  onSale,
  type SlotModel,
  setAside,
  statusIn,
  waitedFor,
} from '../harness/slot-model';
import type { Visitor } from '../harness/visitor';
import { checkInvariants, join, seats } from '../harness/waiting';

interface Tools {
  offerPlaces(slotId: number, at: Date, attempt: number): Promise<void>;
  placesFreed(tx: Queries, slotIds: number[]): Promise<void>;
  inTransaction(work: (tx: Queries) => Promise<void>): Promise<void>;
  forgetSlots(): void;
}
interface Queries {
  query(text: string, values: unknown[]): Promise<unknown>;
}

/** A slot of the real thing, and what it should be. */
interface Scene {
  id: number;
  slot: string;
  model: SlotModel;
  newcomer(): Promise<Visitor>;
}

let app: App;
let holder: Visitor;
let tools: Tools;
let slots: string[];
beforeAll(async () => {
  // Jobs run only when the test runs them: what is set aside stays set aside until then.
  app = await startApp({ work: false });
  holder = await app.visitor('holder');
  const days = await Promise.all(
    Array.from({ length: 12 }, (_, offset) => slotsOf(holder, 'rare-view', day(offset + 1))),
  );
  slots = days.flat().map(({ id }) => id);
  const from = <T>(file: string) => app.module<T>(`src/${file}.js`);
  tools = {
    ...from<Pick<Tools, 'offerPlaces'>>('plugins/ticketing/server/services/offer-places'),
    ...from<Pick<Tools, 'placesFreed'>>('plugins/ticketing/server/services/places-freed'),
    ...from<Pick<Tools, 'forgetSlots'>>('plugins/ticketing/server/services/slot-facts'),
    ...from<Pick<Tools, 'inTransaction'>>('kernel/db/index'),
  };
});
afterAll(() => app.stop());

/** One thing that happens to a slot; what `n` means is its own affair. */
type Step = (scene: Scene, n: number) => Promise<void>;

const buy: Step = async ({ slot, model }, count) => {
  const { status, data } = await holder.post('/api/ticketing/tickets', { lines: seats(slot, count) });
  expect(status === 200).toBe(!model.closed && count <= onSale(model));
  if (status === 200) model.held.push(...data.map(({ code }: { code: string }) => code));
};

const owners = new Map<string, Visitor>();

const giveUp: Step = async ({ model }) => {
  const code = model.held.shift();
  if (!code) return;
  expect((await (owners.get(code) ?? holder).delete(`/api/ticketing/tickets/${code}`)).status).toBe(200);
  for (const [id, codes] of model.offers) {
    model.offers.set(
      id,
      codes.filter((other) => other !== code),
    );
  }
  setAside(model);
};

const wait: Step = async ({ slot, model, newcomer }, count) => {
  const visitor = await newcomer();
  const { status, data } = await join(visitor, slot, count);
  expect(status === 200).toBe(!model.closed && count <= model.size && onSale(model) < count);
  if (status !== 200) return;
  model.waiting.push({ id: data.id, places: count });
  owners.set(data.id, visitor);
};

const leave: Step = async ({ model }, index) => {
  const [entry] = model.waiting.splice(index % Math.max(1, model.waiting.length), 1);
  if (!entry) return;
  await owners.get(entry.id)?.delete(`/api/ticketing/waiting-list/${entry.id}`);
  model.left.add(entry.id);
  model.offered = Math.min(model.offered, waitedFor(model));
};

async function edit({ id, model }: Scene): Promise<void> {
  await tools.inTransaction(async (tx) => {
    await tx.query('update slots set size = $2, closed = $3 where id = $1', [id, model.size, model.closed]);
    await tools.placesFreed(tx, [id]);
  });
  tools.forgetSlots();
  setAside(model);
}

const resize: Step = (scene, size) => {
  scene.model.size = size;
  return edit(scene);
};

const close: Step = (scene, closed) => {
  scene.model.closed = closed === 1;
  return edit(scene);
};

const offer: Step = async ({ id, model }) => {
  await tools.offerPlaces(id, new Date(), 1);
  for (;;) {
    const index = model.waiting.findIndex(({ places }) => places <= Math.min(model.offered, free(model)));
    const [entry] = index < 0 ? [] : model.waiting.splice(index, 1);
    if (!entry) break;
    const { rows } = await app.db.query(
      'select ticket_codes as codes from waiting_list where public_id = $1',
      [entry.id],
    );
    const codes: string[] = rows[0].codes;
    expect(codes).toHaveLength(entry.places);
    for (const code of codes) owners.set(code, owners.get(entry.id) as Visitor);
    model.held.push(...codes);
    model.offers.set(entry.id, codes);
    model.offered -= entry.places;
  }
  model.offered = 0;
};

const story = { buy, giveUp, wait, leave, resize, close, offer };
/** Sold out, and two in line: from there it may go anywhere. */
const OPENING: [keyof typeof story, number][] = [
  ['buy', 3],
  ['wait', 2],
  ['wait', 1],
];
const happens = (name: keyof typeof story, weight: number, most: number, least = 0) => ({
  weight,
  arbitrary: fc.tuple(fc.constant(name), fc.integer({ min: least, max: most })),
});
const steps = fc.array(
  fc.oneof(
    happens('buy', 4, 3, 1),
    happens('giveUp', 4, 0),
    happens('wait', 4, 3, 1),
    happens('leave', 1, 5),
    happens('resize', 1, 7),
    happens('close', 1, 1),
    happens('offer', 3, 0),
  ),
  { minLength: 8, maxLength: 30 },
);

async function compare({ id, model }: Scene): Promise<void> {
  const { rows } = await app.db.query('select size, held, waiting, offered from slots where id = $1', [id]);
  expect(rows[0]).toEqual({
    size: model.size,
    held: model.held.length,
    waiting: waitedFor(model),
    offered: model.offered,
  });
}

test('whatever happens to a slot, in any order: places are where the rules say they are', async () => {
  let run = 0;
  let offers = 0;
  await fc.assert(
    fc.asyncProperty(steps, async (chosen) => {
      const slot = slots[run % slots.length] as string;
      run += 1;
      const { rows } = await app.db.query(`update slots set size = 3 where public_id = $1 returning id`, [
        slot,
      ]);
      let newcomers = 0;
      const scene: Scene = {
        id: rows[0].id,
        slot,
        model: emptySlot(),
        newcomer: () => app.visitor(`run-${run}-${newcomers++}`),
      };
      tools.forgetSlots();
      for (const [name, n] of [...OPENING, ...chosen]) {
        await story[name](scene, n);
        await compare(scene);
      }
      const entries = await app.db.query(
        `select public_id as id, status from waiting_list where slot_id = $1`,
        [scene.id],
      );
      for (const { id, status } of entries.rows) expect(status).toBe(statusIn(scene.model, id));
      expect(await checkInvariants(app)).toEqual([]);
      offers += scene.model.offers.size;
    }),
    { numRuns: 30, endOnFailure: true },
  );
  // The property would be hollow if nobody had ever been offered anything.
  expect(offers).toBeGreaterThan(10);
});
