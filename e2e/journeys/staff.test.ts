import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, dayLine, hold, order } from '../../cms/test/harness/shop';
import type { Json, Visitor } from '../../cms/test/harness/visitor';
import { Desk } from './desk';
import { launchBrowser } from './phone';

let app: App;
let browser: Browser;
let ann: Visitor;
let ticket: Json;
beforeAll(async () => {
  [app, browser] = [await startApp({ adminPages: true }), await launchBrowser()];
  ann = await app.visitor('ann');
  const visitor = { name: '欧阳雨', phone: '13911112222' };
  [ticket] = (await buy(ann, app.sandbox.origin, { ...dayLine(0), visitor }, dayLine(0))) as [Json];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

test('a visitor calls: found by the end of the phone, the order is opened, who it is for is shown and recorded', async () => {
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-orders');
  await page.locator('input[name=query]').fill('2222');
  await page.keyboard.press('Enter');
  await page.getByTestId('searched-by').waitFor();
  const found = page.locator('tbody tr');
  await found.filter({ hasText: ticket.shortCode }).waitFor();
  expect(await found.count()).toBe(1);
  expect(await found.textContent()).toContain('139****2222');
  await found.click();

  const card = page.locator(`[data-ticket="${ticket.shortCode}"]`);
  await card.getByText('欧**').waitFor();
  await page.getByTestId('timeline').locator('[data-event=paid]').waitFor();
  expect(await page.locator('[data-figure=paid]').textContent()).toContain('¥256.00');
  await card.getByRole('button', { name: '显示完整姓名' }).click();
  expect(await page.getByTestId('visitor').textContent()).toBe('欧阳雨 · 13911112222');
  await page.getByTestId('timeline').getByText('查看了游客信息').waitFor();
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('an order that is not paid is closed with a reason', async () => {
  const { number } = (await order(ann, await hold(ann, dayLine(3)))).order;
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go(`plugins/ticketing-orders/${number}`);
  await page.getByRole('button', { name: '关闭订单' }).click();
  const confirm = page.getByRole('alertdialog').getByRole('button').last();
  expect(await confirm.isDisabled()).toBe(true);
  await page.locator('textarea[name=reason]').fill('游客要求换一种组合');
  await confirm.click();
  await page.getByTestId('timeline').locator('[data-event=closed]').waitFor();
  expect((await ann.get(`/api/ticketing/orders/${number}`)).data.status).toBe('closed');
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('the bell counts what waits; an item is dealt with, and is found among what is done', async () => {
  await app.db.query(
    `insert into attention_items (kind, subject, facts) values ('payment-mismatch', 'TEST7', '{"amountFen": 100}')`,
  );
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-attention');
  await page.getByTestId('attention-badge').filter({ hasText: '1' }).waitFor();
  const row = page.locator('tr', { hasText: 'TEST7' });
  await row.getByRole('button').click();
  const item = page.getByTestId('attention-item');
  await item.getByText('¥1.00').waitFor();
  await item.locator('textarea[name=note]').fill('已与游客核对');
  await item.getByRole('button').last().click();
  await row.waitFor({ state: 'detached' });
  await page.getByTestId('attention-badge').waitFor({ state: 'detached' });
  await desk.go('plugins/ticketing-attention?state=done');
  await row.getByText('已与游客核对').waitFor();
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('a hand scanner at the desk: the first scan lets in, the second is refused; the entry shows and is undone', async () => {
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-gate?tab=scan&gate=east');
  await page.locator('input[name=scan]').waitFor();
  const { code } = (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data;
  for (const verdict of ['admitted', 'refused']) {
    // As a scanner types: into whatever has the focus.
    await page.keyboard.insertText(code);
    await page.keyboard.press('Enter');
    await page.getByTestId(`verdict-${verdict}`).waitFor();
    await page.locator('input[name=scan]:focus').waitFor();
  }
  await desk.go('plugins/ticketing-gate');
  await page.locator('[data-figure=entered]').getByText('1', { exact: true }).waitFor();
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await page.getByText(/于 .+ 撤销$/).waitFor();
  await page.locator('[data-figure=entered]').getByText('0', { exact: true }).waitFor();
  expect((await ann.get(`/api/ticketing/tickets/${ticket.code}`)).data.status).toBe('valid');
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('a device is added: its code stands there as digits, and it waits in the list until it is revoked', async () => {
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-gate?tab=devices');
  await page.getByRole('button', { name: '添加设备' }).click();
  await page.locator('input[name=device-name]').fill('东门 1 号机');
  await page.getByRole('alertdialog').getByRole('button').last().click();
  const code = page.getByTestId('device-code');
  expect(await code.textContent()).toMatch(/\d{4} \d{4}/);
  await page.getByRole('button', { name: '完成' }).click();
  const row = page.locator('tr', { hasText: '东门 1 号机' });
  await row.getByText('待注册').waitFor();
  await row.getByRole('button', { name: '停用' }).click();
  await page.locator('textarea[name=reason]').fill('测试');
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await row.getByText('已停用').waitFor();
  expect(desk.complaints).toEqual([]);
  await desk.close();
});
