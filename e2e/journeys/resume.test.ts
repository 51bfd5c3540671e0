import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { inspectorOf } from '../../cms/test/harness/gate';
import { exchanged, givePoints, makeGift } from '../../cms/test/harness/gifts';
import { pointRules } from '../../cms/test/harness/points';
import { buy, dayLine, hold } from '../../cms/test/harness/shop';
import type { Visitor } from '../../cms/test/harness/visitor';
import { fullSlot, waits } from '../../cms/test/harness/waiting';
import { launchBrowser, Phone } from './phone';

const TEN_MINUTES_MS = 10 * 60_000;
const PAGES_OF_ENTRIES = 45;

let app: App;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  visitor = await app.visitor('visitor');
  await pointRules(app, { adjustPerDay: 1_000_000 });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

interface Clock {
  shiftClock(ms: number): void;
}
const serverIsLater = (ms: number) => app.module<Clock>('src/kernel/clock.js').shiftClock(ms);

/** A phone whose time the test can move on. */
async function open(route: string): Promise<Phone> {
  const phone = await Phone.open(browser, app.url);
  await phone.page.clock.install();
  await phone.logIn('visitor');
  await phone.go(route);
  return phone;
}

/** The browser goes to the background or comes back, as the document hears it. */
const setVisible = (phone: Phone, isVisible: boolean) =>
  phone.page.evaluate(
    (state) => {
      Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    },
    isVisible ? 'visible' : 'hidden',
  );

/** Everybody's time goes on while the phone lies in a pocket and its timers stand still. */
async function pocketForTenMinutes(phone: Phone, meanwhile: () => Promise<unknown> = async () => undefined) {
  await setVisible(phone, false);
  await meanwhile();
  serverIsLater(TEN_MINUTES_MS);
  await phone.page.clock.fastForward(TEN_MINUTES_MS);
  await setVisible(phone, true);
}

describe('back from the background after ten minutes', () => {
  afterEach(() => serverIsLater(0));

  test('the code of a ticket is live again, and the gate takes it', async () => {
    const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
    const phone = await open(`/pages/ticket/index?code=${ticket?.code}`);
    const before = await phone.readQr('#ticket-qr');
    await pocketForTenMinutes(phone);
    await expect.poll(() => phone.readQr('#ticket-qr'), { timeout: 15_000 }).not.toBe(before);
    const gate = await inspectorOf(app, 'resume');
    expect((await gate.scan(before)).reason).toBe('CODE_EXPIRED');
    expect((await gate.scan(await phone.readQr('#ticket-qr'))).admitted).toBe(true);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });

  test('the time left of what is held is what the server will allow', async () => {
    const [ticket] = await hold(visitor, dayLine(1));
    const phone = await open('/pages/order/unpaid/index');
    await expect.poll(() => phone.textOf('#unpaid-countdown')).toMatch(/^1[45]:\d\d$/);
    await pocketForTenMinutes(phone);
    await expect.poll(() => phone.textOf('#unpaid-countdown'), { timeout: 10_000 }).toMatch(/^0?[45]:\d\d$/);
    await visitor.delete(`/api/ticketing/tickets/${ticket?.code}`);
    await phone.close();
  });

  test('a list shows what has happened meanwhile', async () => {
    const [ticket] = await hold(visitor, dayLine(2));
    const phone = await open('/pages/tickets/index');
    await phone.tap('#segment-held');
    const card = `#ticket-${ticket?.shortCode}`;
    await phone.find(card).waitFor();
    await pocketForTenMinutes(phone, () => visitor.delete(`/api/ticketing/tickets/${ticket?.code}`));
    await expect.poll(() => phone.count(card), { timeout: 10_000 }).toBe(0);
    await phone.close();
  });
});

