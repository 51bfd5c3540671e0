import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, CONTACT, dayLine as lineOf } from '../../cms/test/harness/shop';
import { launchBrowser, Phone } from '../journeys/phone';
import { openedSlowly, SLOWDOWN } from './painting';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/h5');
const MOST_JS_BYTES = 350 * 1024;
/** What the browsers' makers call good is below this. */
const MOST_SHIFT = 0.1;

let app: App;
let browser: Browser;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

function packedBytes(file: string): number {
  const packed = path.join(dist, `${file}.gz`);
  return statSync(existsSync(packed) ? packed : path.join(dist, file)).size;
}

test('the first screen: under 350 KB of JavaScript, packed, and what it paints', async () => {
  const phone = await Phone.open(browser, app.url);
  const scripts = new Set<string>();
  phone.page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.js')) scripts.add(pathname.replace(/^\/m\//, ''));
  });
  const painting = await openedSlowly(phone, '/pages/home/index', '#buy-day-ticket');
  const bytes = [...scripts].reduce((sum, file) => sum + packedBytes(file), 0);
  // A time is no fact of the code: it is told here, and measured by `npm run bench -- first-screen`.
  console.log(
    `first screen at ${SLOWDOWN}× slowdown: largest paint ${Math.round(painting.largestMs)} ms, ` +
      `shift ${painting.shift.toFixed(3)}, JavaScript ${Math.round(bytes / 1024)} KB packed`,
  );
  expect(scripts.size).toBeGreaterThan(0);
  expect(painting.largestMs).toBeGreaterThan(0);
  expect(painting.shift, painting.moved.join('\n')).toBeLessThan(MOST_SHIFT);
  expect(bytes).toBeLessThan(MOST_JS_BYTES);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('nothing that one looks at moves while a page is being filled', async () => {
  const visitor = await app.visitor('visitor');
  const [ticket] = await buy(visitor, app.sandbox.origin, { ...lineOf(1), visitor: CONTACT });
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('visitor');
  for (const [route, ready] of [
    ['/pages/home/index', '#buy-day-ticket'],
    ['/pages/guides/index', '.picture'],
    ['/pages/product/index?slug=day-ticket', '#buy-now'],
    [`/pages/ticket/index?code=${ticket?.code}`, '#ticket-qr'],
  ] as const) {
    const { shift, moved } = await openedSlowly(phone, route, ready);
    console.log(`${route}: moved ${shift.toFixed(3)}`);
    expect(shift, `${route}\n${moved.join('\n')}`).toBeLessThan(MOST_SHIFT);
  }
  await phone.close();
});

test('the second start paints what the phone remembers, before the server has said anything', async () => {
  const phone = await Phone.open(browser, app.url);
  await phone.go('/pages/home/index');
  await phone.find('#buy-day-ticket').waitFor();
  // Going to the background is when it is kept.
  await phone.page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await phone.page.goto('about:blank');
  await phone.page.route('**/api/**', () => undefined);
  await phone.go('/pages/home/index');
  await phone.find('#buy-day-ticket').waitFor({ timeout: 10_000 });
  await phone.close();
});
