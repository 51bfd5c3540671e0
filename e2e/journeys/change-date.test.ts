import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { chainOf, editProduct } from '../../cms/test/harness/change';
import { providerOf } from '../../cms/test/harness/provider';
import { buy, day, dayLine, eventually, statusOf } from '../../cms/test/harness/shop';
import type { Json, Visitor } from '../../cms/test/harness/visitor';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  visitor = await app.visitor('visitor');
  const price = (offset: number, priceFen: number) => ({
    days: 'daily',
    from: day(offset),
    to: day(offset),
    priceFen,
  });
  await editProduct(app, 'day-ticket', { priceRules: [price(3, 15_800), price(4, 9_800)] });
  await providerOf(app).settings({ refundDelayMs: 50 });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const words = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

async function opened(ticket: Json): Promise<Phone> {
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  await phone.go(`/pages/ticket/index?code=${ticket.code}`);
  await phone.find('#ticket-qr').waitFor();
  return phone;
}

/** Chooses a day in the sheet and says yes. */
async function choose(phone: Phone, date: string): Promise<void> {
  await phone.tap('#change-date');
  await phone.pickDay(date);
  await phone.tap('#submit-change');
  await phone.answer('确认改签');
}

test('to a dearer day: the difference is paid, and the old ticket leads to the new one', async () => {
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(2));
  const phone = await opened(ticket);
  await phone.tap('#change-date');
  await phone.pickDay(day(3));
  expect(await phone.textOf('#change-amount')).toContain('30');
  expect(await phone.textOf('#change-then')).toContain(words(day(3)));
  await phone.tap('#submit-change');
  await phone.answer('确认改签');

  await phone.find('#pay').waitFor();
  expect(await statusOf(visitor, ticket?.code)()).toBe('valid');
  // Back without paying: the ticket says what waits, and leads there again.
  await phone.go(`/pages/ticket/index?code=${ticket?.code}`);
  await phone.tap('#pay-change');
  await phone.find('#pay').waitFor();
  await phone.tap('#pay');
  await phone.page.getByTestId('pay').click();
  await eventually(statusOf(visitor, ticket?.code), (status) => status === 'changed', 15_000);

  await phone.go(`/pages/ticket/index?code=${ticket?.code}`);
  await phone.find('#changed-panel').waitFor();
  expect(await phone.count('#ticket-qr')).toBe(0);
  await phone.tap('#see-new-ticket');
  await phone.find('#ticket-qr').waitFor();
  expect(await phone.textOf('#ticket-when')).toContain(words(day(3)));
  expect(phone.complaints).toEqual([]);
});

test('to a cheaper day: at once, and the difference goes back; the last change is the last', async () => {
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(2));
  await app.db.query(`update tickets set terms = terms || '{"maxChanges": 1}' where code = $1`, [
    ticket?.code,
  ]);
  const phone = await opened(ticket);
  await choose(phone, day(4));
  await eventually(
    () => phone.textOf('#ticket-when'),
    (text) => text.includes(words(day(4))),
    10_000,
  );
  await phone.find('#ticket-qr').waitFor();
  expect(await phone.count('#change-date')).toBe(0);
  const { rows } = await app.db.query(
    'select n.code from tickets n join tickets t on t.id = n.replaces_id where t.code = $1',
    [ticket?.code],
  );
  expect((await chainOf(app, rows[0].code)).map(({ backFen }) => backFen)).toEqual([3_000, 0]);
  expect(phone.complaints).toEqual([]);
});

test('a day that fills up while one looks at it: said, and the ticket stays as it is', async () => {
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine(2));
  const phone = await opened(ticket);
  await phone.tap('#change-date');
  await phone.turnTo(day(5));
  await phone.find(`#day-${day(5)}:not([aria-disabled])`).waitFor();
  await app.db.query('update slots set size = held + sold where whole_day and visit_date = $1', [day(5)]);
  await phone.pickDay(day(5));
  await phone.tap('#submit-change');
  await phone.find('#change-problem').waitFor();
  expect(await statusOf(visitor, ticket?.code)()).toBe('valid');
});
