import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { type App, startOwnSandbox } from './app';
import { createDatabase, dropDatabase } from './databases';

const cms = path.resolve(import.meta.dirname, '../..');
const READY_MS = 60_000;

export interface Server {
  url: string;
  process: ChildProcess;
  kill(signal: NodeJS.Signals): Promise<void>;
}

/** Real server processes on one database and one sandbox, to be killed. */
export async function startSite(options: { template: boolean; speed?: number }) {
  const prepared = inject('prepared');
  const folder = mkdtempSync(path.join(tmpdir(), 'shanmen-site-'));
  const sandbox = await startOwnSandbox(folder, options.speed);
  const databaseUrl = await createDatabase(prepared.server, options.template ? prepared.template : undefined);
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  const running: Server[] = [];
  const env = {
    ...process.env,
    ...prepared.env,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    WECHAT_API_ORIGIN: sandbox.origin,
    WECHAT_PAY_ORIGIN: sandbox.origin,
  };
  return {
    sandbox,
    databaseUrl,
    env,
    start: async (port: number, extra: Record<string, string> = {}): Promise<Server> => {
      const server = spawnServer({ ...env, ...extra }, port);
      running.push(server);
      await ready(server);
      return server;
    },
    stop: async () => {
      await Promise.all(running.map((server) => server.kill('SIGKILL')));
      await sandbox.close();
      await dropDatabase(prepared.server, databaseUrl);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * One more process on the database and sandbox of an app that runs in this one. Kill it before the app is stopped.
 * Without the demo's seed, which is there already, and with compiled modules kept: it is started again and again.
 */
export async function startBeside(
  { env }: App,
  port: number,
  extra: Record<string, string> = {},
): Promise<Server> {
  const server = spawnServer(
    {
      ...process.env,
      ...env,
      DEMO: '0',
      SHANMEN_IDLE: '0',
      NODE_COMPILE_CACHE: path.join(tmpdir(), 'shanmen-compiled'),
      ...extra,
    },
    port,
  );
  await ready(server);
  return server;
}

function spawnServer(env: NodeJS.ProcessEnv, port: number): Server {
  const child = spawn(process.execPath, [path.join(cms, 'dist/server.js')], {
    cwd: cms,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    url: `http://127.0.0.1:${port}`,
    process: child,
    kill: async (signal) => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill(signal);
      await once(child, 'exit');
    },
  };
}

async function ready(server: Server): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    if (server.process.exitCode !== null) throw new Error(`the server ended with ${server.process.exitCode}`);
    const answer = await fetch(`${server.url}/_ready`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not become ready');
}
