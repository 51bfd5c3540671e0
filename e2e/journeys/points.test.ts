import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { inspectorOf } from '../../cms/test/harness/gate';
import { accountIs } from '../../cms/test/harness/points';
import { buy, day, dayLine } from '../../cms/test/harness/shop';
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

test('a step across the stream a day, and what a ticket brings once one has entered', async () => {
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  await phone.tap('#check-in-row');
  await phone.find('.stone--today').waitFor();
  expect(await phone.count('.stone--lit')).toBe(0);
  await phone.tap('#check-in');
  await phone.find('.stone--lit').waitFor();
  await expect.poll(() => phone.textOf('#check-in')).toContain('今天已签到');
  expect(await phone.textOf(`#checked-${day(0)}`)).toContain('+5');
  expect(await phone.textOf('#streak')).toBe('1');
  await phone.tap('#check-month-before');
  await expect.poll(() => phone.count('.check-day--done')).toBe(0);
  await phone.tap('#check-month-after');
  await expect.poll(() => phone.count('.check-day--done')).toBe(1);

  const visitor = await app.visitor('visitor');
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
  await accountIs(visitor, { available: 5, frozen: 128, debt: 0 });
  await phone.go('/pages/points/statement/index');
  await expect.poll(() => phone.textOf('#points-frozen')).toContain('128');
  expect(await phone.textOf('.points-entry--frozen')).toMatch(/一日票[\s\S]*\+128[\s\S]*待生效/);
  const gate = await inspectorOf(app, 'points-journey');
  await gate.scan((await visitor.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data.code);
  await accountIs(visitor, { available: 133, frozen: 0, debt: 0 });
  // Seen when the page is shown again.
  await phone.go('/pages/me/index');
  await expect.poll(() => phone.textOf('#points')).toContain('133');
  await phone.tap('#points');
  await expect.poll(() => phone.textOf('#points-available')).toBe('133');
  await expect.poll(() => phone.count('.points-entry--frozen')).toBe(0);
  await phone.tap('#segment-out');
  await phone.find('#points-empty').waitFor();
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
