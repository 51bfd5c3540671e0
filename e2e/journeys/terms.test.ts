import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { CONTACT, day, hold } from '../../cms/test/harness/shop';
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

const CARD = '11010519491231002X';
const OTHER_CARD = '33010619850615002X';

test('what is not sold here says where it is, and what a package is shows as steps', async () => {
  const phone = await Phone.open(browser, app.url);
  await phone.go('/pages/product/index?slug=window-only');
  await phone.find('#sale-reason').waitFor();
  expect(await phone.textOf('#sale-reason')).toContain('售票窗口');
  expect(await phone.count('#buy-now')).toBe(0);

  await phone.go('/pages/product/index?slug=three-gates');
  await phone.find('#entitlements').waitFor();
  expect(await phone.textOf('#refunds')).toMatch(/1 天前\s*免费退\s*游玩开始前\s*收 30%\s*此后\s*不可退/);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('before its sale a ticket counts down, and can be bought as soon as it begins', async () => {
  const products = app.strapi.documents('plugin::ticketing.product' as never);
  const product = await products.findFirst({ filters: { slug: 'child-ticket' } } as never);
  const saleFrom = new Date(Date.now() + 12_000).toISOString();
  await products.update({
    documentId: (product as unknown as { documentId: string }).documentId,
    locale: 'zh',
    data: { saleFrom },
    status: 'published',
  } as never);
  const phone = await Phone.open(browser, app.url);
  await phone.go('/pages/product/index?slug=child-ticket');
  await phone.find('#sale-countdown').waitFor();
  expect(await phone.textOf('#sale-countdown')).toMatch(/距开售 00:\d\d/);
  await phone.find('#buy-now').waitFor({ timeout: 30_000 });
  await phone.close();
});

test('real names: numbers are checked, saved visitors are masked, and a refusal stands at its visitor', async () => {
  const others = await app.visitor('others');
  const taken = { ...CONTACT, documentType: 'id-card', documentNumber: OTHER_CARD };
  await hold(others, { product: 'real-name', date: day(1), visitor: taken });

  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  await phone.go('/pages/product/index?slug=real-name&buy=1');
  await phone.pickDay(day(1));
  await phone.tap('#count-more');
  await phone.type('#visitor-0-name', '林小满');
  await phone.type('#visitor-0-phone', '13800138000');
  await phone.type('#visitor-0-document', '11010519491231002');
  await phone.tap('#submit-hold');
  await phone.find('#visitor-0-document-problem').waitFor();
  await phone.type('#visitor-0-document', CARD);
  await phone.type('#visitor-1-name', '王二');
  await phone.type('#visitor-1-phone', '13900139000');
  // The same document twice is caught here, one that has a ticket already by the server.
  await phone.type('#visitor-1-document', CARD);
  await phone.tap('#submit-hold');
  await phone.find('#visitor-1-document-problem').waitFor();
  await phone.type('#visitor-1-document', OTHER_CARD);
  await phone.tap('#submit-hold');
  await expect.poll(() => phone.textOf('#visitor-1-document-problem')).toContain('当天已有门票');
  expect(await phone.count('#visitor-0-document-problem')).toBe(0);

  await phone.tap('#count-less');
  await phone.tap('#keep-visitors');
  await phone.tap('#submit-hold');
  await phone.find('#pay').waitFor();
  await phone.go('/pages/account/visitors/index');
  await phone.find('[id^=saved-]').waitFor();
  expect(await phone.textOf('.visitors__list')).toMatch(/林\*\*\s*138\*{4}8000\s*身份证 110\*{11}002X/);

  // A start of its own: the router would go back to the page of this ticket that is open below.
  await phone.page.goto('about:blank');
  await phone.go('/pages/product/index?slug=real-name&cart=1');
  await phone.tap('#visitor-0-saved-0');
  expect(await phone.textOf('#visitor-0')).not.toContain(CARD);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('a day that is sold four months ahead can be reached in the calendar and held', async () => {
  const documents = (uid: string) => app.strapi.documents(uid as never);
  const idOf = async (uid: string, slug: string) =>
    ((await documents(uid).findFirst({ filters: { slug } } as never)) as unknown as { documentId: string })
      .documentId;
  const [POOL, PRODUCT] = ['plugin::ticketing.pool', 'plugin::ticketing.product'];
  const change = async (uid: string, slug: string, data: object) =>
    documents(uid).update({
      documentId: await idOf(uid, slug),
      locale: 'zh',
      data,
      status: 'published',
    } as never);
  await change(POOL, 'garden-day', { daysAhead: 130 });
  await change(PRODUCT, 'free-garden', { advanceDays: 130 });
  await app
    .module<{ generateSlots(now: Date): Promise<number> }>(
      'src/plugins/ticketing/server/services/generate-slots.js',
    )
    .generateSlots(new Date());

  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  await phone.go('/pages/product/index?slug=free-garden&buy=1');
  await phone.pickDay(day(125));
  await phone.tap('#submit-hold');
  const held = `select visit_date::text as date from tickets where visit_date = $1`;
  await expect.poll(async () => (await app.db.query(held, [day(125)])).rows).toEqual([{ date: day(125) }]);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
