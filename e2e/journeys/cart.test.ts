import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { CONTACT, day, slotsOf } from '../../cms/test/harness/shop';
import type { Visitor } from '../../cms/test/harness/visitor';
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

const COUNTDOWN = /^1[45]:\d\d$/;
const LINES = '[id^=line-]';
const UNPAID = '.unpaid-line';

/** Fills the sheet for one visitor and puts the ticket into the cart. */
async function fillSheet(phone: Phone, date: string, name: string): Promise<void> {
  await phone.pickDay(date);
  await phone.type('#visitor-0-name', name);
  await phone.type('#visitor-0-phone', CONTACT.phone);
  await phone.tap('#submit-cart');
  await phone.find('#submit-cart').waitFor({ state: 'hidden' });
}

async function statuses(): Promise<string[]> {
  const { rows } = await app.db.query('select status from tickets order by id');
  return rows.map(({ status }) => status);
}

const paidOrders = async () =>
  (
    await app.db.query(
      `select o.amount_fen, count(*)::int as tickets from orders o join order_lines l on l.order_id = o.id
        where o.status = 'paid' group by o.id order by o.id`,
    )
  ).rows;

test('cart with several lines → check-out → unpaid, pay two → pay the rest', async () => {
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');

  // From a card of the home page: the sheet asks for day and visitor. Twice the same is two tickets.
  await phone.go('/pages/home/index');
  await phone.tap('#add-day-ticket');
  await fillSheet(phone, day(1), '林小满');
  await phone.tap('#add-to-cart');
  await fillSheet(phone, day(1), '林小满');
  await phone.go('/pages/product/index?slug=child-ticket');
  await phone.tap('#add-to-cart');
  await fillSheet(phone, day(2), '林小苗');
  await phone.go('/pages/product/index?slug=three-gates');
  await phone.tap('#add-to-cart');
  await fillSheet(phone, day(1), '王二');
  await expect.poll(() => phone.textOf('#cart-count')).toBe('4');

  await phone.tap('#open-cart');
  await expect.poll(() => phone.count(LINES)).toBe(4);
  expect(await phone.textOf('#cart-total')).toContain('519');
  // Nobody's name or number is shown in full.
  expect(await phone.textOf('.cart__lines')).not.toMatch(/林小满|13800138000/);

  // Another day for the child's, chosen with the same sheet; who it is for stays.
  await phone.page.locator('.taro_page:visible [id^=change-]').nth(2).click();
  await phone.pickDay(day(1));
  await phone.tap('#submit-change');
  await phone.find('#submit-change').waitFor({ state: 'hidden' });

  // Taken out, put back, taken out for good.
  await phone.tap('[id^=remove-]');
  await expect.poll(() => phone.count(LINES)).toBe(3);
  await phone.tap('#undo-remove');
  await expect.poll(() => phone.count(LINES)).toBe(4);

  await phone.tap('#check-out');
  expect(await phone.textOf('#confirm-sheet')).toContain('4 张');
  expect(await statuses()).toEqual([]);
  await phone.tap('#confirm-check-out');
  await expect.poll(() => phone.count(UNPAID)).toBe(4);
  expect(await statuses()).toEqual(['held', 'held', 'held', 'held']);
  expect(await phone.textOf('#unpaid-countdown')).toMatch(COUNTDOWN);
  const before = await phone.textOf('#unpaid-countdown');
  await expect.poll(() => phone.textOf('#unpaid-countdown')).not.toBe(before);

  // Two of them: none first, then the two day tickets.
  await phone.tap('#choose-all');
  for (const place of [0, 1]) await phone.page.locator(`${UNPAID} [role=checkbox]`).nth(place).click();
  expect(await phone.textOf('#unpaid-total')).toContain('256');
  await phone.tap('#pay-together');
  expect(await phone.textOf('#pay-amount')).toContain('256');
  await phone.tap('#pay');
  await phone.page.getByTestId('pay').click();
  await phone.find('#result-paid').waitFor();

  // The rest, from the account.
  await phone.go('/pages/me/index');
  await expect.poll(() => phone.textOf('#my-held')).toContain('2');
  await phone.tap('#my-held');
  await expect.poll(() => phone.count(UNPAID)).toBe(2);
  await phone.tap('#pay-together');
  await phone.tap('#pay');
  await phone.page.getByTestId('pay').click();
  await phone.find('#result-paid').waitFor();

  expect(await statuses()).toEqual(['valid', 'valid', 'valid', 'valid']);
  expect(await paidOrders()).toEqual([
    { amount_fen: 25600, tickets: 2 },
    { amount_fen: 26300, tickets: 2 },
  ]);
  expect((await app.db.query('select 1 from cart_items')).rowCount).toBe(0);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

/** A cart of the friend's with one line for a time that then fills up. */
async function cartWithFullLine(friend: Visitor): Promise<string> {
  const [first] = await slotsOf(friend, 'rare-view', day(3));
  const { data: item } = await friend.post('/api/cart/items', {
    product: 'rare-view',
    slot: first.id,
    visitor: CONTACT,
  });
  await friend.post('/api/cart/items', { product: 'open-ticket', visitor: CONTACT });
  await app.db.query('update slots set size = 0 where public_id = $1', [first.id]);
  return item.id;
}

test('a line that filled up cannot be chosen, says why, and has a way out', async () => {
  const friend = await app.visitor('friend');
  const full = await cartWithFullLine(friend);
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('friend');
  await phone.tap('#cart');
  await phone.find(`#reason-${full}`).waitFor();
  expect(await phone.find(`#choose-${full}`).getAttribute('aria-disabled')).toBe('true');
  expect(await phone.textOf('#check-out')).toContain('(1)');

  await phone.tap(`#way-out-${full}`);
  await phone.tap('#slot-1000');
  await phone.tap('#submit-change');
  await phone.find(`#reason-${full}`).waitFor({ state: 'detached' });
  expect(await phone.textOf('#check-out')).toContain('(2)');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
