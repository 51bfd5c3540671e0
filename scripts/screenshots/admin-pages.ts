import type { Browser, Page } from 'playwright-core';
import { day } from '../../cms/test/harness/shop';
import { Visitor } from '../../cms/test/harness/visitor';
import { type Demo, keep } from './keep';

/** The pages that staff work on. */
export async function administrator(browser: Browser, { admin, cms }: Demo): Promise<void> {
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
