import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { givePoints, makeGift } from '../../cms/test/harness/gifts';
import { pointRules } from '../../cms/test/harness/points';
import { day } from '../../cms/test/harness/shop';
import type { Json } from '../../cms/test/harness/visitor';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  await pointRules(app, { adjustPerDay: 1_000_000 });
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

const SLUGS = ['day-ticket', 'free-garden'];
const UNPAID = '.unpaid-line';

/** A category, and in it a guide with a ticket to buy. */
async function guideWithTicket(): Promise<{ category: string; guide: string; ticket: string }> {
  const cards = (await app.anonymous().get('/api/articles?pageSize=50')).data as Json[];
  for (const { documentId } of cards) {
    const { data } = await app.anonymous().get(`/api/articles/${documentId}`);
    const [ticket] = data.tickets;
    if (ticket && data.category)
      return { category: data.category.slug, guide: documentId, ticket: ticket.slug };
  }
  throw new Error('no guide of the demo has a ticket');
}

async function cashier(phone: Phone): Promise<void> {
  await phone.tap('#pay');
  await phone.page.getByTestId('pay').click();
  await phone.find('#result-paid').waitFor();
}

async function fillCart(phone: Phone): Promise<void> {
  await phone.tap('#add-day-ticket');
  await phone.pickDay(day(1));
  await phone.type('#visitor-0-name', 'Mary Lin');
  await phone.type('#visitor-0-phone', '13800138000');
  await phone.tap('#submit-cart');
  await expect.poll(() => phone.textOf('#cart-count')).toBe('1');
  await phone.back();
  await phone.tap('#product-free-garden');
  await phone.tap('#add-to-cart');
  await phone.pickDay(day(1));
  await phone.tap('#submit-cart');
  await expect.poll(() => phone.textOf('#cart-count')).toBe('2');
}

async function payTogether(phone: Phone): Promise<void> {
  await phone.tap('#open-cart');
  await phone.tap('#check-out');
  await phone.tap('#confirm-check-out');
  await expect.poll(() => phone.count(UNPAID)).toBe(2);
  // None first, then each by itself.
  await phone.tap('#choose-all');
  for (const place of [0, 1]) await phone.page.locator(`${UNPAID} [role=checkbox]`).nth(place).click();
  expect(await phone.textOf('#unpaid-total')).toContain('128');
  await phone.tap('#pay-together');
  await cashier(phone);
}

/** The codes on the screen, ticket by ticket. */
async function readCodes(phone: Phone): Promise<string[]> {
  const codes: string[] = [];
  for (const place of [0, 1]) {
    await phone.go('/pages/tickets/index');
    await phone.page.locator('.taro_page:visible .ticket-card').nth(place).click();
    codes.push(await phone.readQr('#ticket-qr'));
  }
  return codes;
}

async function fromGuideToTicket(phone: Phone): Promise<void> {
  const { category, guide, ticket } = await guideWithTicket();
  await phone.go('/pages/guides/index');
  await phone.tap(`#category-${category}`);
  await phone.tap(`#article-${guide}, #tile-${guide}`);
  await phone.tap(`#linked-${ticket}`);
  await phone.tap('#buy-now');
  await phone.find('#month-name').waitFor();
  expect(phone.page.url()).toContain(ticket);
}

async function rewards(phone: Phone, gift: string): Promise<void> {
  await phone.go('/pages/me/index');
  await phone.tap('#check-in-row');
  await phone.tap('#check-in');
  await phone.find('.stone--lit').waitFor();
  await phone.go('/pages/me/index');
  await phone.tap('#gifts');
  await phone.tap(`#gift-${gift}`);
  await phone.tap('#exchange');
  await phone.tap('#confirm-exchange');
  expect(await phone.readQr('#gift-qr')).toMatch(/^SG1\./);
}

/** What a friend's camera sees on the poster of the promotion centre. */
async function readPoster(phone: Phone): Promise<string> {
  await phone.go('/pages/me/index');
  await phone.tap('#promotion');
  await phone.tap('#poster-styles');
  return phone.readQr('#poster-picture');
}

describe.each([
  { language: 'zh', name: 'visitor', size: { width: 390, height: 844 } },
  { language: 'en', name: 'friend', size: { width: 360, height: 640 } },
] as const)('in $language at $size.width×$size.height', ({ language, name, size }) => {
  test('two tickets by the cart, their codes, a guide and its ticket, check-in, a gift, a poster', async () => {
    const visitor = await app.visitor(name);
    await givePoints(app, visitor, 100);
    const gift = await makeGift(app, { pointsPrice: 100 });
    const phone = await Phone.open(browser, app.url, size);
    await phone.logIn(name);
    if (language === 'en') await phone.tap('#language-en');
    await phone.go('/pages/home/index');
    await fillCart(phone);
    await payTogether(phone);

    const { data: tickets } = await visitor.get('/api/ticketing/tickets?status=valid');
    expect(tickets.map(({ product }: Json) => product.slug).sort()).toEqual(SLUGS);
    const codes = await readCodes(phone);
    expect(codes.map((code) => code.split('.')[2]).sort()).toEqual(
      tickets.map(({ code }: Json) => code).sort(),
    );

    await fromGuideToTicket(phone);
    await rewards(phone, gift);
    const poster = await readPoster(phone);
    const { documentId } = (await visitor.get('/api/wechat/me')).data;
    const { rows } = await app.db.query(
      `select s.scene from referral_scenes s join up_users u on u.id = s.member_id
        where u.document_id = $1 and s.page = 'pages/home/index'`,
      [documentId],
    );
    expect(poster).toBe(
      `wxacode://${app.env.WECHAT_APP_ID}/pages/home/index?scene=${encodeURIComponent(rows[0].scene)}`,
    );
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});
