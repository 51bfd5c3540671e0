import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { drift } from '../harness/gifts';
import { Market, QUIET } from '../harness/market';
import { accountOf, pointFindings } from '../harness/points';
import { promotionOf } from '../harness/promotion';
import { controlOf } from '../harness/sandbox-control';

const DAY_MS = 86_400_000;

let app: App;
beforeAll(async () => {
  app = await startApp({ env: { ...QUIET, DEMO_STORY: '1' } });
});
afterAll(async () => {
  // The environment outlives the server of this file.
  delete process.env.DEMO_STORY;
  await app.stop();
});

const statuses = async (table: string): Promise<string[]> =>
  (await app.db.query(`select distinct status from ${table} order by status`)).rows.map(
    ({ status }) => status,
  );

test('the demo begins with gifts, commissions and withdrawals in the states that its pages are for', async () => {
  expect(await statuses('gift_exchanges')).toEqual([
    'cancelled',
    'picked',
    'shipped',
    'to_pick_up',
    'to_ship',
  ]);
  expect(await statuses('referral_commissions')).toEqual(['available', 'confirmed', 'pending', 'void']);
  expect(await statuses('referral_withdrawals')).toEqual(['paid', 'submitted']);
  const balance = await promotionOf(app).balance(await app.visitor('xuke'));
  for (const part of ['pendingFen', 'confirmedFen', 'availableFen', 'paidFen'])
    expect(balance[part]).toBeGreaterThan(0);
});

test('all of it went the usual way: every book adds up, and WeChat Pay has the same', async () => {
  expect(await pointFindings(app)).toEqual([]);
  expect(await drift(app)).toEqual([]);
  expect(await promotionOf(app).violations()).toEqual([]);
  expect(await new Market(app).findings()).toEqual([]);
  const { transfers } = await controlOf(app.sandbox.origin).state();
  expect(transfers).toMatchObject([{ state: 'SUCCESS', amountFen: 6_000 }]);
});

test('it lies behind: over weeks and not after today, with both clocks right again', async () => {
  const { rows } = await app.db.query('select min(at) as first, max(at) as last from commission_entries');
  expect(Date.now() - rows[0].first.getTime()).toBeGreaterThan(20 * DAY_MS);
  expect(rows[0].last.getTime()).toBeLessThan(Date.now());
  const settings = await (await fetch(`${app.sandbox.origin}/sandbox/settings`)).json();
  expect(settings.calendarOffsetMs).toBe(0);
  const { now } = app.module<{ now(): Date }>('src/kernel/clock.js');
  expect(Math.abs(now().getTime() - Date.now())).toBeLessThan(1_000);
});

test('it is told once: another telling adds nothing', async () => {
  const before = await accountOf(await app.visitor('lin'));
  const { tellStory } = app.module<{ tellStory(strapi: unknown): Promise<void> }>(
    'database/seed/story/index.js',
  );
  await tellStory(app.strapi);
  expect(await accountOf(await app.visitor('lin'))).toEqual(before);
  expect(await new Market(app).count('orders')).toBe(24);
});
