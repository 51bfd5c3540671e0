import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, CONTACT, day, eventually, slotsOf, statusOf } from '../../cms/test/harness/shop';
import { booksOf } from '../../cms/test/harness/storm';
import type { Visitor } from '../../cms/test/harness/visitor';
import { Desk } from './desk';
import { launchBrowser } from './phone';

const SEATS = 50;
const FARE_FEN = 30_000;
const DAY = day(8);
let app: App;
let browser: Browser;
let ann: Visitor;
let codes: string[];
beforeAll(async () => {
  [app, browser] = [
    await startApp({
      adminPages: true,
      env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '1.2', MASS_REFUNDS_PER_SECOND: '20' },
    }),
    await launchBrowser(),
  ];
  // Two parties a session: the pavilion has ten seats that day.
  await app.db.query(`update slots set size = 10 where visit_date = $1 and not whole_day`, [DAY]);
  codes = await sellPavilion();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** All seats of the day's five sessions, five to an order. */
async function sellPavilion(): Promise<string[]> {
  ann = await app.visitor('ann');
  const sold: string[] = [];
  for (const slot of await slotsOf(ann, 'rare-view', DAY)) {
    for (const name of ['ann', 'bob']) {
      const guest = await app.visitor(`${name}-${slot.id}`);
      const lines = Array.from({ length: 5 }, () => ({
        product: 'rare-view',
        slot: slot.id,
        visitor: CONTACT,
      }));
      sold.push(...(await buy(guest, app.sandbox.origin, ...lines)).map(({ code }) => code as string));
    }
  }
  return sold;
}

const refunded = async (): Promise<number> =>
  (
    await app.db.query(
      `select count(*)::int as n from tickets where code = any($1) and status = 'refunded'`,
      [codes],
    )
  ).rows[0].n;

test('a storm: the pavilion’s day with 50 tickets is refunded from the closed day of the calendar', async () => {
  expect(codes).toHaveLength(SEATS);
  const { rows: pools } = await app.db.query(
    'select distinct pool_id from slots where visit_date = $1 and not whole_day',
    [DAY],
  );
  const pool = pools[0].pool_id;
  const desk = await Desk.open(browser, app);
  const { page } = desk;

  // The day is closed on the calendar, which then leads to its tickets.
  await app.db.query('update slots set closed = true where visit_date = $1 and pool_id = $2', [DAY, pool]);
  await desk.go(`plugins/ticketing-calendar?pool=${pool}&from=${DAY}`);
  await page.getByTestId('mass-refund').click();
  const plan = page.getByTestId('mass-plan');
  await plan.locator('[data-figure=amount]', { hasText: '¥15,000.00' }).waitFor();
  const row = plan.locator('[data-group=valid]');
  expect(await row.locator('td').nth(2).textContent()).toBe(String(SEATS));

  // Only some of it: leaving a session out is seen at once.
  const [first] = await slotsOf(ann, 'rare-view', DAY);
  await page.locator(`[data-slot="${first?.id}"]`).getByRole('checkbox').click();
  await plan.locator('[data-figure=amount]', { hasText: '¥12,000.00' }).waitFor();
  await page.locator(`[data-slot="${first?.id}"]`).getByRole('checkbox').click();
  await plan.locator('[data-figure=amount]', { hasText: '¥15,000.00' }).waitFor();

  await page.fill('input[name=reason]', '雷雨大风，观云阁关闭');
  await page.getByTestId('mass-start').click();
  const yes = page.getByTestId('confirm');
  expect(await yes.isDisabled()).toBe(true);
  await page.fill('input[name=typed]', '1500');
  expect(await yes.isDisabled()).toBe(true);
  await page.fill('input[name=typed]', '15000');
  await yes.click();

  const run = page.getByTestId('mass-run');
  await run.waitFor();
  await run.locator(`[data-progress=done] [data-count="${SEATS}"]`).waitFor({ timeout: 90_000 });
  await page.waitForFunction(
    () => document.querySelector('[data-testid=mass-run]')?.getAttribute('data-status') === 'done',
  );
  expect(await refunded()).toBe(SEATS);
  const books = await booksOf(app);
  expect([books.backThere, books.backHere]).toEqual([SEATS * FARE_FEN, SEATS * FARE_FEN]);

  await desk.go('plugins/ticketing-refunds?view=mass');
  await page.locator('tbody tr').getByText('雷雨大风，观云阁关闭').waitFor();
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('what was shown is not so any more: nothing is refunded, and the new figures are there to confirm', async () => {
  const date = day(10);
  const eve = await app.visitor('eve');
  const [slot] = await slotsOf(eve, 'rare-view', date);
  const line = { product: 'rare-view', slot: slot?.id, visitor: CONTACT };
  const [ticket] = await buy(eve, app.sandbox.origin, line);
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go(`plugins/ticketing-refunds?view=mass&day=${date}`);
  const plan = page.getByTestId('mass-plan');
  await plan.locator('[data-figure=amount]', { hasText: '¥300.00' }).waitFor();
  await page.fill('input[name=reason]', '暴雨');
  await page.getByTestId('mass-start').click();
  await buy(eve, app.sandbox.origin, line);
  await page.fill('input[name=typed]', '300');
  await page.getByTestId('confirm').click();
  await page.getByText('数字有变动').waitFor();
  await plan.locator('[data-figure=amount]', { hasText: '¥600.00' }).waitFor();
  expect(await eventually(statusOf(eve, ticket?.code), (status) => status === 'valid')).toBe('valid');
  expect((await app.db.query('select 1 from mass_refunds where visit_date = $1', [date])).rows).toEqual([]);
  await desk.close();
});
