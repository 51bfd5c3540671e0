import type { Browser, Locator, Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startApp } from '../../cms/test/harness/app';
import { pointRules } from '../../cms/test/harness/points';
import { account } from './cut-connection/account';
import { buying } from './cut-connection/buying';
import { content } from './cut-connection/content';
import { desk } from './cut-connection/desk';
import { rewards } from './cut-connection/rewards';
import { tickets } from './cut-connection/tickets';
import { type Cut, World, type Write } from './cut-connection/write';
import { launchBrowser, Phone } from './phone';

const world = new World();
let browser: Browser;
beforeAll(async () => {
  [world.app, browser] = [await startApp(), await launchBrowser()];
  world.article = (await world.app.anonymous().get('/api/articles?pageSize=1')).data[0].documentId;
  await pointRules(world.app, { adjustPerDay: 1_000_000 });
});
afterAll(async () => {
  await browser.close();
  await world.app.stop();
});

const WRITES = [buying, tickets, content, rewards, account, desk].flatMap((writes) => writes(world));

const TOLD = /网络不给力/;
/** Longer than any double tap, shorter than anybody's patience. */
const SLOW_MS = 800;

let visitors = 0;

/** A phone before that tap, of somebody new. */
async function ready(write: Write) {
  visitors += 1;
  const name = write.as ?? `cut-${visitors}`;
  const visitor = await world.app.visitor(name);
  const { documentId } = (await visitor.get('/api/wechat/me')).data;
  const [{ id }] = await world.rows('select id from up_users where document_id = $1', [documentId]);
  const phone = await Phone.open(browser, world.app.url);
  await phone.logInAs(name);
  const prepared = await write.prepare(phone, visitor);
  return { phone, facts: () => write.facts(id, prepared) };
}

const isOf = ({ request }: Write, route: Route): boolean =>
  route.request().method() === request.method && request.path.test(route.request().url());

/** Cuts the first request of this kind; all others pass. */
async function cutOnce(phone: Phone, write: Write, cut: Cut): Promise<() => boolean> {
  let isCut = false;
  const run = async (route: Route) => {
    if (isCut || !isOf(write, route)) return route.continue();
    isCut = true;
    if (cut === 'answer') await route.fetch();
    await route.abort(cut === 'answer' ? 'connectionreset' : 'internetdisconnected');
  };
  await phone.page.route('**/api/**', run);
  return () => isCut;
}

const whenDone = (phone: Phone, { done }: Write): Locator =>
  typeof done === 'string' ? phone.find(done) : done(phone);

/** By words; or, where the page has asked meanwhile what became of it, by what has been done. */
async function isTold(phone: Phone, write: Write, cut: Cut): Promise<void> {
  const words = write.told ? phone.find(write.told) : phone.page.getByText(TOLD).filter({ visible: true });
  const ways = cut === 'answer' ? [words, whenDone(phone, write)] : [words];
  await Promise.any(ways.map((way) => way.first().waitFor({ timeout: 15_000 })));
}

const isThere = (locator: Locator, timeout: number): Promise<boolean> =>
  locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );

describe.each(WRITES)('$name', (write) => {
  test.each([
    ['the answer is lost', 'answer' as Cut],
    ['the request is never sent', 'request' as Cut],
  ])('%s: the visitor is told, and trying again does it once', async (_, cut) => {
    const { phone, facts } = await ready(write);
    const wasCut = await cutOnce(phone, write, cut);
    await write.tap(phone);
    await expect.poll(wasCut, { timeout: 10_000 }).toBe(true);
    await isTold(phone, write, cut);
    // Done already, and the page knows: there is nothing to try again.
    const isDone = JSON.stringify(await facts()) === JSON.stringify(write.expected);
    const knows = isDone && (await isThere(whenDone(phone, write), 3_000));
    const done = whenDone(phone, write).waitFor({ timeout: 30_000 });
    // The page may find out while the visitor reaches for the button: then that is gone.
    if (!knows) await Promise.race([(write.again ?? write.tap)(phone), done]);
    await done;
    await expect.poll(facts, { timeout: 10_000 }).toEqual(write.expected);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });

  test('tapped twice on a slow network: done once, and said once', async () => {
    const { phone, facts } = await ready(write);
    await phone.page.route('**/api/**', async (route) => {
      if (isOf(write, route)) await phone.page.waitForTimeout(SLOW_MS);
      await route.continue();
    });
    phone.tapsTwice = true;
    await write.tap(phone);
    phone.tapsTwice = false;
    await whenDone(phone, write).waitFor({ timeout: 30_000 });
    await expect.poll(facts, { timeout: 10_000 }).toEqual(write.expected);
    // A second question would still stand there.
    expect(await phone.page.locator('.taro__modal').filter({ visible: true }).count()).toBe(0);
    expect(phone.complaints).toEqual([]);
    await phone.close();
  });
});
