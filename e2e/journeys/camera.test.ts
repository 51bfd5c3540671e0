import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import qrcode from 'qrcode-generator';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, dayLine } from '../../cms/test/harness/shop';
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

/** A film of one picture, which Chromium shows instead of a camera: a code held up by somebody. */
async function filmOf(text: string): Promise<string> {
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const svg = code.createSvgTag({ cellSize: 6, margin: 24 });
  const picture = await sharp(Buffer.from(svg))
    .resize(420, 420)
    .extend({ top: 30, bottom: 30, left: 110, right: 110, background: '#7d8b86' })
    .jpeg()
    .toBuffer();
  const file = path.join(folder, 'camera.mjpeg');
  writeFileSync(file, Buffer.concat([picture, picture]));
  return file;
}

test('the camera of a browser reads the code that is held before it', async () => {
  const [ticket] = await buy(await app.visitor('visitor'), app.sandbox.origin, dayLine());
  const browser = await launchBrowser([
    '--use-fake-ui-for-media-stream',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${await filmOf(ticket?.code)}`,
  ]);
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
