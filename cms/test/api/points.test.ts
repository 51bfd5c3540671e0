import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Points } from '../../src/plugins/points/contract';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { changed } from '../harness/change';
import { type Inspector, inspectorOf } from '../harness/gate';
import { accountIs, accountOf, pointFindings, pointRules } from '../harness/points';
import { providerOf, servicesOf } from '../harness/provider';
import { buy, day, dayLine } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let boss: Visitor;
let east: Inspector;
let points: Points;
let services: ReturnType<typeof servicesOf>;
let shiftClock: (ms: number) => void;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.2' } });
  await providerOf(app).settings({ refundDelayMs: 50 });
  services = servicesOf(app);
  boss = await administrator(app);
  east = await inspectorOf(app, 'points-phone');
  points = app.strapi.plugin('points').service('points');
  ({ shiftClock } = app.module<Json>('src/kernel/clock.js'));
});
afterAll(() => app.stop());
afterEach(async () => {
  shiftClock(0);
  expect(await pointFindings(app)).toEqual([]);
});

const DAY_MS = 86_400_000;
let made = 0;
const somebody = () => {
  made += 1;
  return app.visitor(`collector-${made}`);
};
const bought = async (visitor: Visitor, line: object = dayLine()): Promise<Json> =>
  (await buy(visitor, app.sandbox.origin, line))[0];
const scan = async (visitor: Visitor, { code }: Json): Promise<Json> =>
  east.scan((await visitor.get(`/api/ticketing/tickets/${code}/live-code`)).data.code);
const force = (ticket: Json, body: object = {}) =>
  boss.post(`/ticketing/tickets/${ticket.code}/forced-refund`, { reason: '缆车停运', ...body });
const idOf = async (ticket: Json): Promise<number> =>
  (await app.db.query('select member_id from tickets where code = $1', [ticket.code])).rows[0].member_id;
const spend = (memberId: number, amount: number, cause: string) =>
  services.inTransaction((tx) =>
    points.spend(tx as never, {
      memberId,
      points: amount,
      reason: 'gift',
      cause,
      title: '帆布袋',
      now: new Date(),
    }),
  );
const giveBack = (cause: string) =>
  services.inTransaction((tx) => points.giveBack(tx as never, { reason: 'gift', cause, now: new Date() }));
const entriesOf = async (visitor: Visitor, query = ''): Promise<Json[]> =>
  (await visitor.get(`/api/points/entries${query}`)).data;

