import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** An OpenAPI document, as far as it is looked into here. */
export interface ApiDocument {
  paths: Record<string, Record<string, unknown>>;
  components?: { schemas?: Record<string, unknown> };
}

interface Router {
  type: string;
  prefix?: string;
  routes: object[];
}
type Routers = Record<string, Router>;

/** What Strapi's generator and our finish of it read of a running Strapi. */
interface Shelf {
  admin: { routes: Routers };
  apis: Record<string, { routes: Routers }>;
  plugins: Record<string, { routes: Routers }>;
  plugin(name: string): { routes: Routers };
  contentAPISchemaRegistry: Map<string, unknown>;
  config: { get(key: string, fallback?: unknown): unknown };
}

/** As the server loads them: another way of loading would make a second copy of what they share. */
const load = createRequire(import.meta.url);

/**
 * The server's document of its own routes, from their declarations alone: without a database and without a server.
 * It is made by the same two programs that make /api/openapi.json. `root` is a checkout.
 */
export function declaredDocument(root: string): ApiDocument {
  const { generate } = load(path.join(root, 'node_modules/@strapi/openapi'));
  const { finish } = load(path.join(root, 'cms/src/middlewares/openapi.ts'));
  const shelf = shelfOf(path.join(root, 'cms/src'), load(path.join(root, 'config/plugin-order.json')));
  return finish(generate(shelf, { type: 'content-api' }).document, shelf);
}

function shelfOf(source: string, order: readonly string[]): Shelf {
  const plugins: Shelf['plugins'] = {};
  for (const name of order) {
    const plugin: { routes: Routers } = load(path.join(source, 'plugins', name, 'server/index.ts')).default;
    const router = plugin.routes['content-api'];
    plugins[name] = {
      routes: router ? { 'content-api': told({ ...router, prefix: `/${name}` }, { pluginName: name }) } : {},
    };
  }
  const apis: Shelf['apis'] = {};
  for (const name of readdirSync(path.join(source, 'api')).sort()) {
    apis[name] = { routes: routersIn(path.join(source, 'api', name, 'routes'), name) };
  }
  return {
    admin: { routes: {} },
    apis,
    plugins,
    plugin: (name) => plugins[name] ?? { routes: {} },
    contentAPISchemaRegistry: new Map(),
    config: { get: () => ({ name: 'shanmen', version: '' }) },
  };
}

function routersIn(folder: string, apiName: string): Routers {
  if (!existsSync(folder)) return {};
  const routers: Routers = {};
  for (const file of readdirSync(folder).sort()) {
    routers[file] = told(load(path.join(folder, file)).default, { apiName });
  }
  return routers;
}

/** As Strapi does when it mounts them. On the very route: its declaration is found by its identity. */
function told<R extends Router>(router: R, owner: object): R {
  for (const route of router.routes) Object.assign(route, { info: { type: 'content-api', ...owner } });
  return router;
}
