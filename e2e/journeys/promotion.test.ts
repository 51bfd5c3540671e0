import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../../cms/test/harness/admin';
import { type App, startApp } from '../../cms/test/harness/app';
import { promotionOf, withAvailable } from '../../cms/test/harness/promotion';
import { providerOf } from '../../cms/test/harness/provider';
import { day } from '../../cms/test/harness/shop';
import { STAFF_PASSWORD, staffMember } from '../../cms/test/harness/staff';
import { Desk } from './desk';
import { launchBrowser, Phone } from './phone';

const STYLES = ['picture', 'paper', 'ticket'] as const;
const EIGHT_DAYS_MS = 8 * 86_400_000;

let app: App;
let browser: Browser;
let promotion: ReturnType<typeof promotionOf>;
let ann: Phone;
let scene: string;
beforeAll(async () => {
  [app, browser] = [await startApp({ adminPages: true }), await launchBrowser()];
  promotion = promotionOf(app);
  await providerOf(app).settings({ transferPayMs: 50, refundDelayMs: 50 });
  ann = await Phone.open(browser, app.url);
  await ann.logIn('visitor');
});
afterAll(async () => {
  expect(ann.complaints).toEqual([]);
  await browser.close();
  await app.stop();
});

/** What the promotion centre says is there, once it says so. */
async function centreShows(id: string, words: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await ann.go('/pages/me/index');
        await ann.tap('#promotion');
        return ann.textOf(id);
      },
      { timeout: 20_000 },
    )
    .toContain(words);
}

/** Somebody of the finance department finds the one request that waits, opens it, and pays it. */
async function approveInAdmin(sum: string): Promise<void> {
  await staffMember(app, 'finance');
  const account = { DEMO_ADMIN_EMAIL: 'finance@shanmen.example', DEMO_ADMIN_PASSWORD: STAFF_PASSWORD };
  const desk = await Desk.open(browser, { url: app.url, env: account });
  const { page } = desk;
  await desk.go('plugins/referrals-withdrawals');
  await page.locator('[data-figure=review]').getByText(sum).waitFor();
  await page.locator('tbody').getByText(sum).click();
  await page.getByRole('heading', { name: sum }).waitFor();
  await page.getByTestId('way-approve').click();
  await page.getByTestId('reason-dialog').waitFor();
  await page.getByRole('alertdialog').getByRole('button').last().click();
  // Nothing is left to decide; until the member has confirmed it can only be taken back.
  await page.getByTestId('way-take-back').waitFor();
  await page.getByTestId('way-approve').waitFor({ state: 'detached' });
  await desk.go('plugins/referrals-withdrawals?tab=under-way');
  await page.locator('tbody').getByText(sum).waitFor();
  expect(desk.complaints).toEqual([]);
  await desk.close();
}

test('a poster of a ticket in three styles, each with a code that can be read and holds the scene', async () => {
  await ann.go('/pages/product/index?slug=day-ticket');
  await ann.tap('#poster');
  const codes: string[] = [];
  for (const style of STYLES) {
    await ann.tap(`#style-${style}`);
    await ann.find(`#poster-${style}`).waitFor();
    // The slide has come to rest.
    await ann.page.waitForTimeout(600);
    codes.push(await ann.readQr(`#poster-${style}`));
  }
  const page = 'pages/product/index?slug=day-ticket';
  const { rows } = await app.db.query('select scene from referral_scenes where page = $1', [page]);
  scene = rows[0].scene;
  const code = `wxacode://${app.env.WECHAT_APP_ID}/pages/product/index?scene=${encodeURIComponent(scene)}`;
  expect(codes).toEqual([code, code, code]);
  const download = ann.page.waitForEvent('download');
  await ann.tap('#save-poster');
  expect((await download).suggestedFilename()).toBe('poster.jpg');
});

