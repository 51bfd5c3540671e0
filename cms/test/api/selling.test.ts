import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { CONTACT, day, dayLine, eventually, hold, order, pay, slotsOf, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const service = <T>(name: string) => app.module<T>(`src/plugins/ticketing/server/services/${name}.js`);
const sweepAfter = (minutes: number) =>
  service<{ sweep(now: Date): Promise<void> }>('sweep').sweep(new Date(Date.now() + minutes * 60_000));
const addToCart = async (visitor: Visitor, line: object): Promise<Json> =>
  (await visitor.post('/api/cart/items', line)).data;
const becomesValid = (visitor: Visitor, code: string) =>
  eventually(statusOf(visitor, code), (status) => status === 'valid');
const slotRow = async (id: string) =>
  (await app.db.query('select held, sold, size from slots where public_id = $1', [id])).rows[0];

test('six lines of four products: cart, check-out, two paid, then the other four together', async () => {
  const ann = await app.visitor('six-lines');
  const [window] = await slotsOf(ann, 'rare-view', day(3));
  const items = [];
  for (const line of [
    dayLine(3),
    dayLine(4),
    dayLine(3, 'child-ticket'),
    { product: 'rare-view', slot: window.id, visitor: CONTACT },
    dayLine(3, 'three-gates'),
    dayLine(3, 'three-gates'),
  ])
    items.push((await addToCart(ann, line)).id);
  const held = (await ann.post('/api/cart/checkout', { items })).data;
  expect(held.map(({ status }: Json) => status)).toEqual(Array(6).fill('held'));
  expect((await ann.get('/api/cart/items')).data).toEqual([]);

  const first = (await order(ann, held.slice(0, 2))).order;
  expect(first.amountFen).toBe(2 * 12800);
  await pay(app.sandbox.origin, first.number);
  for (const { code } of held.slice(0, 2)) await becomesValid(ann, code);

  const second = (await order(ann, held.slice(2))).order;
  expect(second).toMatchObject({ amountFen: 6400 + 30000 + 2 * 19900, status: 'open' });
  expect(second.tickets).toHaveLength(4);
  expect(second.lines.map(({ amountFen }: Json) => amountFen).reduce((a: number, b: number) => a + b)).toBe(
    second.amountFen,
  );
  await pay(app.sandbox.origin, second.number);
  for (const { code } of held) await becomesValid(ann, code);
});

test('a hold left alone is void after its time and its place is on sale again', async () => {
  const ann = await app.visitor('left-alone');
  const [window] = await slotsOf(ann, 'rare-view', day(5));
  const [ticket] = await hold(ann, { product: 'rare-view', slot: window.id, visitor: CONTACT });
  expect(await slotRow(window.id)).toMatchObject({ held: 1 });
  await sweepAfter(14);
  expect(await statusOf(ann, ticket?.code)()).toBe('held');
  await sweepAfter(16);
  expect(await statusOf(ann, ticket?.code)()).toBe('void');
  expect(await slotRow(window.id)).toMatchObject({ held: 0, sold: 0 });
});

describe('money that comes after the hold is over', () => {
  /** Paid at WeChat Pay, while here the order's time is over: WeChat had said "not paid" a moment before. */
  async function paidLate(visitor: Visitor, line: object, between: () => Promise<unknown> = async () => {}) {
    const [ticket] = await hold(visitor, line);
    const { order: placed } = await order(visitor, [ticket]);
    await pay(app.sandbox.origin, placed.number, { notify: false });
    await service<{ expireOrder(number: string, now: Date): Promise<void> }>('close-order').expireOrder(
      placed.number,
      new Date(placed.expiresAt),
    );
    expect(await statusOf(visitor, ticket?.code)()).toBe('void');
    await between();
    const told = await fetch(`${app.sandbox.origin}/sandbox/notify-raw`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        url: `${app.url}/api/wechat-pay/notify/transaction`,
        out_trade_no: placed.number,
      }),
    });
    expect(told.ok).toBe(true);
    const read = async () => (await visitor.get(`/api/ticketing/orders/${placed.number}`)).data;
    return { ticket, order: await eventually(read, ({ status }) => status === 'paid') };
  }

  test('seats the visitor again when there is room', async () => {
    const ann = await app.visitor('late-room');
    const [window] = await slotsOf(ann, 'rare-view', day(6));
    const { ticket, order: paid } = await paidLate(ann, {
      product: 'rare-view',
      slot: window.id,
      visitor: CONTACT,
    });
    expect(paid.lines).toMatchObject([{ ticket: ticket?.code, status: 'valid' }]);
    expect(paid.lines[0].refund).toBeUndefined();
    expect(await slotRow(window.id)).toMatchObject({ held: 0, sold: 1 });
  });

  test('goes back when the place is somebody else’s by now, and the visitor is told', async () => {
    const ann = await app.visitor('late-full');
    const bob = await app.visitor('late-bob');
    const [, window] = await slotsOf(ann, 'rare-view', day(6));
    const line = { product: 'rare-view', slot: window.id, visitor: CONTACT };
    const { ticket, order: paid } = await paidLate(ann, line, () => hold(bob, line, line, line, line, line));
    expect(await statusOf(ann, ticket?.code)()).toBe('void');
    expect(paid).toMatchObject({
      attention: 'paid-late',
      lines: [{ ticket: ticket?.code, status: 'void', refund: { amountFen: 30000, cause: 'paid-late' } }],
    });
    expect(await slotRow(window.id)).toMatchObject({ held: 5, sold: 0 });
    const { rows } = await app.db.query(
      'select r.amount_fen from refunds r join orders o on o.id = r.order_id where o.number = $1',
      [paid.number],
    );
    expect(rows).toEqual([{ amount_fen: 30000 }]);
  });

  test('goes back when the day can no longer be booked', async () => {
    const ann = await app.visitor('late-day');
    const [, , window] = await slotsOf(ann, 'rare-view', day(6));
    const closeIt = () => app.db.query('update slots set closed = true where public_id = $1', [window.id]);
    const line = { product: 'rare-view', slot: window.id, visitor: CONTACT };
    const { order: paid } = await paidLate(ann, line, closeIt);
    expect(paid.lines).toMatchObject([{ status: 'void', refund: { cause: 'paid-late' } }]);
  });
});

