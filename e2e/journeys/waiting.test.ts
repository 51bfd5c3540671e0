import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { CONTACT, day } from '../../cms/test/harness/shop';
import { fullSlot } from '../../cms/test/harness/waiting';
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

test('a full time can be queued for, and the offer leads straight to paying', async () => {
  const others = await app.visitor('others');
  const { tickets } = await fullSlot(others, day(2), 1);
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  await phone.go('/pages/product/index?slug=rare-view&buy=1');
  await phone.pickDay(day(2));
  await phone.tap('#slot-1000');
  await phone.find('#sheet-waits').waitFor();
  expect(await phone.count('#submit-hold')).toBe(0);
  await phone.type('#visitor-0-name', CONTACT.name);
  await phone.type('#visitor-0-phone', CONTACT.phone);
  await phone.tap('#submit-wait');
  await expect.poll(() => phone.textOf('.waiting-card')).toMatch(/候补中[\s\S]*排在第一位/);

  // Somebody gives a ticket up; the page asks again when it comes to the front.
  await others.delete(`/api/ticketing/tickets/${tickets[0]?.code}`);
  await expect
    .poll(
      async () => {
        await phone.go('/pages/me/index');
        await phone.tap('#waiting');
        return phone.textOf('.waiting-card');
      },
      { timeout: 30_000 },
    )
    .toContain('有名额了');
  await phone.tap('[id^=take-]');
  await expect.poll(() => phone.count('.unpaid-line')).toBe(1);
  await phone.tap('#pay-together');
  await phone.tap('#pay');
  await phone.page.getByTestId('pay').click();
  await phone.find('#result-paid').waitFor();
  await phone.go('/pages/waiting/index');
  await expect.poll(() => phone.textOf('.waiting-card')).toContain('已兑现');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('whoever leaves the queue is asked first, and stands no longer in it', async () => {
  await fullSlot(await app.visitor('others'), day(3), 0);
  const friend = await app.visitor('friend');
  const slots = (await friend.get(`/api/ticketing/products/rare-view/slots?date=${day(3)}`)).data;
  const lines = [{ product: 'rare-view', slot: slots[0].id, visitor: CONTACT }];
  const { data: entry } = await friend.post('/api/ticketing/waiting-list', { lines });
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('friend');
  await phone.tap('#waiting');
  await phone.tap('[id^=leave-]');
  await phone.answer('退出候补');
  await expect.poll(() => phone.textOf('.waiting-card')).toContain('已退出');
  expect((await friend.get(`/api/ticketing/waiting-list/${entry.id}`)).data.status).toBe('left');
  await phone.close();
});
