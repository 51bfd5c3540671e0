import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, dayLine, hold, order } from '../../cms/test/harness/shop';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** Pages about one thing, with the parameter that says which. */
const PAGES = [
  ['order/pay/index', 'order'],
  ['order/result/index', 'order'],
  ['ticket/index', 'code'],
  ['ticket/companion/index', 's'],
  ['guide/article/index', 'id'],
  ['tour/index', 'id'],
  ['lost/item/index', 'id'],
  ['gifts/gift/index', 'id'],
  ['gifts/exchange/index', 'code'],
  ['product/index', 'slug'],
] as const;

test('a link to nothing, to what is not there, or to what is somebody else’s says so and leads on', async () => {
  const friend = await app.visitor('friend');
  const [theirs] = await buy(friend, app.sandbox.origin, dayLine());
  const { order: opened } = await order(friend, await hold(friend, dayLine(1)));
  const foreign = {
    slug: 'nowhere',
    order: opened.number,
    code: theirs?.code,
    s: 'nobody',
    id: theirs?.code,
  };

  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  for (const [page, name] of PAGES) {
    for (const query of ['', `?${name}=nothing`, `?${name}=${foreign[name]}`]) {
      await phone.page.goto('about:blank');
      await phone.go(`/pages/${page}${query}`);
      await phone.find('.notice-state__action').waitFor({ timeout: 10_000 });
      expect([page, query, await phone.count('#retry')]).toEqual([page, query, 0]);
    }
  }
  await phone.tap('.notice-state__action');
  await phone.page.waitForURL(/pages\/home/);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('an address that names no page leads home, whether the visit begins there or goes there', async () => {
  const phone = await Phone.open(browser, app.url);
  for (const first of [true, false]) {
    if (first) await phone.page.goto('about:blank');
    await phone.go('/pages/nowhere/index?id=1');
    await phone.page.waitForURL(/pages\/home/);
    await phone.find('.product-row').first().waitFor();
  }
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
