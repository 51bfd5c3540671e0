import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

interface Layer {
  path: string | RegExp;
  methods: string[];
}

test('the document describes every route of our plugins that the server really has', async () => {
  const document = await (await fetch(`${app.url}/api/openapi.json`)).json();
  const layers = (app.strapi.server.router as unknown as { stack: Layer[] }).stack;
  const own = layers.filter(({ path }) => /^\/api\/(wechat|wechat-pay|ticketing)\//.test(String(path)));
  expect(own.length).toBeGreaterThan(12);
  for (const { path, methods } of own) {
    const described = document.paths[String(path).replace(/:(\w+)/g, '{$1}')];
    for (const method of methods.filter((name) => name !== 'HEAD')) {
      expect(described?.[method.toLowerCase()]?.summary, `${method} ${path}`).toEqual(expect.any(String));
    }
  }
});

test('the document can be browsed without anything from outside', async () => {
  const page = await (await fetch(`${app.url}/docs`)).text();
  const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, address]) => address ?? '');
  expect(assets.length).toBeGreaterThan(2);
  for (const address of assets) {
    expect(address).toMatch(/^\/docs\//);
    expect((await fetch(app.url + address)).status, address).toBe(200);
  }
});

test('nobody registers with an e-mail and a password', async () => {
  const { status } = await app
    .anonymous()
    .post('/api/auth/local/register', { username: 'mallory', email: 'm@example.org', password: 'Password1' });
  expect(status).toBe(401);
  const { rows } = await app.db.query(`select count(*)::int as n from up_users where username = 'mallory'`);
  expect(rows[0].n).toBe(0);
});
