import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { inspectorOf } from '../../cms/test/harness/gate';
import { providerOf } from '../../cms/test/harness/provider';
import { buy, dayLine, eventually, statusOf } from '../../cms/test/harness/shop';
import type { Json, Visitor } from '../../cms/test/harness/visitor';
import { Desk } from './desk';
import { cameraThatSees } from './film';
import { launchBrowser } from './phone';

let app: App;
let browser: Browser;
let folder: string;
let ann: Visitor;
let held: Json;
beforeAll(async () => {
  app = await startApp({ adminPages: true, env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '1' } });
  folder = mkdtempSync(path.join(tmpdir(), 'shanmen-camera-'));
  ann = await app.visitor('ann');
  held = await bought();
  const { data } = await ann.get(`/api/ticketing/tickets/${held.code}/live-code`);
  browser = await launchBrowser(await cameraThatSees(data.code, path.join(folder, 'camera.mjpeg')));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
  await app.stop();
});

const bought = async (line: object = dayLine(0)): Promise<Json> =>
  (await buy(ann, app.sandbox.origin, line))[0];
const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const PICTURES = process.env.PICTURES;
const look = async (desk: Desk, name: string) =>
  PICTURES && (await desk.page.screenshot({ path: path.join(PICTURES, `${name}.png`) }));

test('a webcam at the desk reads the code that is held before it, once', async () => {
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-gate?tab=scan&gate=east');
  await page.getByRole('button', { name: '摄像头' }).click();
  await page.getByTestId('verdict-admitted').waitFor();
  await page.waitForTimeout(300);
  await look(desk, 'webcam');
  const { rows } = await app.db.query(
    'select s.admitted from scans s join tickets t on t.id = s.ticket_id where t.code = $1',
    [held.code],
  );
  expect(rows).toEqual([{ admitted: true }]);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('two gates let the same ticket in without network: somebody looks into it and says what came of it', async () => {
  const ticket = await bought();
  const [one, other] = [await inspectorOf(app, 'tablet'), await inspectorOf(app, 'second', 'museum')];
  await one.upload({ code: ticket.code, scannedAt: minutesAgo(9) });
  const [entry] = await other.upload({ code: ticket.code, scannedAt: minutesAgo(8) });
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-gate?tab=conflicts');
  const row = page.locator('tbody tr', { hasText: ticket.shortCode });
  await row.waitFor();
  await look(desk, 'conflict');
  await row.getByRole('button').click();
  await look(desk, 'conflict-dialog');
  await page.locator('textarea[name=reason]').fill('同一家人，已补票');
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await row.getByText('同一家人，已补票').waitFor();
  await look(desk, 'conflict-done');
  const kept = await app.db.query('select resolution from attention_items where subject = $1', [entry.id]);
  expect(kept.rows).toEqual([{ resolution: '同一家人，已补票' }]);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

test('an entry of half an hour ago: too late for the inspector, undone at the desk, and the ticket is good again', async () => {
  const ticket = await bought();
  const inspector = await inspectorOf(app, 'handheld');
  const scan = await inspector.scan(ticket.code);
  await app.db.query(
    `update scans set recorded_at = now() - interval '30 minutes', scanned_at = now() - interval '30 minutes'
      where public_id = $1`,
    [scan.id],
  );
  expect((await inspector.undo(scan.id)).error?.details).toMatchObject({ reason: 'too-late' });
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-gate');
  const row = page.locator('tbody tr', { hasText: ticket.shortCode });
  await row.getByRole('button').click();
  await look(desk, 'undo-late');
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await row.getByText(/于 .+ 撤销$/).waitFor();
  expect(await statusOf(ann, ticket.code)()).toBe('valid');
  expect(desk.complaints).toEqual([]);
  await desk.close();
});

/** A ticket whose refund WeChat Pay refused for good. */
async function failedRefund(offset: number): Promise<{ ticket: Json; number: string }> {
  const ticket = await bought(dayLine(offset));
  const { data } = await ann.get(`/api/ticketing/tickets/${ticket.code}`);
  await providerOf(app).faults({ refund: 'CLOSED', reference: data.orderNumber, times: 1 });
  const asked = await ann.post(`/api/ticketing/tickets/${ticket.code}/refund`);
  const { number } = asked.data;
  await eventually(
    async () => (await app.db.query('select status from refunds where number = $1', [number])).rows[0].status,
    (status) => status === 'failed',
    15_000,
  );
  return { ticket, number };
}

test('a refund that failed is sent anew, another ticket is kept by its visitor', async () => {
  const [again, kept] = [await failedRefund(7), await failedRefund(8)];
  const desk = await Desk.open(browser, app);
  const { page } = desk;
  await desk.go('plugins/ticketing-refunds?tab=person');
  const press = async ({ number }: { number: string }, way: string) => {
    await page.locator(`[data-refund="${number}"]`).locator(`[data-way=${way}]`).click();
    await look(desk, way);
    await page.getByTestId('confirm').click();
    await page.getByTestId('reason-dialog').waitFor({ state: 'detached' });
  };
  await page.locator(`[data-refund="${again.number}"]`).waitFor();
  await look(desk, 'failed');
  await press(again, 'retry');
  await eventually(statusOf(ann, again.ticket.code), (status) => status === 'refunded', 15_000);
  await press(kept, 'keep-ticket');
  await eventually(statusOf(ann, kept.ticket.code), (status) => status === 'valid', 15_000);
  expect(desk.complaints).toEqual([]);
  await desk.close();
});
