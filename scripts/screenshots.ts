/** `npm run screenshots`: starts a demo of its own, uses it as people would, and keeps the README's pictures. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser } from 'playwright-core';
import { freePort } from '../cms/test/harness/ports';
import { dayLine, hold } from '../cms/test/harness/shop';
import { Visitor } from '../cms/test/harness/visitor';
import { launchBrowser, Phone } from '../e2e/journeys/phone';
import { administrator } from './screenshots/admin-pages';
import { type Demo, keep, PHONE_WIDTH, pictures } from './screenshots/keep';
import { member } from './screenshots/member-pages';

const root = path.resolve(import.meta.dirname, '..');

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

async function main(): Promise<void> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'shanmen-screenshots-'));
  mkdirSync(pictures, { recursive: true });
  const { demo, child } = await startDemo(dataDir);
  const browser = await launchBrowser();
  try {
    const code = await visitor(browser, demo);
    await inspector(browser, demo, code);
    await member(browser, demo);
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
