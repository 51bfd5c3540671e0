import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { DESK, register } from '../harness/lost';
import { tally } from '../harness/market';
import { staffMember } from '../harness/staff';
import type { Visitor } from '../harness/visitor';

const HANDS = 20;

let app: App;
let desk: Visitor;
beforeAll(async () => {
  app = await startApp({ work: false });
  desk = await staffMember(app, 'desk');
});
afterAll(() => app.stop());

const rush = (id: string) =>
  Promise.all(
    Array.from({ length: HANDS }, (_, n) =>
      desk.post(`${DESK}/things/${id}/hand-over`, { name: `来人${n}`, phone: '13700000000' }),
    ),
  );
const recordsOf = async (id: string): Promise<number> => {
  const { rows } = await app.db.query(
    'select count(*)::int as n from lost_item_handovers where item_id = $1',
    [id],
  );
  return rows[0].n;
};

test('twenty people at the desk give the same thing away: one of them does', async () => {
  const id = await register(desk);
  expect(tally(await rush(id))).toEqual({ ok: 1, ITEM_ALREADY_HANDED_OVER: HANDS - 1 });
  expect(await recordsOf(id)).toBe(1);
});

test('without the unique index the same rush gives it away many times', async () => {
  const constraint = 'lost_item_handovers_item_id_key';
  await app.db.query(`alter table lost_item_handovers drop constraint ${constraint}`);
  const id = await register(desk);
  try {
    await rush(id);
    expect(await recordsOf(id)).toBeGreaterThan(1);
  } finally {
    await app.db.query('delete from lost_item_handovers where item_id = $1', [id]);
    await app.db.query(`alter table lost_item_handovers add constraint ${constraint} unique (item_id)`);
  }
});
