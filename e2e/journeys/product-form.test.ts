import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { Desk } from './desk';
import { launchBrowser } from './phone';

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = [await startApp({ adminPages: true }), await launchBrowser()];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('a ticket with a mistake is not published: it is marked at its field, and the old one stays on sale', async () => {
  const onShow = async () =>
    (await app.anonymous().get('/api/ticketing/products/child-ticket')).data.originalPriceFen;
  const before = await onShow();
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  const { rows } = await app.db.query(`select document_id from products where slug = 'child-ticket' limit 1`);
  await desk.go(`content-manager/collection-types/plugin::ticketing.product/${rows[0].document_id}`);
  const original = page.locator('input[name=originalPriceFen]');
  await original.fill('10');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.locator('input[name=originalPriceFen][aria-invalid=true]').waitFor();
  expect(await original.inputValue()).toBe('10.00');
  expect(await onShow()).toBe(before);

  await original.fill('96.5');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByText('已发布').first().waitFor();
  await expect.poll(onShow).toBe(9650);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});
