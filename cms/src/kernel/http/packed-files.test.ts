import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import Koa from 'koa';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { raw } from '../../../test/harness/raw';
import { packedFiles } from './packed-files';

const SCRIPT = 'const 山门 = 1;\n'.repeat(1_000);
let root: string;
let server: Server;
let origin: string;

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'packed-'));
  for (const name of ['app.1a2b3c.js', 'index.html']) {
    writeFileSync(path.join(root, name), SCRIPT);
    writeFileSync(path.join(root, `${name}.br`), brotliCompressSync(SCRIPT));
    writeFileSync(path.join(root, `${name}.gz`), gzipSync(SCRIPT));
  }
  writeFileSync(path.join(root, 'picture.webp'), 'picture');
  writeFileSync(path.join(root, 'service-worker.js'), SCRIPT);
  writeFileSync(path.join(root, 'gate.webmanifest'), '{}');
  const app = new Koa().use(async (ctx, next) => {
    ctx.set('Vary', 'Origin');
    await next();
  });
  server = createServer(app.use(packedFiles(root)).callback()).listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${(server.address() as { port: number }).port}`;
});
afterAll(() => {
  server.close();
  rmSync(root, { recursive: true });
});

const get = (name: string, accepted: string) => raw(`${origin}/${name}`, { 'accept-encoding': accepted });

it.each([
  ['gzip, br', 'br'],
  ['gzip', 'gzip'],
])('a client that takes %s is sent %s, with the type of what is packed', async (accepted, encoding) => {
  const { headers, body } = await get('app.1a2b3c.js', accepted);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-type']).toContain('javascript');
  expect(headers['cache-control']).toContain('immutable');
  expect(headers.vary).toBe('Origin, Accept-Encoding');
  expect(body.length).toBeLessThan(SCRIPT.length / 10);
});

it('who takes neither is sent the file itself', async () => {
  const { headers, body } = await get('app.1a2b3c.js', 'identity');
  expect(headers['content-encoding']).toBeUndefined();
  expect(body.toString()).toBe(SCRIPT);
  expect((await get('picture.webp', 'br')).headers['content-encoding']).toBeUndefined();
});

it('a page is asked about each time, packed or not: its name does not change when its content does', async () => {
  for (const accepted of ['br', 'gzip', 'identity']) {
    expect((await get('', accepted)).headers['cache-control']).toBe('no-cache');
    expect((await get('index.html', accepted)).headers['content-type']).toContain('text/html');
  }
});

it('a service worker and a web manifest are asked about each time: an old one would keep an old build', async () => {
  const worker = await get('service-worker.js', 'identity');
  expect(worker.headers['cache-control']).toBe('no-cache');
  const manifest = await get('gate.webmanifest', 'identity');
  expect(manifest.headers['cache-control']).toBe('no-cache');
  expect(manifest.headers['content-type']).toContain('application/manifest+json');
});
