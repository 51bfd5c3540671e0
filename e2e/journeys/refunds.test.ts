import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { providerOf } from '../../cms/test/harness/provider';
import { buy, CONTACT, day, dayLine, eventually, slotsOf, statusOf } from '../../cms/test/harness/shop';
import type { Json, Visitor } from '../../cms/test/harness/visitor';
import { fullSlot } from '../../cms/test/harness/waiting';
import { Desk } from './desk';
import { launchBrowser } from './phone';

let app: App;
let browser: Browser;
let ann: Visitor;
beforeAll(async () => {
  [app, browser] = [await startApp({ adminPages: true }), await launchBrowser()];
  ann = await app.visitor('ann');
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** A ticket whose money is asked for, bought when its product wanted refunds to be reviewed. */
async function requested(line: object, reason?: string): Promise<{ ticket: Json; number: string }> {
  const [ticket] = await buy(ann, app.sandbox.origin, line);
  await app.db.query(
    `update tickets set terms = jsonb_set(terms, '{refundReview}', 'true') where code = $1`,
    [ticket?.code],
  );
  const { data } = await ann.post(`/api/ticketing/tickets/${ticket?.code}/refund`, { reason });
  return { ticket, number: data.number };
}
const becomes = (ticket: Json, status: string) =>
  eventually(statusOf(ann, ticket.code), (now) => now === status, 15_000);

test('a reviewer approves one, rejects several at once, and sees which cannot be rejected and why', async () => {
  const slot = (await slotsOf(ann, 'rare-view', day(12)))[0].id;
  const gone = await requested({ product: 'rare-view', slot, visitor: CONTACT }, '航班取消，无法到达');
  await fullSlot(await app.visitor('bob'), day(12), 0);
  const approved = await requested(dayLine(5), '孩子发烧，不能出行');
  const rejected = await requested(dayLine(6));

  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing');
  await page.locator('[data-figure=attention]').click();
  await page.getByText(gone.number).click();
  const item = page.getByTestId('attention-item');
  await item.getByText('¥300.00').waitFor();
  await item.getByRole('link', { name: '去退款页面处理' }).click();

  const row = ({ number }: { number: string }) => page.locator(`[data-refund="${number}"]`);
  await row(approved).getByRole('button').first().click();
  await page.getByTestId('reason-dialog').waitFor();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await row(approved).waitFor({ state: 'detached' });
  await becomes(approved.ticket, 'refunded');

  for (const one of [gone, rejected]) await row(one).getByRole('checkbox').click();
  await page.getByTestId('reject-chosen').click();
  const confirm = page.getByRole('alertdialog').getByRole('button').last();
  expect(await confirm.isDisabled()).toBe(true);
  await page.locator('textarea[name=reason]').fill('活动特价票，不退');
  await confirm.click();
  await row(rejected).waitFor({ state: 'detached' });
  await row(gone).getByRole('alert').filter({ hasText: '名额已经没有了' }).waitFor();
  expect(await statusOf(ann, gone.ticket.code)()).toBe('refunding');
  expect(await statusOf(ann, rejected.ticket.code)()).toBe('valid');

  await desk.go('plugins/ticketing-refunds?tab=done');
  await row(rejected).getByText('活动特价票，不退').waitFor();
  await row(approved).waitFor();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(text).toContain(`"${rejected.number}"`);
  expect(text).toContain('"128.00"');
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('a refund that WeChat Pay cannot pay out is paid by hand from its row', async () => {
  const [ticket] = await buy(ann, app.sandbox.origin, dayLine(7));
  const { data } = await ann.get(`/api/ticketing/tickets/${ticket?.code}`);
  await providerOf(app).faults({ refund: 'ABNORMAL', reference: data.orderNumber, times: 1 });
  const asked = await ann.post(`/api/ticketing/tickets/${ticket?.code}/refund`);
  const isAbnormal = async () =>
    (await app.db.query('select status from refunds where number = $1', [asked.data.number])).rows[0].status;
  await eventually(isAbnormal, (status) => status === 'abnormal', 15_000);

  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-refunds?tab=person');
  const row = page.locator(`[data-refund="${asked.data.number}"]`);
  await row.locator('[data-way=pay-by-hand]').click();
  const yes = page.getByTestId('confirm');
  expect(await yes.isDisabled()).toBe(true);
  await page.fill('input[name=receipt]', '现金，收据 118 号');
  await yes.click();
  await becomes(ticket, 'refunded');
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('an item of the queue is opened, read and resolved with a note', async () => {
  const { rows } = await app.db.query(
    `insert into attention_items (kind, subject, facts) values
       ('payment-mismatch', 'TEST1', '{"amountFen": 100, "expectedFen": 12800, "mismatch": ["amount"]}') returning id`,
  );
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-attention');
  await page.locator('tr', { hasText: 'TEST1' }).getByRole('button').click();
  const item = page.getByTestId('attention-item');
  await item.getByText('¥128.00').waitFor();
  await item.locator('textarea[name=note]').fill('已与游客核对，原路退回');
  await item.getByRole('button').last().click();
  await page.locator('tr', { hasText: 'TEST1' }).waitFor({ state: 'detached' });
  const kept = await app.db.query(
    'select resolution, resolved_by is not null as by from attention_items where id = $1',
    [rows[0].id],
  );
  expect(kept.rows).toEqual([{ resolution: '已与游客核对，原路退回', by: true }]);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});
