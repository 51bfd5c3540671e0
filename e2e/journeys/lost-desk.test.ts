import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { STAFF_PASSWORD, staffMember } from '../../cms/test/harness/staff';
import type { Json } from '../../cms/test/harness/visitor';
import { Desk } from './desk';
import { launchBrowser } from './phone';

const PHOTO = path.resolve(import.meta.dirname, '../../cms/favicon.png');
const MARKUP = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>';
const UNDER_A_MINUTE_MS = 60_000;
const PHONE = { width: 390, height: 844 };
const SCREEN = { width: 1440, height: 900 };

let app: App;
let browser: Browser;
let desk: Desk;
let page: Page;
beforeAll(async () => {
  [app, browser] = [await startApp({ adminPages: true }), await launchBrowser()];
  await staffMember(app, 'desk');
  desk = await Desk.open(browser, {
    url: app.url,
    env: { DEMO_ADMIN_EMAIL: 'desk@shanmen.example', DEMO_ADMIN_PASSWORD: STAFF_PASSWORD },
  });
  page = desk.page;
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const button = (name: string) => page.getByRole('button', { name, exact: true });
const thingsNamed = async (title: string): Promise<Json[]> =>
  (await app.anonymous().get('/api/lost-items?pageSize=100')).data.filter((one: Json) => one.title === title);

/** With the mouse, as a finger would. */
async function sign(): Promise<void> {
  const sheet = page.getByTestId('signature');
  await sheet.scrollIntoViewIfNeeded();
  const box = await sheet.boundingBox();
  if (!box) throw new Error('no sheet to sign');
  await page.mouse.move(box.x + 40, box.y + 90);
  await page.mouse.down();
  for (const [x, y] of [
    [90, 40],
    [140, 120],
    [200, 60],
  ] as const)
    await page.mouse.move(box.x + x, box.y + y, { steps: 4 });
  await page.mouse.up();
}

test('at the desk a found thing is registered with a phone in under a minute, and the next one at once', async () => {
  await page.setViewportSize(PHONE);
  await desk.go('lost-and-found?tab=register');
  await page.getByTestId('register-thing').waitFor();
  const startedAt = Date.now();
  await page.getByTestId('photos').setInputFiles(PHOTO);
  await page.locator('[data-chip=toy]').click();
  await page.locator('input[name=foundPlace]').fill('云台索道下站');
  await page.locator('input[name=title]').fill('粉色兔子玩偶');
  await button('登记并公布').click();
  await expect.poll(() => thingsNamed('粉色兔子玩偶')).toHaveLength(1);
  expect(Date.now() - startedAt).toBeLessThan(UNDER_A_MINUTE_MS);
  const [thing] = await thingsNamed('粉色兔子玩偶');
  expect(thing).toMatchObject({ kind: 'toy', foundPlace: '云台索道下站' });
  expect(thing.photos).toHaveLength(1);

  await button('先选一个类别').waitFor();
  await page.locator('[data-chip=keys]').click();
  await button('登记并公布').click();
  await expect.poll(async () => (await thingsNamed('钥匙')).length).toBeGreaterThan(0);
  // Nothing hangs over the edge of a phone.
  expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
  expect(desk.complaints).toEqual([]);
});

test('a loss stands beside the thing it may be; its owner is told, signs, and has it', async () => {
  const ann = await app.visitor('ann');
  const words = { name: '林小满', phone: '13800000000', text: `耳朵缝过${MARKUP}` };
  const { data } = await ann.post('/api/losses', {
    title: '兔子玩偶',
    kind: 'toy',
    place: '索道下站',
    ...words,
  });
  await page.setViewportSize(SCREEN);
  await desk.go('lost-and-found?tab=open');
  const card = page.locator(`[data-asked="${data.documentId}"]`);
  // The likeliest is on top: of its place, too, speaks the report.
  await card.getByText('类别相同 · 日期接近 · 描述相似 · 地点相近').waitFor();
  await card.getByText(MARKUP).waitFor();
  const offers = card.getByRole('button', { name: '告诉失主' });
  await offers.first().click();
  await expect.poll(() => offers.count()).toBe(0);
  await card.getByRole('link', { name: '粉色兔子玩偶' }).click();

  await page.getByTestId('hand-over').waitFor();
  await expect.poll(() => page.locator('input[name=name]').inputValue()).toBe('林小满');
  await sign();
  await button('交还给失主').click();
  await page.getByTestId('confirm').click();
  const signature = page.getByTestId('handed-over').locator('img');
  await signature.waitFor();
  expect(await signature.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  expect((await ann.get('/api/claims')).data[0].state).toBe('claim-done');
  expect((await ann.get('/api/wechat/news')).data.map(({ kind }: Json) => kind)).toEqual([
    'claim-closed',
    'loss-found',
  ]);
  expect(await page.evaluate('window.hacked')).toBeUndefined();
  expect(desk.complaints).toEqual([]);
});
