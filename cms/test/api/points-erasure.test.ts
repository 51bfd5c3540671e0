import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { ADDRESS, drift, exchanged, givePoints, makeGift } from '../harness/gifts';
import { accountIs, pointFindings } from '../harness/points';
import { promotionOf } from '../harness/promotion';
import { buy, dayLine, eventually } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

const DAY_MS = 86_400_000;

let app: App;
let boss: Visitor;
beforeAll(async () => {
  app = await startApp();
  boss = await administrator(app);
});
afterAll(() => app.stop());

const memberIdOf = (visitor: Visitor): Promise<number> => promotionOf(app).memberId(visitor);
const rowOf = async (sql: string, id: number): Promise<Json> => (await app.db.query(sql, [id])).rows[0];
const account = (id: number) =>
  rowOf('select available, frozen, debt from points_accounts where member_id = $1', id);
const sums = (id: number) =>
  rowOf(
    `select sum(available)::int as available, sum(frozen)::int as frozen, sum(debt)::int as debt, count(*)::int as entries
       from points_entries where member_id = $1`,
    id,
  );

/** Lets the holder of a ticket in. */
async function enter(code: string): Promise<void> {
  const inspector = await app.visitor('inspector');
  const { data } = await inspector.post('/api/ticketing/scans', {
    code,
    gate: 'east',
    device: 'erasure',
    key: code,
  });
  expect(data.admitted).toBe(true);
}

test('who leaves gives their points up: the books stay and sum, words and days about the person go', async () => {
  const leaver = await app.visitor('points-leaver');
  const id = await memberIdOf(leaver);
  await leaver.post('/api/points/check-in');
  await givePoints(app, leaver, 300);
  const [{ code }] = (await buy(leaver, app.sandbox.origin, dayLine())) as [Json];
  await enter(code);
  await accountIs(leaver, { available: 433, frozen: 0, debt: 0 });
  const gift = await makeGift(app, { pointsPrice: 100, way: 'post' });
  const { code: exchange } = await exchanged(leaver, gift, { address: ADDRESS });
  // What still has to be posted comes first.
  expect((await leaver.delete('/api/wechat/me')).error).toMatchObject({
    name: 'MEMBER_HAS_OPEN_BUSINESS',
    details: { gifts: 1 },
  });
  await leaver.post(`/api/gifts/exchanges/${exchange}/cancel`);
  await exchanged(leaver, await makeGift(app, { pointsPrice: 33 })).then(({ code: picked }) =>
    app.visitor('inspector').then((inspector) => inspector.post(`/api/gifts/exchanges/${picked}/hand-over`)),
  );
  const before = await sums(id);

  expect((await leaver.delete('/api/wechat/me')).status).toBe(200);
  expect(await account(id)).toEqual({ available: 0, frozen: 0, debt: 0 });
  expect(await sums(id)).toEqual({ available: 0, frozen: 0, debt: 0, entries: before.entries + 1 });
  const entry = 'select reason, available from points_entries where member_id = $1 order by id desc limit 1';
  expect(await rowOf(entry, id)).toEqual({ reason: 'given-up', available: -400 });
  expect(await rowOf('select 1 from points_check_ins where member_id = $1', id)).toBeUndefined();
  const notes =
    'select a.note from points_adjustments a join points_entries e on e.id = a.entry_id where e.member_id = $1';
  expect(await rowOf(notes, id)).toEqual({ note: null });
  const addresses =
    'select count(*)::int as kept from gift_exchanges where member_id = $1 and (address is not null or address_masked is not null)';
  expect(await rowOf(addresses, id)).toEqual({ kept: 0 });
  expect([...(await pointFindings(app)), ...(await drift(app))]).toEqual([]);
});

test('a ticket that is refunded after its member left takes nothing that is not there, and the books sum', async () => {
  const leaver = await app.visitor('refunded-leaver');
  const id = await memberIdOf(leaver);
  const [{ code }] = (await buy(leaver, app.sandbox.origin, dayLine())) as [Json];
  await enter(code);
  await accountIs(leaver, { available: 128, frozen: 0, debt: 0 });
  expect((await leaver.delete('/api/wechat/me')).status).toBe(200);

  const path = `/ticketing/tickets/${code}/forced-refund`;
  expect((await boss.post(path, { reason: '设备故障' })).status).toBe(200);
  await eventually(
    () => account(id),
    ({ debt }) => debt === 128,
    20_000,
  );
  expect(await sums(id)).toMatchObject({ available: 0, frozen: 0, debt: 128 });
  expect(await pointFindings(app)).toEqual([]);
});

test('a member who comes back begins with nothing, and owes nothing', async () => {
  const again = await app.visitor('refunded-leaver');
  await accountIs(again, { available: 0, frozen: 0, debt: 0 });
  const expire = app.module<{ expirePoints(at: Date): Promise<unknown> }>(
    'src/plugins/points/server/services/expire-points.js',
  );
  // The lots of those who left do not end once more.
  await expire.expirePoints(new Date(Date.now() + 500 * DAY_MS));
  expect(await pointFindings(app)).toEqual([]);
});