describe('points of a ticket', () => {
  test('frozen when it is paid, available when it is scanned, frozen again when the scan is undone', async () => {
    const ann = await somebody();
    expect(await accountOf(ann)).toEqual({ available: 0, frozen: 0, debt: 0 });
    const ticket = await bought(ann);
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    const { id } = await scan(ann, ticket);
    await accountIs(ann, { available: 128, frozen: 0, debt: 0 });
    await east.undo(id);
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    await scan(ann, ticket);
    await accountIs(ann, { available: 128, frozen: 0, debt: 0 });
    // All of it is one line of the statement: what it is now.
    expect(await entriesOf(ann)).toMatchObject([{ delta: 128, reason: 'ticket', state: 'available' }]);
  });

  test('a refund of an unused ticket takes them away again', async () => {
    const ann = await somebody();
    const ticket = await bought(ann, dayLine(5));
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
    await accountIs(ann, { available: 0, frozen: 0, debt: 0 });
    expect(await entriesOf(ann)).toMatchObject([
      { delta: -128, reason: 'ticket' },
      { delta: 128, state: 'void' },
    ]);
  });

  test('what was spent before a forced refund is owed, and later points pay it first', async () => {
    const ann = await somebody();
    const ticket = await bought(ann);
    await scan(ann, ticket);
    await accountIs(ann, { available: 128, frozen: 0, debt: 0 });
    expect(await spend(await idOf(ticket), 100, 'debt-1')).toBe(true);
    await force(ticket);
    await accountIs(ann, { available: 0, frozen: 0, debt: 100 });
    const second = await bought(ann);
    await scan(ann, second);
    await accountIs(ann, { available: 28, frozen: 0, debt: 0 });
    expect((await entriesOf(ann)).reduce((sum, { delta }) => sum + delta, 0)).toBe(28);
  });

  test('of a ticket that is partly paid back the same part of the points stays', async () => {
    const ann = await somebody();
    const ticket = await bought(ann, dayLine(1));
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    await force(ticket, { amountFen: 6_400, keepTicket: true });
    await accountIs(ann, { available: 0, frozen: 64, debt: 0 });
  });

  test('a change of date carries them over', async () => {
    const ann = await somebody();
    const ticket = await bought(ann, dayLine(2));
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    const { ticket: moved } = await changed(ann, ticket.code, { date: day(0) });
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    await scan(ann, moved);
    await accountIs(ann, { available: 128, frozen: 0, debt: 0 });
    await force(moved);
    await accountIs(ann, { available: 0, frozen: 0, debt: 0 });
  });

  test('of a ticket that ended unused nothing stays frozen', async () => {
    const ann = await somebody();
    const ticket = await bought(ann, dayLine(3));
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    await app.db.query(`update tickets set status = 'expired', ended_at = now() where code = $1`, [
      ticket.code,
    ]);
    await app.module<Json>('src/plugins/points/server/services/settle-ticket.js').settleFrozen(new Date());
    expect(await accountOf(ann)).toEqual({ available: 0, frozen: 0, debt: 0 });
  });

  test('nothing is earned while an editor has not switched it on', async () => {
    await pointRules(app, { onTickets: false });
    const ann = await somebody();
    const ticket = await bought(ann);
    await scan(ann, ticket);
    await pointRules(app, { onTickets: true });
    const later = await bought(ann, dayLine(1));
    await accountIs(ann, { available: 0, frozen: 128, debt: 0 });
    expect(
      (await app.db.query('select 1 from points_tickets where origin_code = $1', [ticket.code])).rows,
    ).toEqual([]);
    await force(later);
    await accountIs(ann, { available: 0, frozen: 0, debt: 0 });
  });

  test('by setting they count from the payment on', async () => {
    await pointRules(app, { earnAt: 'payment' });
    const ann = await somebody();
    await bought(ann, dayLine(1));
    await accountIs(ann, { available: 128, frozen: 0, debt: 0 });
    await pointRules(app, { earnAt: 'redemption' });
  });
});

describe('spending', () => {
  test('takes once for a cause, gives back once, and never more than there is', async () => {
    const ann = await somebody();
    const ticket = await bought(ann);
    await scan(ann, ticket);
    await accountIs(ann, { available: 128, frozen: 0, debt: 0 });
    const id = await idOf(ticket);
    expect([await spend(id, 100, 'once'), await spend(id, 100, 'once')]).toEqual([true, false]);
    await expect(spend(id, 29, 'too-much')).rejects.toMatchObject({
      code: 'POINTS_NOT_ENOUGH',
      facts: { available: 28, needed: 29 },
    });
    expect([await giveBack('once'), await giveBack('once'), await giveBack('never')]).toEqual([100, 0, 0]);
    expect(await accountOf(ann)).toEqual({ available: 128, frozen: 0, debt: 0 });
    expect(await entriesOf(ann, '?direction=out')).toMatchObject([{ delta: -100, title: '帆布袋' }]);
    expect((await ann.get('/api/points/entries?pageSize=2')).meta).toMatchObject({
      pagination: { total: 3, pageCount: 2 },
    });
  });
});

