/**
 * Makes the H5 build installable as a gate: writes the service worker with the names of this build's files, the web
 * manifest and its pictures into it. Runs after the build and before `pack-h5.mjs`.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const OUTPUT = join(import.meta.dirname, '../../dist/h5');
/** What the page needs to stand there whole; big pictures are no part of a gate. */
const SHELL = /\.(html|js|css|png|webp|svg)$/;
const LARGEST_BYTES = 600_000;
const ICON_SIZES = [192, 512];

function iconFor(size) {
  const picture = readFileSync(join(import.meta.dirname, `icon-${size}.png`));
  const hash = createHash('sha256').update(picture).digest('hex').slice(0, 8);
  const name = `static/gate-${size}.${hash}.png`;
  writeFileSync(join(OUTPUT, name), picture);
  return { src: name, sizes: `${size}x${size}`, type: 'image/png', purpose: 'any' };
}

const manifest = {
  id: './gate',
  name: '山门检票 · Shanmen Gate',
  short_name: '检票',
  start_url: './#/pages/inspector/index',
  scope: './',
  display: 'standalone',
  orientation: 'portrait',
  background_color: '#12201F',
  theme_color: '#12201F',
  lang: 'zh-CN',
  icons: ICON_SIZES.map(iconFor),
};
writeFileSync(join(OUTPUT, 'gate.webmanifest'), JSON.stringify(manifest));

const files = readdirSync(OUTPUT, { recursive: true, encoding: 'utf8' })
  .map((name) => name.split('\\').join('/'))
  .filter((name) => SHELL.test(name) && name !== 'service-worker.js')
  .filter((name) => statSync(join(OUTPUT, name)).size <= LARGEST_BYTES)
  .sort();
const hash = createHash('sha256');
for (const name of files) hash.update(name).update(readFileSync(join(OUTPUT, name)));
const build = hash.digest('hex').slice(0, 12);
const worker = readFileSync(join(import.meta.dirname, 'service-worker.js'), 'utf8');
writeFileSync(
  join(OUTPUT, 'service-worker.js'),
  `const BUILD = ${JSON.stringify(build)};\nconst FILES = ${JSON.stringify(files)};\n${worker}`,
);
