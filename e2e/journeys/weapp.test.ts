import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { day } from '../../cms/test/harness/shop';
import { launch } from '../runtime/launch';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');

/** Nobody taps within a frame: time for the sheet to slide in. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, 600));

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** Chooses a day that costs 128 in the calendar that is open, after turning to its month. */
async function pickDay(visitor: ReturnType<typeof launch>, date: string): Promise<void> {
  const cell = `day-${date}`;
  await visitor.waitFor(() => visitor.has('month-name'));
  await aMoment();
  if (!visitor.has(cell)) visitor.tap('month-next');
  await visitor.waitFor(() => visitor.has(cell) && visitor.textOf(cell).includes('128'));
  await aMoment();
  visitor.tap(cell);
}

test('the WeChat bundle fills a cart, changes a line, checks out and pays for all of it', async () => {
  const visitor = launch({ dist, api: app.url, sandbox: app.sandbox.origin, visitor: 'wang' });
  await visitor.waitFor('云栖山一日票');
  visitor.tap('add-day-ticket');
  for (let ticket = 0; ticket < 2; ticket += 1) {
    if (ticket > 0) visitor.tap('add-to-cart');
    await pickDay(visitor, day(1));
    await aMoment();
    visitor.input('visitor-0-name', '王二');
    visitor.input('visitor-0-phone', '13900139000');
    visitor.tap('submit-cart');
    await visitor.waitFor(
      () => visitor.has('cart-count') && visitor.textOf('cart-count') === `${ticket + 1}`,
    );
  }
  visitor.tap('open-cart');
  await visitor.waitFor('去结算(2)');
  const { rows: items } = await app.db.query('select public_id as id from cart_items order by id');
  visitor.tap(`change-${items[0].id}`);
  await pickDay(visitor, day(2));
  await aMoment();
  visitor.tap('submit-change');
  await visitor.waitFor(() => visitor.has('check-out'));
  await aMoment();
  visitor.tap('check-out');
  await aMoment();
  visitor.tap('confirm-check-out');
  await visitor.waitFor(/保留 1[45]:\d\d/);
  visitor.tap('pay-together');
  await visitor.waitFor(() => visitor.has('pay'));
  visitor.tap('pay');
  await visitor.waitFor(() => visitor.has('show-code'));

  expect(visitor.errors).toEqual([]);
  visitor.close();
  const { rows } = await app.db.query(
    `select status, visit_date::text as date from tickets where visitor_name = '王二' order by visit_date`,
  );
  expect(rows).toEqual([
    { status: 'valid', date: day(1) },
    { status: 'valid', date: day(2) },
  ]);
});

test('the WeChat bundle buys, pays with wx.requestPayment and shows a code that the inspector scans', async () => {
  const here = { dist, api: app.url, sandbox: app.sandbox.origin };
  const visitor = launch({ ...here, visitor: 'lin' });
  await visitor.waitFor('云栖山一日票');
  visitor.tap('buy-day-ticket');
  await pickDay(visitor, day(0));
  await aMoment();
  visitor.input('visitor-0-name', '林小满');
  visitor.input('visitor-0-phone', '13800138000');
  visitor.tap('submit-hold');
  await visitor.waitFor(() => visitor.has('pay'));
  visitor.tap('pay');
  await visitor.waitFor(() => visitor.has('show-code'));
  visitor.tap('show-code');
  await visitor.waitFor(() => visitor.has('short-code'));
  const code = visitor.textOf('short-code-text').replace(/\s/g, '');

  const inspector = launch({ ...here, visitor: 'inspector' });
  await inspector.waitFor('云栖山一日票');
  inspector.openTab('me');
  // WeChat logs in without a word; who is quicker sees the button before.
  await inspector.waitFor(() => inspector.has('login') || inspector.has('inspector'));
  if (inspector.has('login')) inspector.tap('login');
  await inspector.waitFor(() => inspector.has('inspector'));
  inspector.tap('inspector');
  await inspector.waitFor(() => inspector.has('scan'));
  inspector.phone.cameraSees = code;
  inspector.tap('scan');
  await inspector.waitFor(() => inspector.has('verdict-admitted'));
  // On a phone the camera opens again at once.
  inspector.tap('next-visitor');
  await inspector.waitFor(() => inspector.has('verdict-refused'));

  expect([...visitor.errors, ...inspector.errors]).toEqual([]);
  visitor.close();
  inspector.close();
  const { rows } = await app.db.query('select admitted, reason from scans order by id');
  expect(rows).toEqual([
    { admitted: true, reason: null },
    { admitted: false, reason: 'TICKET_ALREADY_USED' },
  ]);
});
