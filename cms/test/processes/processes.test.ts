import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterEach, expect, inject, test } from 'vitest';
import { freePort } from '../harness/ports';
import { startSite } from '../harness/processes';
import { CONTACT, day, dayLine, eventually, hold, order, pay, statusOf } from '../harness/shop';
import { Visitor } from '../harness/visitor';

/** Well below the second that an answer is remembered without news. */
const AT_ONCE_MS = 500;

let site: Awaited<ReturnType<typeof startSite>>;
afterEach(() => site.stop());

test('two processes on one fresh database start together, and both serve', async () => {
  site = await startSite({ template: false });
  const servers = await Promise.all([
    freePort().then((port) => site.start(port)),
    freePort().then((port) => site.start(port)),
  ]);
  for (const { url } of servers) {
    const products = (await new Visitor(url).get('/api/ticketing/products')).data;
    expect(products.length).toBeGreaterThanOrEqual(4);
    const slugs = products.map(({ slug }: { slug: string }) => slug);
    expect(new Set(slugs).size).toBe(slugs.length);
  }
  const [first, second] = servers;
  const ann = await new Visitor(first?.url ?? '').logIn('ann');
  const [ticket] = await hold(ann, dayLine());
  const elsewhere = new Visitor(second?.url ?? '');
  elsewhere.jwt = ann.jwt;
  expect(await statusOf(elsewhere, ticket.code)()).toBe('held');
});

test('what an editor publishes, and a place that is sold out, is shown at once by the other process too', async () => {
  site = await startSite({ template: true });
  const [here, there] = await Promise.all([
    freePort().then((port) => site.start(port)),
    freePort().then((port) => site.start(port)),
  ]);
  const ann = await new Visitor(here?.url ?? '').logIn('ann');
  const reader = new Visitor(there?.url ?? '');
  const { documentId, title } = (await reader.get('/api/ticketing/products/rare-view')).data;
  const shown = async () => (await reader.get('/api/ticketing/products/rare-view')).data.title;
  const editor = new Visitor(here?.url ?? '');
  const { DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password } = inject('prepared').env;
  editor.jwt = (await editor.post('/admin/login', { email, password })).data.token;
  const path = `/content-manager/collection-types/plugin::ticketing.product/${documentId}/actions/publish?locale=zh`;
  for (const words of ['云海', '日出', title]) {
    // Remembered until just before, so that without news it would be shown for up to two seconds more.
    await shown();
    expect((await editor.post(path, { title: words })).status).toBe(200);
    await eventually(shown, (now) => now === words, AT_ONCE_MS);
  }
  const slots = `/api/ticketing/products/rare-view/slots?date=${day(2)}`;
  const places = async () => (await reader.get(slots)).data[0];
  const { id, left } = await places();
  await hold(
    ann,
    ...Array.from({ length: left }, () => ({ product: 'rare-view', slot: id, visitor: CONTACT })),
  );
  await eventually(places, (slot) => slot.left === 0, AT_ONCE_MS);
});

test('kill -9 between payment and notification: after a restart the ticket becomes valid', async () => {
  // Slow enough that WeChat's first repeat does not come before the server is down.
  site = await startSite({ template: true, speed: 1 });
  const port = await freePort();
  const server = await site.start(port);
  const ann = await new Visitor(server.url).logIn('ann');
  const [ticket] = await hold(ann, dayLine());
  const opened = await order(ann, [ticket]);
  await server.kill('SIGKILL');
  await pay(site.sandbox.origin, opened.order.number);
  await site.start(port);
  await eventually(statusOf(ann, ticket.code), (status) => status === 'valid', 45_000);
});

test('production refuses demo accounts, sandbox addresses and missing secrets, and names no value', async () => {
  site = await startSite({ template: false });
  const server = path.resolve(import.meta.dirname, '../../dist/server.js');
  const env = {
    ...site.env,
    DEMO: '0',
    JWT_SECRET: '',
    API_TOKEN_SALT: 'change-me-change-me',
    PUBLIC_URL: 'http://example.org',
  };
  const start = (variables: NodeJS.ProcessEnv) =>
    promisify(execFile)(process.execPath, [server], { env: variables }).catch(
      (error: { code: number; stderr: string }) => error,
    );
  const incomplete = (await start(env)) as { code: number; stderr: string };
  expect(incomplete.code).toBe(1);
  expect(incomplete.stderr).toContain('JWT_SECRET');
  const sandboxed = (await start({ ...env, JWT_SECRET: 'x'.repeat(32) })) as { code: number; stderr: string };
  expect(sandboxed.code).toBe(1);
  for (const name of [
    'WECHAT_API_ORIGIN',
    'WECHAT_PAY_ORIGIN',
    'PUBLIC_URL',
    'DEMO_ADMIN_EMAIL',
    'API_TOKEN_SALT',
  ]) {
    expect(sandboxed.stderr).toContain(name);
  }
  expect(sandboxed.stderr).not.toContain(inject('prepared').env.DEMO_ADMIN_PASSWORD ?? 'missing');
});
