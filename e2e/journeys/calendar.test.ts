import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, day, dayLine } from '../../cms/test/harness/shop';
import type { Json } from '../../cms/test/harness/visitor';
import { Desk } from './desk';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = [await startApp({ adminPages: true }), await launchBrowser()];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const calendarOf = async (date: string): Promise<Json> =>
  (await app.anonymous().get(`/api/ticketing/products/day-ticket/calendar?from=${date}&to=${date}`)).data[0];

/** A phone that opens the day ticket's calendar now, as a visitor would. */
async function phoneSees(date: string): Promise<{ text: string; isClosed: boolean }> {
  const phone = await Phone.open(browser, app.url);
  await phone.go('/pages/home/index');
  await phone.tap('#buy-day-ticket');
  await phone.turnTo(date);
  const cell = phone.find(`#day-${date}`);
  await cell.waitFor();
  const seen = {
    text: (await cell.textContent()) ?? '',
    isClosed: (await cell.getAttribute('aria-disabled')) === 'true',
  };
  expect(phone.complaints).toEqual([]);
  await phone.close();
  return seen;
}

test('an editor changes a size and closes a day, and the mini-program shows it at once', async () => {
  const [sized, closed] = [day(3), day(4)];
  await buy(await app.visitor('ann'), app.sandbox.origin, dayLine(4), dayLine(4));
  expect(await phoneSees(closed)).toMatchObject({ isClosed: false });

  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go(`plugins/ticketing-calendar?month=${sized.slice(0, 7)}`);
  await page.locator(`[data-day="${sized}"]`).click();
  await page.locator('[data-slot] [data-count=size]', { hasText: '5,000' }).waitFor();
  const size = page.locator('input[name=size]');
  await size.fill('6');
  await size.blur();
  await page.getByTestId('set-size').click();
  await page.locator('[data-slot] [data-count=left]', { hasText: /^6$/ }).waitFor();
  expect(await calendarOf(sized)).toMatchObject({ left: 6, open: true });
  expect((await phoneSees(sized)).text).toContain('6');

  await desk.go(`plugins/ticketing-calendar?month=${closed.slice(0, 7)}`);
  await page.locator(`[data-day="${closed}"]`).click();
  await page.locator('[data-slot] [data-count=sold]', { hasText: /^2$/ }).waitFor();
  await page.getByTestId('close').click();
  await page.getByTestId('edit-consequences').filter({ hasText: '2 张票' }).waitFor();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.locator(`[data-day="${closed}"][data-fill=closed]`).waitFor();
  expect(await calendarOf(closed)).toMatchObject({ open: false, reason: 'closed' });
  expect(await phoneSees(closed)).toMatchObject({ isClosed: true });

  const { rows } = await app.db.query(
    `select action, actor_kind from audit_entries where subject_kind = 'slots' order by id`,
  );
  expect(rows).toEqual([
    { action: 'resize', actor_kind: 'admin' },
    { action: 'close', actor_kind: 'admin' },
  ]);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('the record of changes is exported as a file that a spreadsheet reads', async () => {
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-changes?subjectKind=slots');
  await page.locator('[data-change]').nth(1).waitFor();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出 CSV' }).click(),
  ]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.startsWith('\uFEFF"时间","操作人"')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(3);
  expect(text).toContain(`"名额 · ${day(3)}","5000","6"`);
  expect(text).toContain(`"关闭 · ${day(4)}","否","是"`);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('by keyboard: a range of days is chosen and closed together', async () => {
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  // In the middle of a month: the page shows one at a time.
  const inNextMonth = new Date(`${day(0).slice(0, 7)}-01T00:00:00Z`);
  inNextMonth.setUTCMonth(inNextMonth.getUTCMonth() + 1, 12);
  const [first, second, third] = [0, 1, 2].map((offset) =>
    new Date(inNextMonth.getTime() + offset * 86_400_000).toISOString().slice(0, 10),
  ) as [string, string, string];
  await desk.go(`plugins/ticketing-calendar?month=${first.slice(0, 7)}&from=${first}`);
  await page.locator(`[data-day="${first}"]`).focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await page.locator(`[data-day="${third}"][aria-pressed=true]`).waitFor();
  expect(await page.locator(':focus').getAttribute('data-day')).toBe(third);
  await page.getByTestId('close').click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.locator(`[data-day="${third}"][data-fill=closed]`).waitFor();
  const { rows } = await app.db.query(
    `select distinct visit_date::text as day from slots where closed and visit_date >= $1 order by 1`,
    [first],
  );
  expect(rows.map((row) => row.day)).toEqual([first, second, third]);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('a pool with a mistake is marked at its field, keeps what was typed, and is saved once it is put right', async () => {
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  const { rows } = await app.db.query(`select document_id from pools where slug = 'rare-view'`);
  await desk.go(`content-manager/collection-types/plugin::ticketing.pool/${rows[0].document_id}`);
  await page.getByRole('button', { name: '08:00' }).click();
  const end = page.locator('input[name="openings.0.endsAt"]');
  const save = page.getByRole('button', { name: '保存' });
  await end.fill('07:00');
  await save.click();
  await page.locator('input[name="openings.0.endsAt"][aria-invalid=true]').waitFor();
  // Strapi reads the document again after a refusal, which must not undo what was typed.
  await page.waitForLoadState('networkidle');
  expect(await end.inputValue()).toBe('07:00');
  await end.fill('09:30');
  await save.click();
  await page.getByText('已保存').first().waitFor();
  const stored = await app.db.query(
    `select ends_at from components_ticketing_openings where ends_at = '09:30'`,
  );
  expect(stored.rows).toHaveLength(1);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});
