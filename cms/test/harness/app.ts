import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { Pool, types } from 'pg';
import { inject } from 'vitest';
import { type Sandbox, startSandbox } from '../../../sandbox/src/index.js';
import { createDatabase, dropDatabase } from './databases';
import { freePort } from './ports';
import { Visitor } from './visitor';

const appDir = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const INT8 = 20;

export interface App {
  url: string;
  sandbox: Sandbox;
  db: Pool;
  databaseUrl: string;
  env: Record<string, string>;
  strapi: Core.Strapi;
  /** Logs `demo-<name>` in. */
  visitor(name: string): Promise<Visitor>;
  anonymous(): Visitor;
  /** A module of the running server, so that a test can turn its switches. */
  module<T>(file: string): T;
  stop(): Promise<void>;
}

/** A sandbox with the template's keys and state of its own. */
export async function startOwnSandbox(folder: string, speed = 100): Promise<Sandbox> {
  const { sandboxDir } = inject('prepared');
  const dataDir = path.join(folder, 'sandbox');
  mkdirSync(dataDir, { recursive: true });
  cpSync(path.join(sandboxDir, 'keys.json'), path.join(dataDir, 'keys.json'));
  return startSandbox({ dataDir, speed });
}

interface AppOptions {
  /** False: no jobs and no timers. */
  work?: boolean;
  /** True: the admin's pages too, from its last build. */
  adminPages?: boolean;
  env?: Record<string, string>;
}

/** The whole server in this process, on a database and with a sandbox of its own. One for a test file. */
export async function startApp(options: AppOptions = {}): Promise<App> {
  const prepared = inject('prepared');
  const folder = mkdtempSync(path.join(tmpdir(), 'shanmen-app-'));
  const sandbox = await startOwnSandbox(folder);
  const databaseUrl = await createDatabase(prepared.server, prepared.template);
  const port = await freePort();
  const env = {
    ...prepared.env,
    ...options.env,
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    WECHAT_API_ORIGIN: sandbox.origin,
    WECHAT_PAY_ORIGIN: sandbox.origin,
    SHANMEN_IDLE: options.work === false ? '1' : '0',
  };
  Object.assign(process.env, env);
  const strapi = await boot(options.adminPages ?? false);
  await listen(strapi, port);
  const db = new Pool({ connectionString: databaseUrl, max: 4 });
  types.setTypeParser(INT8, Number);

  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    sandbox,
    db,
    databaseUrl,
    env,
    strapi,
    visitor: (name) => new Visitor(url).logIn(name),
    anonymous: () => new Visitor(url),
    module: (file) => require(path.join(appDir, 'dist', file)),
    stop: async () => {
      await db.end();
      await shutDown(strapi);
      await sandbox.close();
      await dropDatabase(prepared.server, databaseUrl);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function boot(serveAdminPanel: boolean): Promise<Core.Strapi> {
  const { createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist'), serveAdminPanel });
  await strapi.load();
  strapi.server.mount();
  return strapi;
}

/**
 * Thousands of requests come from this very process. While it computes it cannot take connections off the queue, nor
 * see that the other end closed an idle one: a longer queue and a patient server, or some would end in ECONNRESET.
 */
function listen(strapi: Core.Strapi, port: number): Promise<void> {
  const { httpServer } = strapi.server;
  httpServer.keepAliveTimeout = 120_000;
  return new Promise((resolve) => httpServer.listen(port, '127.0.0.1', 4096, resolve));
}

/** Strapi removes every listener of the process when it ends; the runner's own are put back. */
async function shutDown(strapi: Core.Strapi): Promise<void> {
  const kept = process.eventNames().map((name) => [name, process.rawListeners(name as 'exit')] as const);
  await strapi.destroy();
  process.removeAllListeners();
  for (const [name, listeners] of kept)
    for (const listener of listeners) process.on(name, listener as () => void);
}