describe('the kinds of ticket', () => {
  test('a family ticket takes four places and admits four', async () => {
    const ann = await app.visitor('family');
    const [before] = await slotsOf(ann, 'family-ticket', day(7));
    const [ticket] = await hold(ann, dayLine(7, 'family-ticket'));
    expect(ticket).toMatchObject({ uses: 4, priceFen: 30000 });
    const [after] = await slotsOf(ann, 'family-ticket', day(7));
    expect(before.left - after.left).toBe(4);
  });

  test('a package opens three gates, its price shares add up, and it takes one place', async () => {
    const ann = await app.visitor('package');
    const [before] = await slotsOf(ann, 'three-gates', day(7));
    const [ticket] = await hold(ann, dayLine(7, 'three-gates'));
    expect(ticket?.entitlements.map(({ gates }: Json) => gates)).toEqual([
      ['east'],
      ['cable-car'],
      ['museum'],
    ]);
    const { rows } = await app.db.query(
      'select sum(share_fen)::int as sum, sum(places)::int as places from entitlements e join tickets t on t.id = e.ticket_id where t.code = $1',
      [ticket?.code],
    );
    expect(rows).toEqual([{ sum: 19900, places: 1 }]);
    const [after] = await slotsOf(ann, 'three-gates', day(7));
    expect(before.left - after.left).toBe(1);
  });

  test('an open-dated ticket takes no place yet, is good for a year and says that it must be reserved', async () => {
    const ann = await app.visitor('open-dated');
    const { data: product } = await ann.get('/api/ticketing/products/open-ticket');
    expect(product).toMatchObject({ dated: false, reservationRequired: true, validDays: 365 });
    const [ticket] = await hold(ann, { product: 'open-ticket', visitor: CONTACT });
    expect(ticket).toMatchObject({ date: null, slot: null, priceFen: 8800 });
    const days = (Date.parse(ticket?.validUntil) - Date.now()) / 86_400_000;
    expect(days).toBeGreaterThan(364);
    expect(days).toBeLessThan(367);
  });

  test('ten times has ten uses and needs no reservation', async () => {
    const ann = await app.visitor('ten');
    const { data: product } = await ann.get('/api/ticketing/products/ten-times');
    expect(product).toMatchObject({ uses: 10, reservationRequired: false });
    const [ticket] = await hold(ann, { product: 'ten-times', visitor: CONTACT });
    expect(ticket).toMatchObject({ uses: 10, usesLeft: 10, priceFen: 60000 });
  });

  test('what a sale earns is frozen on the ticket', async () => {
    const ann = await app.visitor('rewards');
    const [ticket] = await hold(ann, dayLine(7));
    const { rows } = await app.db.query(
      `select (terms->>'points')::int as points, (terms->>'commissionFen')::int as fen from tickets where code = $1`,
      [ticket?.code],
    );
    expect(rows).toEqual([{ points: 128, fen: 1000 }]);
  });
});
