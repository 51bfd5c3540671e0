import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { STAFF_PASSWORD, staffMember } from '../../cms/test/harness/staff';
import type { Json } from '../../cms/test/harness/visitor';
import { Desk } from './desk';
import { launchBrowser, Phone } from './phone';

const ARTICLES = 'content-manager/collection-types/api::article.article';
const COVER = path.resolve(import.meta.dirname, '../../cms/favicon.png');
const MARKUP = '<script>window.hacked=1</script><img src=x onerror="window.hacked=1">';
const ON_THE_PHONE_MS = 2_000;

let app: App;
let browser: Browser;
/** Logged in once for all: the admin takes five log-ins of one account in five minutes. */
let desk: Desk;
beforeAll(async () => {
  [app, browser] = [await startApp({ adminPages: true }), await launchBrowser()];
  await staffMember(app, 'editor');
  desk = await asEditor();
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

/** The admin as an editor, who is no super administrator. */
const asEditor = () =>
  Desk.open(browser, {
    url: app.url,
    env: { DEMO_ADMIN_EMAIL: 'editor@shanmen.example', DEMO_ADMIN_PASSWORD: STAFF_PASSWORD },
  });

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

async function choose(page: Page, field: string, option: RegExp): Promise<void> {
  await page.locator(`input[name=${field}]`).click();
  await page.getByRole('option', { name: option }).first().click();
}

type File = string | { name: string; mimeType: string; buffer: Buffer };

/** The file that the dialog of the cover would upload next. */
async function chooseFile(page: Page, file: File): Promise<void> {
  await page
    .getByRole('button', { name: /点击添加素材/ })
    .first()
    .click();
  const more = page.getByRole('dialog').getByRole('button', { name: /添加.*素材/ });
  await more.first().click();
  await page.locator('input[type=file]').first().setInputFiles(file);
}

async function uploadCover(page: Page): Promise<void> {
  await chooseFile(page, COVER);
  await page.getByRole('button', { name: /上传 1 个素材/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: '完成' }).click();
}

const idIn = (page: Page): string => /api::article\.article\/(\w+)/.exec(page.url())?.[1] ?? '';
const dayAfter = (days: number) => new Date(Date.now() + days * 86_400_000);

describe('an editor', () => {
  let id = '';

  test('writes a guide with a cover and a ticket, schedules it and sees the draft as visitors will', async () => {
    const { page } = desk;
    await desk.go(`${ARTICLES}/create`);
    await page.locator('textarea[name=summary]').fill(MARKUP);
    await choose(page, 'category', /山水/);
    await uploadCover(page);
    await page.locator('[contenteditable=true]').first().click();
    await page.keyboard.type(`十点以后，山门还开着。${MARKUP}`);
    await choose(page, 'tickets', /一日票/);
    // Last: the form is filled anew while it settles, and what was typed before is gone.
    await page.locator('input[name=title]').fill(`夜里上山看星星${MARKUP}`.slice(0, 60));
    const publishAt = page.getByRole('combobox', { name: 'Choose date' }).nth(1);
    const { 0: year, 1: month, 2: day } = dayAfter(2).toISOString().slice(0, 10).split('-');
    await publishAt.fill(`${year}/${Number(month)}/${Number(day)}`);
    await publishAt.press('Tab');
    await button(page, '保存').click();
    await page.waitForURL((url) => !url.pathname.endsWith('create'));
    id = idIn(page);
    const { rows } = await app.db.query('select publish_at from articles where document_id = $1', [id]);
    expect(rows[0].publish_at).not.toBeNull();

    await page.getByRole('link', { name: /预览/ }).click();
    const frame = page.frameLocator('iframe');
    await frame.locator('#article-title').waitFor();
    expect(await frame.locator('#article-title').textContent()).toContain('夜里上山看星星');
    await frame.locator('#preview-ribbon').waitFor();
    expect((await app.anonymous().get(`/api/articles/${id}`)).status).toBe(404);

    await desk.go(`${ARTICLES}/${id}`);
    await button(page, '发布').waitFor();
    await page.locator('input[name=title]').fill('山门夜里也开着');
    await button(page, '保存').click();
    await page.getByText('已保存').first().waitFor();
    await page.getByRole('link', { name: /预览/ }).click();
    await frame.locator('#article-title', { hasText: '山门夜里也开着' }).waitFor();
    expect(desk.complaints).toEqual([]);
  });

  test('publishes it: a phone has it within two seconds; takes it back: it is gone', async () => {
    const { page } = desk;
    const phone = await Phone.open(browser, app.url);
    const onThePhone = async () =>
      (await app.anonymous().get('/api/articles')).data.some(({ documentId }: Json) => documentId === id);
    expect(await onThePhone()).toBe(false);
    await desk.go(`${ARTICLES}/${id}`);
    await button(page, '发布').click();
    await page.getByText('已发布').first().waitFor();
    await expect.poll(onThePhone, { timeout: ON_THE_PHONE_MS }).toBe(true);

    await phone.go(`/pages/guide/article/index?id=${id}`);
    await phone.find('#article-title').waitFor({ timeout: 15_000 });
    expect(await phone.textOf('#article-title')).toBe('山门夜里也开着');
    expect(await phone.count('#preview-ribbon')).toBe(0);
    // What was typed as markup is there as text, and did nothing.
    expect(await phone.textOf('.text-blocks')).toContain(MARKUP);
    expect(await phone.page.evaluate('window.hacked')).toBeUndefined();

    await button(page, '更多操作').last().click();
    await page.getByRole('menuitem', { name: '取消发布' }).click();
    await expect.poll(onThePhone, { timeout: ON_THE_PHONE_MS }).toBe(false);
    await phone.page.reload();
    await phone.find('#article-missing').waitFor();
    expect([...phone.complaints, ...desk.complaints]).toEqual([]);
    await phone.close();
  });

  test('lets a held comment through on the page of moderation, with the keyboard; a phone shows it', async () => {
    const ann = await app.visitor('ann');
    const [{ documentId }] = (await ann.get('/api/articles')).data;
    const { data } = await ann.post(`/api/articles/${documentId}/comments`, { text: `有人赌博 ${MARKUP}` });
    expect(data.state).toBe('held');
    const { page } = desk;
    await desk.go('moderation');
    await page.getByTestId('moderation-badge').filter({ hasText: '1' }).waitFor();
    const card = page.locator(`[data-comment="${data.documentId}"]`);
    await card.getByText('违法犯罪').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await card.waitFor({ state: 'detached' });
    await page.getByTestId('moderation-badge').waitFor({ state: 'detached' });
    expect(await page.evaluate('window.hacked')).toBeUndefined();

    const phone = await Phone.open(browser, app.url);
    await phone.go(`/pages/guide/article/index?id=${documentId}`);
    await phone.find('#comments').getByText('有人赌博').waitFor();
    expect(await phone.page.evaluate('window.hacked')).toBeUndefined();
    expect([...phone.complaints, ...desk.complaints]).toEqual([]);
    await phone.close();
  });

  test.each([
    ['twenty megabytes', { name: 'f.png', mimeType: 'image/png', buffer: Buffer.alloc(20 * 1024 * 1024) }],
    [
      'a drawing with a script',
      {
        name: 'a.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'),
      },
    ],
  ])('is told in a sentence that the library does not take %s', async (_what, file) => {
    const { page } = desk;
    await desk.go(`${ARTICLES}/create`);
    await chooseFile(page, file);
    await page.getByRole('button', { name: /上传 1 个素材/ }).click();
    const said = page
      .getByRole('dialog')
      .getByText(/[\u4e00-\u9fff].*(不支持|太大|超过|过大|类型)/)
      .first();
    await said.waitFor();
    const { rows } = await app.db.query('select count(*)::int as n from files where name = $1', [file.name]);
    expect(rows[0].n).toBe(0);
  });
});
