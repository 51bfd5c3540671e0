import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, slotsOf } from '../harness/shop';
import type { Visitor } from '../harness/visitor';

interface Switches {
  disableTakeGuard(): void;
  restoreTakeGuard(): void;
}

let app: App;
let visitors: Visitor[];
const guard = () => app.module<Switches>('src/plugins/ticketing/server/store/slots.js');
beforeAll(async () => {
  app = await startApp();
  visitors = await Promise.all(Array.from({ length: 40 }, (_, i) => app.visitor(`racer-${i}`)));
});
afterAll(() => app.stop());
afterEach(() => guard().restoreTakeGuard());

/** 200 holds of one place each, at once, on a slot of 5. */
async function rush(slotIndex: number) {
  const slot = (await slotsOf(app.anonymous(), 'rare-view', day(2)))[slotIndex];
  const lines = [{ product: 'rare-view', slot: slot.id, visitor: CONTACT }];
  const answers = await Promise.all(
    Array.from({ length: 200 }, (_, i) =>
      visitors[i % visitors.length]?.post('/api/ticketing/tickets', { lines }),
    ),
  );
  const { rows } = await app.db.query(
    `select s.held, s.size, (select count(*)::int from entitlements e join tickets t on t.id = e.ticket_id
        where e.slot_id = s.id and t.status = 'held') as tickets from slots s where s.public_id = $1`,
    [slot.id],
  );
  const held = answers.filter((answer) => answer?.status === 200).length;
  const soldOut = answers.filter((answer) => answer?.error?.name === 'SLOT_SOLD_OUT').length;
  return { held, soldOut, slot: rows[0] };
}

test('200 parallel holds on a slot of five: five succeed, the rest are told that it is sold out', async () => {
  const { held, soldOut, slot } = await rush(0);
  expect({ held, soldOut }).toEqual({ held: 5, soldOut: 195 });
  expect(slot).toEqual({ held: 5, size: 5, tickets: 5 });
});

test('negative control: without the guard the same rush oversells', async () => {
  guard().disableTakeGuard();
  const { held, slot } = await rush(1);
  expect(held).toBeGreaterThan(5);
  expect(slot.held).toBeGreaterThan(slot.size);
});
