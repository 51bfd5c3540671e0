import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { providerOf } from '../../cms/test/harness/provider';
import { buy, CONTACT, day } from '../../cms/test/harness/shop';
import type { Json, Visitor } from '../../cms/test/harness/visitor';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  visitor = await app.visitor('visitor');
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const bought = async (product: string): Promise<Json> =>
  (await buy(visitor, app.sandbox.origin, { product, visitor: CONTACT }))[0];

/** Chinese as on the page: 12月6日. */
const words = (date: string) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;

async function opened(code: string): Promise<Phone> {
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  await phone.go(`/pages/ticket/index?code=${code}`);
  return phone;
}

test('an open ticket: reserve a day, move it, see what comes back, and have the money back', async () => {
  await providerOf(app).settings({ refundDelayMs: 3_000 });
  const { code, shortCode } = await bought('open-ticket');
  const phone = await opened(code);
  const slotOf = async () =>
    (
      await app.db.query(
        `select s.visit_date::text as date, s.sold from entitlements e
           join tickets t on t.id = e.ticket_id join slots s on s.id = e.slot_id where t.code = $1`,
        [code],
      )
    ).rows;

  // Without a day there is no code to show; the list says the same.
  await phone.find('#reserve-panel').waitFor();
  expect(await phone.count('#ticket-qr')).toBe(0);
  await phone.go('/pages/tickets/index');
  await phone.find(`#ticket-${shortCode}`).waitFor();
  expect(await phone.textOf(`#ticket-${shortCode}`)).toContain('待预约');
  await phone.tap(`#ticket-${shortCode}`);

  await phone.tap('#reserve');
  await phone.pickDay(day(2));
  await phone.tap('#submit-reservation');
  await phone.find('#ticket-qr').waitFor();
  expect(await phone.textOf('#reserved-day')).toContain(words(day(2)));
  expect(await slotOf()).toMatchObject([{ date: day(2) }]);

  // A day that fills up while one looks at it: said plainly, and another can be taken at once.
  await phone.tap('#move-reservation');
  await phone.turnTo(day(3));
  await phone.find(`#day-${day(3)}:not([aria-disabled])`).waitFor();
  await app.db.query('update slots set size = held + sold where whole_day and visit_date = $1', [day(3)]);
  await phone.pickDay(day(3));
  await phone.tap('#submit-reservation');
  await phone.find('#reserve-problem').waitFor();
  expect(await slotOf()).toMatchObject([{ date: day(2) }]);
  await phone.pickDay(day(4));
  await phone.tap('#submit-reservation');
  await expect.poll(() => phone.textOf('#reserved-day')).toContain(words(day(4)));
  expect(await slotOf()).toMatchObject([{ date: day(4) }]);

  await phone.tap('#ask-refund');
  await phone.find('#refund-amount').waitFor();
  expect(await phone.textOf('#refund-amount')).toMatch(/¥\s*88/);
  expect(await phone.textOf('#refund-rule')).toContain('免费退');
  await phone.tap('#reason-weather');
  await phone.tap('#submit-refund');
  await phone.answer('留着票');
  expect((await app.db.query('select count(*)::int as refunds from refunds')).rows).toEqual([{ refunds: 0 }]);
  await phone.tap('#submit-refund');
  await phone.answer('确认退款');
  await phone.find('#refund-progress').waitFor();
  expect(await phone.count('#ticket-qr')).toBe(0);
  await expect.poll(() => phone.textOf('#ticket-status'), { timeout: 30_000 }).toBe('已退款');
  const { rows } = await app.db.query('select amount_fen, reason, status from refunds');
  expect(rows).toEqual([{ amount_fen: 8800, reason: '天气不好', status: 'success' }]);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('a reservation is given up after asking, and its place is free again', async () => {
  const { code } = await bought('open-ticket');
  await visitor.put(`/api/ticketing/tickets/${code}/reservation`, { date: day(5) });
  const soldOn = async () =>
    (await app.db.query('select sold from slots where whole_day and visit_date = $1', [day(5)])).rows[0].sold;
  const before = await soldOn();
  const phone = await opened(code);
  await phone.tap('#give-up-reservation');
  await phone.answer('取消预约');
  await phone.find('#reserve-panel').waitFor();
  expect(await soldOn()).toBe(before - 1);
  await phone.close();
});

test('too late to undo is said with a way out, and a day that was missed can be reserved anew', async () => {
  const { code } = await bought('open-ticket');
  await visitor.put(`/api/ticketing/tickets/${code}/reservation`, { date: day(6) });
  const ends = (from: string, until: string) =>
    app.db.query(
      `update slots set starts_at = now() + $2::interval, ends_at = now() + $3::interval where id =
         (select slot_id from entitlements e join tickets t on t.id = e.ticket_id where t.code = $1)`,
      [code, from, until],
    );
  const phone = await opened(code);
  await phone.find('#reserved-day').waitFor();
  await app.db.query(`update tickets set terms = terms || '{"cutoffMinutes": 30}' where code = $1`, [code]);
  await ends('-3 hours', '1 minute');
  await phone.tap('#give-up-reservation');
  await phone.answer('取消预约');
  await phone.find('#reservation-problem').waitFor();
  expect(await phone.textOf('#reservation-problem')).toContain('重新预约');
  expect(await phone.count('#reserved-day')).toBe(1);

  await ends('-3 hours', '-1 minute');
  await phone.page.reload();
  await phone.find('#reserve-panel').waitFor();
  await phone.tap('#reserve');
  await phone.pickDay(day(7));
  await phone.tap('#submit-reservation');
  await expect.poll(() => phone.textOf('#reserved-day')).toContain(words(day(7)));
  await phone.close();
});

test('after the last hour for refunds the page says so and offers none', async () => {
  const line = { product: 'day-ticket', date: day(0), visitor: CONTACT };
  const [ticket] = await buy(visitor, app.sandbox.origin, line);
  const phone = await opened(ticket?.code);
  await phone.tap('#ask-refund');
  await phone.find('#not-refundable').waitFor();
  expect(await phone.count('#submit-refund')).toBe(0);
  await phone.close();
});
