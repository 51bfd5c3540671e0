import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, dayLine } from '../../cms/test/harness/shop';
import { cameraThatSees } from './film';
import { launchBrowser, Phone } from './phone';

let app: App;
let folder: string;
beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(path.join(tmpdir(), 'shanmen-camera-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.stop();
});

test('the camera of a browser reads the code that is held before it', async () => {
  const [ticket] = await buy(await app.visitor('visitor'), app.sandbox.origin, dayLine());
  const camera = await cameraThatSees(ticket?.code, path.join(folder, 'camera.mjpeg'));
  const browser = await launchBrowser(camera);
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('inspector');
  await phone.tap('#inspector');
  await phone.tap('#scan');
  await phone.find('#verdict-admitted').waitFor();
  const { rows } = await app.db.query(
    'select s.admitted from scans s join tickets t on t.id = s.ticket_id where t.code = $1',
    [ticket?.code],
  );
  expect(rows).toEqual([{ admitted: true }]);
  expect(phone.complaints).toEqual([]);
  await browser.close();
});