/** A finger that takes the page at this row, pulls it down and lets go. */
async function pullDown(phone: Phone, row: string): Promise<void> {
  const devtools = await phone.page.context().newCDPSession(phone.page);
  const box = await phone.find(row).boundingBox();
  const from = Math.min(440, Math.max(150, (box?.y ?? 0) + 30));
  const at = (y: number) => [{ x: 195, y }];
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(from) });
  for (let y = from + 20; y <= from + 360; y += 20)
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(y) });
  await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

describe('pulling a list down asks for it again', () => {
  const LISTS = [
    ['home', '/pages/home/index', '#buy-day-ticket', /\/ticketing\/products\?/],
    ['guides', '/pages/guides/index', '.picture', /\/categories\?/],
    ['a category', '/pages/guide/list/index?category=scenery', '.articles__list .tap', /\/articles\?/],
    ['tours', '/pages/tours/index', '.picture', /\/tours\?/],
    ['lost and found', '/pages/lost/list/index', '.picture', /\/lost-items\?/],
    ['tickets', '/pages/tickets/index', '.ticket-card', /\/ticketing\/tickets\?/],
    ['unpaid', '/pages/order/unpaid/index', '.unpaid-line', /\/ticketing\/tickets\?/],
    ['cart', '/pages/cart/index', '#check-out', /\/cart\/items/],
    ['waiting list', '/pages/waiting/index', '.waiting-card', /\/ticketing\/waiting-list/],
    ['messages', '/pages/account/news/index', '#news-list', /\/wechat\/news\?/],
    ['points', '/pages/points/statement/index', '.points-entry', /\/points\/entries/],
    ['gifts', '/pages/gifts/mall/index', '.gift-tile', /\/api\/gifts\?/],
    ['my gifts', '/pages/gifts/mine/index', '.exchange-card', /\/gifts\/exchanges/],
    ['promotion', '/pages/promotion/centre/index', '#balance-pending', /\/referrals\/centre/],
  ] as const;
  let phone: Phone;
  beforeAll(async () => {
    await buy(visitor, app.sandbox.origin, dayLine(1));
    await hold(visitor, dayLine(3));
    await visitor.post('/api/cart/items', dayLine(4));
    await waits(visitor, (await fullSlot(await app.visitor('others'), dayLine(5).date, 1)).slot);
    await givePoints(app, visitor, 100);
    await exchanged(visitor, await makeGift(app, { pointsPrice: 50 }));
    phone = await Phone.open(browser, app.url);
    await phone.logIn('visitor');
  });
  afterAll(() => phone.close());

  test.each(LISTS)('%s', async (_, route, row, request) => {
    await phone.page.goto('about:blank');
    await phone.go(route);
    await phone.find(row).waitFor();
    await phone.settled();
    const asked = phone.page.waitForRequest((each) => each.method() === 'GET' && request.test(each.url()), {
      timeout: 5_000,
    });
    await pullDown(phone, row);
    await asked;
    await phone.find(row).waitFor();
    expect(phone.complaints).toEqual([]);
  });
});

test('a list of three pages is read to its end, each row once', async () => {
  const reader = await app.visitor('reader');
  for (let entry = 1; entry <= PAGES_OF_ENTRIES; entry += 1) await givePoints(app, reader, entry);
  const phone = await Phone.open(browser, app.url);
  await phone.logInAs('reader');
  await phone.go('/pages/points/statement/index');
  await phone.find('.points-entry').waitFor();
  expect(await phone.count('.points-entry')).toBeLessThan(PAGES_OF_ENTRIES);
  await expect
    .poll(
      async () => {
        // In strides: a leap from end to end is one event, which Taro takes for the same end.
        await phone.page.mouse.wheel(0, 300);
        return phone.count('.points-entry');
      },
      { timeout: 40_000, interval: 100 },
    )
    .toBe(PAGES_OF_ENTRIES);
  const sums = await phone.page.locator('.taro_page:visible .points-entry__delta').allInnerTexts();
  expect(new Set(sums).size).toBe(PAGES_OF_ENTRIES);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
