import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Browser } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../../cms/test/harness/administrator';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, dayLine, eventually } from '../../cms/test/harness/shop';
import type { Json } from '../../cms/test/harness/visitor';
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

/** A start of its own: the router would go back to a page of the same kind that is open below. */
async function start(phone: Phone, route: string): Promise<void> {
  await phone.page.goto('about:blank');
  await phone.go(route);
}

async function downloadBy(phone: Phone, selector: string): Promise<Buffer> {
  const [download] = await Promise.all([phone.page.waitForEvent('download'), phone.tap(selector)]);
  return readFileSync(await download.path());
}

test('nobody is logged in before they have agreed, and the tick is never set beforehand', async () => {
  const phone = await Phone.open(browser, app.url, undefined, { agreed: false });
  await phone.go('/pages/me/index');
  await phone.tap('#login');
  await phone.find('#login-agree').waitFor();
  expect(await phone.find('#login-agree').getAttribute('aria-checked')).toBe('false');
  await phone.tap('#login-visitor');
  await phone.answer('先看看');
  expect(await phone.count('#login-visitor')).toBe(1);
  await phone.tap('#read-privacy');
  await phone.find('#help-title').waitFor();
  await phone.back();
  await phone.tap('#login-visitor');
  await phone.answer('同意登录');
  await phone.find('#news').waitFor();
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('a comment with a risky word waits, for its writer alone, until an editor has let it through', async () => {
  const [{ documentId }] = (await app.anonymous().get('/api/articles?pageSize=1')).data;
  const route = `/pages/guide/article/index?id=${documentId}`;
  const [writer, reader] = [await Phone.open(browser, app.url), await Phone.open(browser, app.url)];
  await writer.logIn('visitor');
  await start(writer, route);
  await writer.type('#comment-text', '这里有人赌博吗');
  await writer.tap('#comment-send');
  await writer.find('[id^=own-]').waitFor();
  expect(await writer.textOf('#comments')).toMatch(/审核中，仅自己可见[\s\S]*这里有人赌博吗/);
  await reader.go(route);
  await reader.find('#comments').waitFor();
  expect(await reader.textOf('#comments')).not.toContain('赌博');

  const { rows } = await app.db.query(`select document_id from comments where text = '这里有人赌博吗'`);
  const editor = await administrator(app);
  await editor.put(`/content-manager/collection-types/api::comment.comment/${rows[0].document_id}`, {
    state: 'shown',
  });
  await start(reader, route);
  await expect.poll(() => reader.textOf('#comments')).toContain('这里有人赌博吗');
  await reader.tap('#like');
  await reader.tap('#login-friend');
  await expect.poll(() => reader.find('#like').getAttribute('aria-checked')).toBe('true');
  expect([...writer.complaints, ...reader.complaints]).toEqual([]);
  await writer.close();
  await reader.close();
});

test('a found thing is claimed, a loss reported, and both are followed', async () => {
  const phone = await Phone.open(browser, app.url, { width: 360, height: 640 });
  await phone.logIn('visitor');
  await start(phone, '/pages/lost/list/index');
  await phone.tap('[id^=lost-]:has-text("待领取")');
  await phone.tap('#claim');
  await phone.tap('#send-claim');
  await phone.find('#claim-name-problem').waitFor();
  await phone.type('#claim-name', '林小满');
  await phone.type('#claim-phone', '12');
  await phone.tap('#send-claim');
  await phone.find('#claim-phone-problem').waitFor();
  await phone.type('#claim-phone', '13800138000');
  await phone.tap('#send-claim');
  await phone.find('#my-claim').waitFor();

  await start(phone, '/pages/lost/list/index');
  await phone.tap('#report-loss');
  await phone.type('#loss-title', '黑色折叠伞');
  await phone.tap('#loss-umbrella');
  await phone.type('#loss-place', '听松桥');
  await phone.type('#claim-name', '林小满');
  await phone.type('#claim-phone', '13800138000');
  await phone.tap('#send-loss');
  await phone.find('#loss-sheet').waitFor({ state: 'hidden' });
  await phone.tap('#my-claims');
  await expect.poll(() => phone.count('[id^=claim-]')).toBe(2);
  expect(await phone.textOf('#claims')).toMatch(/挂失[\s\S]*黑色折叠伞[\s\S]*认领/);
  const { rows } = await app.db.query('select kind, phone, state from claims order by id');
  expect(rows).toEqual([
    { kind: 'claim-item', phone: '13800138000', state: 'claim-new' },
    { kind: 'report-loss', phone: '13800138000', state: 'claim-new' },
  ]);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('messages are counted until they are read; names, type and language follow the visitor', async () => {
  const friend = await app.visitor('friend');
  await buy(friend, app.sandbox.origin, dayLine(2));
  await eventually(
    () => friend.get('/api/wechat/news'),
    ({ data }) => data.length === 1,
  );
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('friend');
  await expect.poll(() => phone.textOf('#news')).toMatch(/消息\s*1/);
  await phone.tap('#news');
  await phone.find('#news-list').waitFor();
  expect(await phone.textOf('#news-list')).toMatch(/支付成功[\s\S]*1 张门票 · ¥128/);
  await start(phone, '/pages/me/index');
  await expect.poll(() => phone.textOf('#news')).not.toContain('1');

  await start(phone, '/pages/account/settings/index');
  await phone.tap('#change-nickname');
  await phone.type('#nickname-field', '小满');
  await phone.tap('#save-nickname');
  await expect.poll(() => phone.textOf('#change-nickname')).toContain('小满');
  const sizeOf = (selector: string) =>
    phone.find(selector).evaluate((node) => Number.parseFloat(getComputedStyle(node).fontSize));
  const before = await sizeOf('.settings-row__name');
  await phone.tap('#type-large');
  await expect.poll(() => sizeOf('.settings-row__name')).toBeCloseTo(before * 1.25);
  await phone.tap('#language-en');
  await start(phone, '/pages/me/index');
  await phone.find('#nickname').waitFor();
  expect(await sizeOf('.service-row__name')).toBeCloseTo(before * 1.25);
  expect(await phone.textOf('#nickname')).toBe('小满');
  expect(await phone.textOf('#news')).toContain('Messages');
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('one’s data can be taken along; the account is closed only when nothing is open', async () => {
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('friend');
  await start(phone, '/pages/account/personal/index');
  const data = JSON.parse((await downloadBy(phone, '#export-data')).toString()) as Json;
  expect(data.tickets.tickets).toHaveLength(1);
  const erase = async () => {
    await phone.tap('#erase-account');
    await phone.answer('确认注销');
    await phone.answer('永久删除');
  };
  await erase();
  await phone.find('#erase-problem').waitFor();
  expect(await phone.textOf('#erase-problem')).toContain('1 张未使用的门票');
  await app.db.query(`update tickets set status = 'used' where code = $1`, [data.tickets.tickets[0].code]);
  await erase();
  await phone.find('#site-hours').waitFor();
  const { rows } = await app.db.query(`select count(*)::int as n from up_users where nickname = '小满'`);
  expect(rows[0].n).toBe(0);
  await start(phone, '/pages/me/index');
  await phone.find('#login').waitFor();
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('a companion has the code on a phone of their own, until the link is taken back', async () => {
  const visitor = await app.visitor('visitor');
  const [ticket] = (await buy(visitor, app.sandbox.origin, dayLine(1))) as [Json];
  const owner = await Phone.open(browser, app.url);
  await owner.logIn('visitor');
  await start(owner, `/pages/ticket/index?code=${ticket.code}`);
  const { data, width, height } = PNG.sync.read(await downloadBy(owner, '#save-code'));
  const kept = jsQR(new Uint8ClampedArray(data), width, height)?.data;
  expect(kept).toBe((await visitor.get(`/api/ticketing/tickets/${ticket.code}`)).data.staticCode);

  await owner.tap('#to-companion');
  await owner.tap('#make-link');
  await owner.find('#send-link').waitFor();
  const { secret } = (await visitor.get(`/api/ticketing/tickets/${ticket.code}/companion`)).data;
  const companion = await Phone.open(browser, app.url);
  await companion.go(`/pages/ticket/companion/index?s=${secret}`);
  expect(await companion.readQr('#ticket-qr')).toContain(`.L.${ticket.code}.`);
  expect(await companion.textOf('#shared-ticket')).not.toMatch(/¥|138\*/);

  await owner.tap('#take-link-back');
  await owner.find('#make-link').waitFor();
  await start(companion, `/pages/ticket/companion/index?s=${secret}`);
  await companion.find('#link-gone').waitFor();
  expect([...owner.complaints, ...companion.complaints]).toEqual([]);
  await owner.close();
  await companion.close();
});

test('a ticket shows the guides that speak of it, and a tap on a guide’s ticket is counted', async () => {
  const cards = (await app.anonymous().get('/api/articles?pageSize=50')).data as Json[];
  const full = await Promise.all(
    cards.map(
      async ({ documentId }) => (await app.anonymous().get(`/api/articles/${documentId}`)).data as Json,
    ),
  );
  const guide = full.find(({ tickets }) => tickets.length > 0) as Json;
  const { slug } = guide.tickets[0];
  const phone = await Phone.open(browser, app.url);
  await phone.go(`/pages/product/index?slug=${slug}`);
  await phone.find('#product-guides').waitFor();
  await phone.go(`/pages/guide/article/index?id=${guide.documentId}`);
  await phone.tap('#buy-linked');
  await phone.find('#buy-now').waitFor();
  const taps = async () => {
    const { rows } = await app.db.query(
      'select coalesce(sum(ticket_taps), 0)::int as n from content_counts where document_id = $1',
      [guide.documentId],
    );
    return rows[0].n;
  };
  await expect.poll(taps, { timeout: 10_000 }).toBe(1);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});
