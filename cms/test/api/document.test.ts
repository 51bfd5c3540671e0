import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import order from '../../../config/plugin-order.json';
import { typesOf } from '../../../scripts/api-types/types-of';
import { type App, startApp } from '../harness/app';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

const TYPES = path.resolve(import.meta.dirname, '../../../miniapp/src/api/types/schema.generated.ts');
const OWN = new RegExp(`^/api/(${order.join('|')})(/|$)`);

interface Layer {
  path: string | RegExp;
  methods: string[];
}

const served = async () => (await fetch(`${app.url}/api/openapi.json`)).json();

test('the document describes every route of our plugins that the server really has', async () => {
  const document = await served();
  const layers = (app.strapi.server.router as unknown as { stack: Layer[] }).stack;
  const own = layers.filter(({ path }) => OWN.test(String(path)));
  expect(own.length).toBeGreaterThan(12);
  for (const { path, methods } of own) {
    const described =
      document.paths[
        String(path)
          .replace(/:(\w+)/g, '{$1}')
          .replace(/\/$/, '')
      ];
    for (const method of methods.filter((name) => name !== 'HEAD')) {
      expect(described?.[method.toLowerCase()]?.summary, `${method} ${path}`).toEqual(expect.any(String));
    }
  }
});

test('the types that clients are made with are those of the document that the server answers', async () => {
  const { paths, components } = await served();
  // Only what `defineRoute` declared has a summary; the rest of the document is Strapi's own.
  const own = Object.entries(paths as Record<string, Record<string, { summary?: string }>>).map(
    ([address, operations]) =>
      [address, Object.fromEntries(Object.entries(operations).filter(([, { summary }]) => summary))] as const,
  );
  const schemas = Object.entries(components.schemas).filter(([name]) => !/^(Api|Plugin|Admin)/.test(name));
  const types = await typesOf({
    paths: Object.fromEntries(own),
    components: { schemas: Object.fromEntries(schemas) },
  });
  expect(types.split('\n')).toEqual(readFileSync(TYPES, 'utf8').split('\n'));
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
