/** `npm run screenshots`: starts a demo of its own, uses it as people would, and keeps the README's pictures. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import sharp from 'sharp';
import { freePort } from '../cms/test/harness/ports';
import { day, dayLine, hold } from '../cms/test/harness/shop';
import { Visitor } from '../cms/test/harness/visitor';
import { launchBrowser, Phone } from '../e2e/journeys/phone';

interface Demo {
  cms: string;
  admin: { url: string; email: string; password: string };
}

const root = path.resolve(import.meta.dirname, '..');
const pictures = path.join(root, 'docs/screenshots');
const PHONE_WIDTH = 390;

async function startDemo(dataDir: string): Promise<{ demo: Demo; child: ChildProcess }> {
  const env = {
    ...process.env,
    DATA_DIR: dataDir,
    PORT: String(await freePort()),
    SANDBOX_PORT: String(await freePort()),
  };
  const child = spawn(process.execPath, ['scripts/with-deps.mjs', 'scripts/demo.ts', '--json'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.startsWith('{')) return { demo: JSON.parse(line) as Demo, child };
  }
  throw new Error('the demo did not start');
}

async function keep(page: Page, name: string, width: number): Promise<void> {
  // Pictures fade in, rings turn: a moment of rest.
  await page.waitForTimeout(1_500);
  await sharp(await page.screenshot())
    .resize(width)
    .webp({ quality: 86 })
    .toFile(path.join(pictures, `${name}.webp`));
  console.log(`docs/screenshots/${name}.webp`);
}

async function visitor(browser: Browser, demo: Demo): Promise<string> {
  const phone = await Phone.open(browser, demo.cms);
  const shot = (name: string) => keep(phone.page, name, PHONE_WIDTH);
  await phone.go('/pages/home/index');
  await phone.find('#buy-day-ticket').waitFor();
  await shot('home');
  await phone.go('/pages/product/index?slug=rare-view');
  await phone.find('#buy-now').waitFor();
  await shot('product');
  await phone.go('/pages/home/index');
  await phone.tap('#buy-day-ticket');
  await phone.find('[id^=day-]:not([aria-disabled])').waitFor();
  await shot('calendar');
  await phone.tap('[id^=day-]:not([aria-disabled])');
  await phone.type('#visitor-0-name', '林小满');
  await phone.type('#visitor-0-phone', '13800138000');
  await phone.tap('#submit-hold');
  await phone.tap('#login-visitor');
  await phone.find('#pay').waitFor();
  await shot('pay');
  await beside(phone, demo, shot);
  await phone.tap('#pay');
  await phone.page.getByTestId('pay').click();
  await phone.tap('#show-code');
  const code = await phone.readQr('#ticket-qr');
  await shot('ticket');
  await phone.close();
  return code;
}

/** Some tickets more, held and wished for, for the pages that show several. */
async function beside(phone: Phone, demo: Demo, shot: (name: string) => Promise<void>): Promise<void> {
  const pay = phone.page.url();
  const visitor = await new Visitor(demo.cms).logIn('visitor');
  await hold(visitor, dayLine(2, 'family-ticket'), dayLine(3));
  await phone.go('/pages/order/unpaid/index');
  await phone.find('#pay-together').waitFor();
  await shot('unpaid');
  for (const line of [dayLine(4, 'three-gates'), dayLine(5)]) await visitor.post('/api/cart/items', line);
  await phone.go('/pages/cart/index');
  await phone.find('#check-out').waitFor();
  await shot('cart');
  await phone.page.goto(pay);
}

async function inspector(browser: Browser, demo: Demo, code: string): Promise<void> {
  const phone = await Phone.open(browser, demo.cms);
  const shot = (name: string) => keep(phone.page, name, PHONE_WIDTH);
  const scan = async (verdict: 'admitted' | 'refused') => {
    await phone.type('#scan-code', code);
    await phone.tap('#scan-submit');
    await phone.find(`#verdict-${verdict}`).waitFor();
  };
  await phone.logIn('inspector');
  await phone.tap('#inspector');
  await phone.find('#link-online').waitFor({ state: 'attached' });
  await shot('inspector-online');
  await scan('admitted');
  await shot('gate');
  await shot('inspector-admitted');
  await phone.tap('#next-visitor');
  await phone.page.context().setOffline(true);
  await scan('refused');
  await shot('inspector-refused');
  await phone.tap('#next-visitor');
  await shot('inspector-offline');
  await phone.close();
}

