import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { ADDRESS, givePoints, makeGift } from '../../cms/test/harness/gifts';
import { pointRules } from '../../cms/test/harness/points';
import type { Visitor } from '../../cms/test/harness/visitor';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  visitor = await app.visitor('visitor');
  await pointRules(app, { adjustPerDay: 1_000_000 });
  await givePoints(app, visitor, 2_000);
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const points = async (): Promise<number> => (await visitor.get('/api/points/account')).data.available;

const open = async (name: 'visitor' | 'inspector'): Promise<Phone> => {
  const phone = await Phone.open(browser, app.url);
  await phone.logIn(name);
  return phone;
};

async function scan(desk: Phone, code: string): Promise<void> {
  await desk.type('#scan-code', code);
  await desk.tap('#scan-submit');
}

test('a member exchanges points for a gift, shows its code, and gets it at the desk once', async () => {
  const gift = await makeGift(app, { name: '山水搪瓷杯', pointsPrice: 800, stock: 3 });
  const phone = await open('visitor');
  await phone.tap('#gifts');
  await phone.find('#points-balance').getByText('2000').waitFor();
  await phone.tap(`#gift-${gift}`);
  await phone.tap('#exchange');
  await phone.tap('#confirm-exchange');
  await phone.find('#gift-qr').waitFor();
  const text = await phone.readQr('#gift-qr');
  expect(text).toMatch(/^SG1\.G[2-9A-HJKMNP-TV-Z]{17}$/);

  const desk = await open('inspector');
  await desk.tap('#inspector');
  await scan(desk, text);
  await desk.find('#gift-asked').waitFor();
  expect(await desk.textOf('#gift-desk-name')).toBe('山水搪瓷杯');
  await desk.tap('#gift-confirm');
  await desk.find('#gift-done').waitFor();
  // The member's page turns by itself.
  await phone.find('#exchange-state').waitFor();
  expect(await phone.textOf('#exchange-state')).toBe('已领取');

  await desk.tap('#next-visitor');
  await scan(desk, text);
  await desk.find('#gift-refused').waitFor();
  expect(await desk.textOf('#gift-verdict-title')).toContain('已经领过');
  const { rows } = await app.db.query('select status from gift_exchanges where gift_id = $1', [gift]);
  expect(rows).toEqual([{ status: 'picked' }]);
  expect(await points()).toBe(1_200);
  expect([...phone.complaints, ...desk.complaints]).toEqual([]);
});

test('a gift by post asks for what is missing of the address, shows its way, and is cancelled before it is sent', async () => {
  const gift = await makeGift(app, { name: '镜湖折扇', pointsPrice: 500, way: 'post' });
  const before = await points();
  const phone = await open('visitor');
  await phone.go(`/pages/gifts/gift/index?id=${gift}`);
  await phone.tap('#exchange');
  await phone.type('#address-name', ADDRESS.name);
  await phone.type('#address-phone', '12');
  await phone.tap('#confirm-exchange');
  await phone.find('#address-phone-problem').waitFor();
  expect(await phone.count('#address-name-problem')).toBe(0);
  for (const field of ['phone', 'region', 'detail'] as const)
    await phone.type(`#address-${field}`, ADDRESS[field]);
  await phone.tap('#confirm-exchange');
  await phone.find('#posting-progress').waitFor();
  await phone.tap('#cancel-exchange');
  await phone.answer('取消兑换');
  await phone.find('#exchange-state').waitFor();
  expect(await points()).toBe(before);

  await phone.go('/pages/gifts/mine/index');
  await phone.find('#empty-open').waitFor();
  await phone.tap('#segment-past');
  await phone.find('.exchange-card--cancelled').getByText('镜湖折扇').waitFor();
  expect(phone.complaints).toEqual([]);
});
