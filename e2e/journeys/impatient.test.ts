import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { givePoints, makeGift } from '../../cms/test/harness/gifts';
import { CONTACT, day, dayLine, hold, order } from '../../cms/test/harness/shop';
import type { Json, Visitor } from '../../cms/test/harness/visitor';
import { launchBrowser, Phone } from './phone';

/** As on a bad 3G network, each way of every request. */
const SLOW_MS = 2_000;

let app: App;
let browser: Browser;
let people = 0;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Somebody new, whose account page is open. */
async function somebody(): Promise<{ phone: Phone; visitor: Visitor }> {
  people += 1;
  const name = `impatient-${people}`;
  const phone = await Phone.open(browser, app.url);
  await phone.logInAs(name);
  return { phone, visitor: await app.visitor(name) };
}

/** From now on each answer of this kind takes its time; the others come as ever. */
const slowDown = (phone: Phone, path: RegExp) =>
  phone.page.route(path, async (route) => {
    await phone.page.waitForTimeout(SLOW_MS);
    await route.continue();
  });

async function fillSheet(phone: Phone): Promise<void> {
  await phone.pickDay(day(1));
  await phone.type('#visitor-0-name', CONTACT.name);
  await phone.type('#visitor-0-phone', CONTACT.phone);
}

/** Taps, and is back on the page below before the answer comes. */
async function tapAndGoBack(phone: Phone, button: string): Promise<void> {
  const asked = phone.page.waitForRequest((request) => request.method() === 'POST');
  await phone.tap(button);
  await asked;
  await phone.page.goBack();
}

const statusOf = async (visitor: Visitor, path: string): Promise<string[]> =>
  (await visitor.get(path)).data.map(({ status }: Json) => status);

describe('whoever goes back while the server is asked stays where they are, and is told', () => {
  test('buying: the ticket is held once', async () => {
    const { phone, visitor } = await somebody();
    await phone.tap('#language-zh');
    await phone.page.goto(`${app.url}/m/#/pages/home/index`);
    await phone.tap('#buy-day-ticket');
    await fillSheet(phone);
    await slowDown(phone, /\/ticketing\/tickets(\?|$)/);
    await tapAndGoBack(phone, '#submit-hold');
    await phone.page.getByText('门票已为你保留').waitFor();
    await phone.settled();
    expect(phone.page.url()).toContain('pages/home/index');
    expect(await statusOf(visitor, '/api/ticketing/tickets?status=held')).toEqual(['held']);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });

  test('checking out: the tickets wait to be paid, the cart is empty', async () => {
    const { phone, visitor } = await somebody();
    await visitor.post('/api/cart/items', dayLine(1));
    await phone.tap('#cart');
    await phone.tap('#check-out');
    await phone.find('#confirm-check-out').waitFor();
    await slowDown(phone, /\/cart\/checkout/);
    await tapAndGoBack(phone, '#confirm-check-out');
    await phone.page.getByText('门票已为你保留').waitFor();
    await phone.settled();
    expect(phone.page.url()).toContain('pages/me/index');
    expect((await visitor.get('/api/cart/items')).data).toEqual([]);
    await expect.poll(() => phone.textOf('#my-held'), { timeout: 10_000 }).toContain('1');
    await phone.close();
  });

  test('paying: no cashier for an order that nobody looks at any more', async () => {
    const { phone, visitor } = await somebody();
    await order(visitor, await hold(visitor, dayLine(1)));
    await phone.tap('#my-held');
    await phone.tap('#pay-together');
    await phone.find('#pay').waitFor();
    await phone.settled();
    await slowDown(phone, /\/ticketing\/orders(\?|$)/);
    await tapAndGoBack(phone, '#pay');
    await phone.page.waitForTimeout(SLOW_MS + 1_500);
    await phone.find('#pay-together').waitFor();
    expect(await statusOf(visitor, '/api/ticketing/orders')).toEqual(['open']);
    // And again, in earnest.
    await phone.page.unroute(/\/ticketing\/orders(\?|$)/);
    await phone.tap('#pay-together');
    await phone.tap('#pay');
    await phone.page.getByTestId('pay').click();
    await phone.find('#result-paid').waitFor();
    await phone.close();
  });

  test('a gift: exchanged once', async () => {
    const { phone, visitor } = await somebody();
    await givePoints(app, visitor, 200);
    const gift = await makeGift(app, { pointsPrice: 100 });
    await phone.tap('#gifts');
    await phone.tap(`#gift-${gift}`);
    await phone.tap('#exchange');
    await phone.find('#confirm-exchange').waitFor();
    await slowDown(phone, /\/exchange(\?|$)/);
    await tapAndGoBack(phone, '#confirm-exchange');
    await phone.page.getByText('兑换成功', { exact: true }).waitFor();
    await phone.settled();
    expect(phone.page.url()).toContain('pages/gifts/mall/index');
    expect(await statusOf(visitor, '/api/gifts/exchanges')).toEqual(['to_pick_up']);
    await phone.close();
  });
});

test('on a network of two seconds a request every page shows its shape at once, and a ticket is bought', async () => {
  const { phone } = await somebody();
  await slowDown(phone, /\/api\//);
  await phone.page.goto('about:blank');
  await phone.go('/pages/product/index?slug=child-ticket');
  await phone.find('[id$=-skeleton], .bone').waitFor({ timeout: SLOW_MS });
  await phone.tap('#buy-now');
  await fillSheet(phone);
  await phone.tap('#submit-hold');
  expect(await phone.find('#submit-hold').getAttribute('aria-disabled')).toBe('true');
  await phone.tap('#pay');
  await phone.page.getByTestId('pay').click();
  await phone.tap('#show-code');
  await phone.find('#ticket-qr').waitFor({ timeout: 15_000 });
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