describe('checking in', () => {
  test('once a day; days in a row bring more, and the longest reward begins a new round', async () => {
    const ann = await somebody();
    const answers = [];
    for (let offset = 0; offset < 8; offset += 1) {
      shiftClock(offset * DAY_MS);
      answers.push((await ann.post('/api/points/check-in')).data);
      expect((await ann.post('/api/points/check-in')).data).toMatchObject({ again: true });
    }
    expect(answers.map(({ points: brought }) => brought)).toEqual([5, 5, 15, 5, 5, 5, 35, 5]);
    expect(await accountOf(ann)).toEqual({ available: 80, frozen: 0, debt: 0 });
    const { data } = await ann.get('/api/points/check-in');
    expect(data).toMatchObject({
      open: true,
      today: day(7),
      checkedToday: true,
      streak: 8,
      next: { points: 5 },
    });
    shiftClock(10 * DAY_MS);
    expect((await ann.get('/api/points/check-in')).data).toMatchObject({ streak: 0, checkedToday: false });
    expect((await ann.post('/api/points/check-in')).data).toMatchObject({ streak: 1, again: false });
  });

  test('is refused while it is closed', async () => {
    await pointRules(app, { checkIn: false });
    const { error } = await (await somebody()).post('/api/points/check-in');
    expect(error?.name).toBe('CHECK_IN_CLOSED');
    await pointRules(app, { checkIn: true });
  });
});

describe('the end of points', () => {
  const expire = (at: Date) =>
    app.module<Json>('src/plugins/points/server/services/expire-points.js').expirePoints(at);

  test('comes with the day so many months later, what ends first is spent first', async () => {
    const ann = await somebody();
    await ann.post('/api/points/check-in');
    await pointRules(app, { lifetime: 2 });
    shiftClock(DAY_MS);
    await ann.post('/api/points/check-in');
    await pointRules(app, { lifetime: 12 });
    const id = (await app.db.query('select max(member_id)::int as id from points_check_ins')).rows[0].id;
    // The second day's points end ten months before the first day's.
    await spend(id, 3, 'early');
    await expire(new Date(Date.now() + 70 * DAY_MS));
    expect(await accountOf(ann)).toEqual({ available: 5, frozen: 0, debt: 0 });
    expect(await entriesOf(ann)).toMatchObject([{ delta: -2, reason: 'expired' }, {}, {}, {}]);
    // Given back to a lot that is over: it ends again.
    expect(
      await services.inTransaction((tx) =>
        points.giveBack(tx as never, {
          reason: 'gift',
          cause: 'early',
          now: new Date(Date.now() + 70 * DAY_MS),
        }),
      ),
    ).toBe(3);
    expect(await accountOf(ann)).toEqual({ available: 5, frozen: 0, debt: 0 });
    await expire(new Date(Date.now() + 70 * DAY_MS));
    expect(await accountOf(ann)).toEqual({ available: 5, frozen: 0, debt: 0 });
  });

  test('is told 30 and 7 days before, once each', async () => {
    const ann = await somebody();
    await pointRules(app, { lifetime: 40, lifetimeUnit: 'days' });
    await ann.post('/api/points/check-in');
    await pointRules(app, { lifetime: 12, lifetimeUnit: 'months' });
    const id = (await app.db.query('select max(member_id)::int as id from points_check_ins')).rows[0].id;
    const { warnOfExpiry } = app.module<Json>('src/plugins/points/server/services/warn-of-expiry.js');
    for (const days of [9, 10, 10, 20, 33, 33]) await warnOfExpiry(new Date(Date.now() + days * DAY_MS));
    const { rows } = await app.db.query(
      `select cause from wechat_messages where kind = 'points-ending' and member_id = $1 order by cause desc`,
      [id],
    );
    expect(rows.map(({ cause }) => cause.split(' ').slice(1))).toEqual([
      [day(40), '7'],
      [day(40), '30'],
    ]);
  });
});

test('the ledger is only ever added to', async () => {
  await expect(app.db.query('delete from points_entries')).rejects.toThrow('neither changed nor removed');
  await expect(app.db.query('update points_entries set title = title')).rejects.toThrow('neither changed');
  await expect(app.db.query('truncate points_entries cascade')).rejects.toThrow('neither changed');
});