async function administrator(browser: Browser, { admin, cms }: Demo): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(admin.url);
  await page.fill('input[name=email]', admin.email);
  await page.fill('input[name=password]', admin.password);
  await page.click('button[type=submit]');
  await page.waitForURL((url) => !url.pathname.includes('login'));
  await page.goto(`${admin.url}/plugins/ticketing`);
  await page.waitForLoadState('networkidle');
  await keep(page, 'admin-overview', 1200);
  await page.goto(`${admin.url}/plugins/ticketing-calendar`);
  await page.waitForLoadState('networkidle');
  await keep(page, 'admin-calendar', 1200);
  await page.goto(`${admin.url}/plugins/ticketing-refunds?view=mass&day=${day(3)}`);
  await page.getByTestId('mass-plan').waitFor();
  await keep(page, 'admin-mass-refund', 1200);
  await page.goto(`${admin.url}/content-manager/collection-types/plugin::ticketing.product`);
  await page.waitForLoadState('networkidle');
  await keep(page, 'admin-products', 1200);
  await editor(page, cms, admin.url);
  await lostAndFound(page, cms, admin.url);
  await context.close();
}

/** Comments that wait, what content sold, and the preview of a guide. */
async function editor(page: Page, cms: string, admin: string): Promise<void> {
  const visitor = await new Visitor(cms).logIn('friend');
  const { data: articles } = await visitor.get('/api/articles');
  const [first, second] = articles;
  for (const text of [
    '加微信领内部票，不用排队',
    '山顶有人赌博吗，想去看看热闹',
    '索道早上几点开？带老人方便吗',
  ])
    await visitor.post(`/api/articles/${first.documentId}/comments`, { text });
  for (const [index, { documentId: id }] of articles.entries())
    await visitor.post('/api/content-events', {
      events: Array.from({ length: 20 - index }, (_, count) => ({
        kind: 'article',
        id,
        deed: count % 7 === 6 ? 'ticket-tap' : 'view',
        ...(count % 7 === 6 ? { ticket: 'day-ticket' } : {}),
      })),
    });
  await page.goto(`${admin}/moderation`);
  await page.locator('[data-comment]').first().waitFor();
  await keep(page, 'admin-moderation', 1200);
  await page.goto(`${admin}/content-report`);
  await page.locator('[data-figure=taps]').waitFor();
  await keep(page, 'admin-content-report', 1200);
  await page.goto(
    `${admin}/content-manager/collection-types/api::article.article/${second.documentId}/preview?plugins[i18n][locale]=zh`,
  );
  await page.frameLocator('iframe').locator('#article-title').waitFor();
  await keep(page, 'editor-preview', 1200);
}

/** A found thing with a claim, and a loss that looks like it. */
async function lostAndFound(page: Page, cms: string, admin: string): Promise<void> {
  const visitor = await new Visitor(cms).logIn('friend');
  const { data: things } = await visitor.get('/api/lost-items?kind=umbrella');
  const thing = things.find(({ state }: { state: string }) => state === 'to-be-collected');
  await visitor.post(`/api/lost-items/${thing.documentId}/claims`, {
    name: '周舟',
    phone: '13700137000',
    text: '伞柄上缠了一圈红线',
  });
  await visitor.post('/api/losses', {
    title: thing.title,
    kind: thing.kind,
    lostOn: thing.foundOn,
    place: thing.foundPlace,
    name: '林小满',
    phone: '13800138000',
    text: '收伞的扣子断了一半',
  });
  await page.goto(`${admin}/lost-and-found?thing=${thing.documentId}`);
  await page.getByTestId('hand-over').waitFor();
  await keep(page, 'admin-lost-found', 1200);
}

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shanmen-screenshots-'));
  mkdirSync(pictures, { recursive: true });
  const { demo, child } = await startDemo(dataDir);
  const browser = await launchBrowser();
  try {
    const code = await visitor(browser, demo);
    await inspector(browser, demo, code);
    await administrator(browser, demo);
  } finally {
    await browser.close();
    child.kill('SIGTERM');
    await once(child, 'exit');
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