test('a friend opens the code, which holds nothing but the scene, buys and pays: the commission is pending', async () => {
  const friend = await Phone.open(browser, app.url);
  await friend.go(`/pages/product/index?scene=${encodeURIComponent(scene)}`);
  await friend.tap('#buy-now');
  await friend.pickDay(day(0));
  await friend.type('#visitor-0-name', '周远');
  await friend.type('#visitor-0-phone', '13800138001');
  await friend.tap('#submit-hold');
  await friend.tap('#login-friend');
  await friend.tap('#pay');
  await friend.page.getByTestId('pay').click();
  await friend.find('#show-code').waitFor();
  expect(friend.complaints).toEqual([]);
  await friend.close();

  await centreShows('#balance-pending', '¥10');
  expect(await ann.textOf('#figure-today')).toBe('¥10');
  await ann.tap('#to-commissions');
  await ann.find('.order-row__state--pending').waitFor();
  await ann.back();
  await ann.tap('#to-followers');
  await ann.find('.follower-row').waitFor();
});

test('after the visit and the days of waiting it is asked for, approved, taken in WeChat’s stead, and paid', async () => {
  const friend = await app.visitor('friend');
  const [{ code }] = (await friend.get('/api/ticketing/tickets')).data;
  const live = (await friend.get(`/api/ticketing/tickets/${code}/live-code`)).data.code;
  const gate = { code: live, gate: 'east', device: 'promotion', key: '1' };
  const { data: entry } = await (await app.visitor('inspector')).post('/api/ticketing/scans', gate);
  expect(entry.admitted).toBe(true);
  await centreShows('#balance-confirmed', '¥10');
  await promotion.release(new Date(Date.now() + EIGHT_DAYS_MS));
  await ann.go('/pages/me/index');
  await expect.poll(() => ann.textOf('#commission')).toContain('¥10');
  await centreShows('#balance-available', '10');

  await ann.tap('#withdraw');
  await ann.type('#withdrawal-amount', '10.01');
  await ann.tap('#submit-withdrawal');
  expect(await ann.textOf('#withdrawal-problem')).toContain('¥10');
  await ann.tap('#withdraw-all');
  await ann.tap('#submit-withdrawal');
  await ann.answer('确定提现');
  await ann.find('.pay-state--submitted').waitFor();

  await approveInAdmin('¥10.00');
  await ann.page.reload();
  await ann.tap('#receive');
  await ann.page.getByTestId('pay').click();
  // What is paid is not under way any more: it stands below, with its story behind it.
  await ann.find('.history__row .pay-state--paid').waitFor();
  await ann.tap('.history__row');
  await expect.poll(() => ann.count('.progress-step--done'), { timeout: 10_000 }).toBe(5);
});

test('a refund by force afterwards is a debt, said in words, and nothing more can be asked for', async () => {
  const [{ code }] = (await (await app.visitor('friend')).get('/api/ticketing/tickets')).data;
  const boss = await administrator(app);
  await boss.post(`/ticketing/tickets/${code}/forced-refund`, { reason: '设备故障' });
  await centreShows('#promotion-debt', '¥10');
  await ann.tap('#to-commissions');
  await ann.find('.order-row__state--taken-back').waitFor();
  await ann.back();
  await ann.tap('#to-withdrawal');
  expect(await ann.textOf('#withdrawal-problem')).toContain('¥10');
  expect(await ann.find('#submit-withdrawal').getAttribute('aria-disabled')).toBe('true');
});

test('a request that nobody has approved is taken back, and the money with it', async () => {
  const friend = await Phone.open(browser, app.url);
  await friend.logIn('friend');
  await withAvailable(app, await app.visitor('friend'), 250_000);
  await friend.go('/pages/promotion/withdrawal/index');
  await friend.type('#withdrawal-amount', '2000');
  await friend.tap('#submit-withdrawal');
  await friend.find('#withdrawal-problem').waitFor();
  await friend.type('#withdrawal-name', '周远');
  await friend.tap('#submit-withdrawal');
  await friend.answer('确定提现');
  await friend.tap('#cancel-withdrawal');
  await friend.answer('取消申请');
  await friend.find('#withdrawal-form').waitFor();
  expect(await promotion.balance(await app.visitor('friend'))).toMatchObject({
    availableFen: 250_000,
    lockedFen: 0,
  });
  expect(friend.complaints).toEqual([]);
  await friend.close();
});

test('a code that no longer stands for anything says so', async () => {
  await ann.go('/pages/product/index?scene=NOSUCHSCENE1');
  await ann.find('#scene-unknown').waitFor();
});
