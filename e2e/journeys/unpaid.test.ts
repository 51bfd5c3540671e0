import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { CONTACT, day, dayLine, hold, order, pay, slotsOf } from '../../cms/test/harness/shop';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
let phone: Phone;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
});
afterAll(async () => {
  expect(phone.complaints).toEqual([]);
  await browser.close();
  await app.stop();
});

const orderStatus = async (number: string) =>
  (await app.db.query('select status from orders where number = $1', [number])).rows[0]?.status;

async function openUnpaid(lines: number): Promise<void> {
  await phone.go('/pages/me/index');
  await phone.tap('#my-held');
  await expect.poll(() => phone.count('.unpaid-line')).toBe(lines);
}

test('a changed mind: the earlier order is closed, and the payment page says so', async () => {
  const visitor = await app.visitor('visitor');
  const tickets = await hold(visitor, dayLine(1), dayLine(1), dayLine(1));
  const { order: first } = await order(visitor, tickets.slice(0, 2));
  await openUnpaid(3);
  await phone.tap('#pay-together');
  await phone.find('#pay-combined').waitFor();
  expect(await orderStatus(first.number)).toBe('closed');
  await phone.page.goBack();
  await phone.tap('[id^=give-up-]');
  await phone.answer('放弃');
  await expect.poll(() => phone.count('.unpaid-line')).toBe(2);
  for (const { code } of tickets) await visitor.delete(`/api/ticketing/tickets/${code}`);
});

test('an order that was paid meanwhile is said to be paid, and only the others are left', async () => {
  const visitor = await app.visitor('visitor');
  const [one, other] = await hold(visitor, dayLine(2), dayLine(2));
  const { order: first } = await order(visitor, [one]);
  await openUnpaid(2);
  // Paid on another phone; WeChat's own notification is slower than the visitor.
  await pay(app.sandbox.origin, first.number, { notify: false });
  await phone.tap('#pay-together');
  await phone.find('#unpaid-notice').waitFor();
  await expect.poll(() => phone.count('.unpaid-line')).toBe(1);
  await phone.tap('#see-paid');
  await phone.find('#result-paid').waitFor();
  await visitor.delete(`/api/ticketing/tickets/${other.code}`);
});

test('when WeChat Pay cannot be asked about the earlier order, nothing is changed and the page says so', async () => {
  const visitor = await app.visitor('visitor');
  const tickets = await hold(visitor, dayLine(5), dayLine(5));
  const { order: first } = await order(visitor, tickets.slice(0, 1));
  await openUnpaid(2);
  const faults = `${app.sandbox.origin}/sandbox/faults`;
  await fetch(faults, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ http: { path: 'out-trade-no', status: 500 } }),
  });
  await phone.tap('#pay-together');
  // The server asks more than once before it gives up.
  await phone.find('#unpaid-notice').waitFor();
  expect(await phone.textOf('#unpaid-notice')).toContain('仍为你保留');
  expect(await orderStatus(first.number)).toBe('open');
  expect(await phone.count('.unpaid-line')).toBe(2);
  await fetch(faults, { method: 'DELETE' });
  for (const { code } of tickets) await visitor.delete(`/api/ticketing/tickets/${code}`);
});

test('a ticket whose time runs out vanishes with a word', async () => {
  const visitor = await app.visitor('visitor');
  const [soon, later] = await hold(visitor, dayLine(3), dayLine(3));
  await app.db.query(`update tickets set hold_expires_at = now() + interval '6 seconds' where code = $1`, [
    soon.code,
  ]);
  await openUnpaid(2);
  await phone.find('#unpaid-expired').waitFor();
  expect(await phone.count('.unpaid-line')).toBe(1);
  await visitor.delete(`/api/ticketing/tickets/${later.code}`);
});

test('paid when the place was gone: the result says what is valid and what comes back', async () => {
  const visitor = await app.visitor('visitor');
  const [slot] = await slotsOf(visitor, 'rare-view', day(4));
  const line = { product: 'rare-view', slot: slot.id, visitor: CONTACT };
  const tickets = await hold(visitor, line, dayLine(4));
  const { order: late } = await order(visitor, tickets);
  await pay(app.sandbox.origin, late.number, { notify: false });
  // Here its time is over, and others take the places, before the news of the payment comes.
  const closing = app.module<{ expireOrder(number: string, now: Date): Promise<void> }>(
    'src/plugins/ticketing/server/services/close-order.js',
  );
  await closing.expireOrder(late.number, new Date(late.expiresAt));
  await hold(await app.visitor('others'), ...Array.from({ length: slot.left }, () => line));
  await fetch(`${app.sandbox.origin}/sandbox/notify-raw`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      url: `${app.url}/api/wechat-pay/notify/transaction`,
      out_trade_no: late.number,
    }),
  });
  await phone.go(`/pages/order/result/index?order=${late.number}`);
  await phone.find('#result-late').waitFor();
  expect(await phone.textOf('#result-hint')).toMatch(/1 张可以使用.*¥300/);
  expect(await phone.textOf('.result-tickets')).toMatch(/退回 ¥300[\s\S]*可使用/);
});
