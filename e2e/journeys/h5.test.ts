import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { day } from '../../cms/test/harness/shop';
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

test('by clicking: choose a day, fill in the visitor, pay in the cashier, show the code, enter once', async () => {
  const visitor = await Phone.open(browser, app.url);
  await visitor.go('/pages/home/index');
  await visitor.tap('#buy-day-ticket');
  await visitor.pickDay(day(0));
  await visitor.type('#visitor-0-name', '林小满');
  await visitor.type('#visitor-0-phone', '13800138000');
  await visitor.tap('#submit-hold');
  await visitor.tap('#login-visitor');
  await visitor.tap('#pay');
  await visitor.page.getByTestId('pay').click();
  await visitor.tap('#show-code');
  const code = await visitor.readQr('#ticket-qr');
  expect(code).toMatch(/^SM1\.L\./);

  const inspector = await Phone.open(browser, app.url);
  await inspector.go('/pages/me/index');
  await inspector.tap('#login');
  await inspector.tap('#login-inspector');
  await inspector.tap('#inspector');
  await inspector.type('#scan-code', code);
  await inspector.tap('#scan-submit');
  await inspector.find('#verdict-admitted').waitFor();
  await inspector.tap('#next-visitor');
  await inspector.type('#scan-code', code);
  await inspector.tap('#scan-submit');
  await inspector.find('#verdict-refused').waitFor();

  const { rows } = await app.db.query('select admitted, reason from scans order by id');
  expect(rows).toEqual([
    { admitted: true, reason: null },
    { admitted: false, reason: 'TICKET_ALREADY_USED' },
  ]);
  expect([...visitor.complaints, ...inspector.complaints]).toEqual([]);
});

test('whoever goes back while a page is still sliding in sees the page below, and not an empty one', async () => {
  const phone = await Phone.open(browser, app.url);
  await phone.go('/pages/home/index');
  await phone.find('#buy-day-ticket').waitFor();
  for (const waitMs of [60, 120, 240]) {
    await phone.page.evaluate(() => document.querySelector<HTMLElement>('#open-cart')?.click());
    // Sliding in, that is; before it is drawn there is nothing to go back from.
    await phone.page.locator('.taro_page').nth(1).waitFor({ state: 'attached' });
    await phone.page.waitForTimeout(waitMs);
    await phone.page.goBack();
    // Longer than the slide.
    await phone.page.waitForTimeout(800);
    await phone.find('#buy-day-ticket').waitFor({ timeout: 5_000 });
  }
  await phone.close();
});

test('the cart stays in reach on home: beside the search, then above the tab bar', async () => {
  const phone = await Phone.open(browser, app.url);
  await phone.go('/pages/home/index');
  await phone.find('#buy-day-ticket').waitFor();
  const edgesOf = async (selector: string) => {
    const { y, height } = (await phone.page.locator(selector).first().boundingBox()) ?? { y: 0, height: 0 };
    return { top: y, bottom: y + height };
  };
  const search = await edgesOf('#open-search');
  expect((await edgesOf('#open-cart')).bottom).toBeLessThanOrEqual(search.bottom + 2);
  await phone.page.mouse.move(195, 600);
  await phone.page.mouse.wheel(0, 700);
  const tabs = await edgesOf('.weui-tabbar');
  await expect.poll(async () => (await edgesOf('#open-cart')).top).toBeGreaterThan(600);
  expect((await edgesOf('#open-cart')).bottom).toBeLessThan(tabs.top);
  await phone.close();
});
