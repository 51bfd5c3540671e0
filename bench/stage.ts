import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Pool } from 'pg';
import { environmentFor } from '../cms/test/harness/environment';
import { freePort } from '../cms/test/harness/ports';
import { ensurePostgres, removePostgres } from '../database/embedded';
import { startSandbox } from '../sandbox/src/index.js';

const root = path.resolve(import.meta.dirname, '..');
const READY_MS = 120_000;

/** A durable PostgreSQL (fsync on), one server process, the bare server, and a sandbox; all ended by `strike`. */
export async function setStage() {
  const folder = mkdtempSync(path.join(tmpdir(), 'shanmen-bench-'));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  compile();
  const postgres = process.env.BENCH_DATABASE_URL
    ? { url: process.env.BENCH_DATABASE_URL, stop: async () => undefined }
    : await ensurePostgres({ dataDir });
  const sandbox = await startSandbox({ dataDir: path.join(folder, 'sandbox') });
  const settings = environmentFor(sandbox.credentials);
  const env = {
    ...process.env,
    ...settings,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: postgres.url,
    WECHAT_API_ORIGIN: sandbox.origin,
    WECHAT_PAY_ORIGIN: sandbox.origin,
  };
  const [product, bare] = [await freePort(), await freePort()];
  const cms = spawn(process.execPath, ['dist/server.js'], {
    cwd: path.join(root, 'cms'),
    env: { ...env, PORT: String(product) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await ready(`http://127.0.0.1:${product}/_ready`);
  const bareServer = spawn(process.execPath, ['--import', 'tsx', path.join(root, 'bench/bare/server.ts')], {
    env: { ...env, PORT: String(bare) },
    stdio: 'inherit',
  });
  const db = new Pool({ connectionString: postgres.url, max: 2 });
  await new Promise((resolve) => setTimeout(resolve, 1500));
  return {
    product: `http://127.0.0.1:${product}`,
    bare: `http://127.0.0.1:${bare}`,
    /** Who edits on the product's admin. */
    admin: { email: settings.DEMO_ADMIN_EMAIL, password: settings.DEMO_ADMIN_PASSWORD },
    db,
    strike: async () => {
      await db.end();
      await Promise.all([end(cms), end(bareServer)]);
      await sandbox.close();
      await postgres.stop();
      if (!process.env.BENCH_DATABASE_URL) await removePostgres(dataDir);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Stage = Awaited<ReturnType<typeof setStage>>;

function compile(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json'], {
    cwd: path.join(root, 'cms'),
    stdio: 'inherit',
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function ready(address: string): Promise<void> {
  const until = Date.now() + READY_MS;
  while (Date.now() < until) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${address} did not become ready`);
}

/** Logs `count` visitors in and answers their tokens. */
export async function logIn(origin: string, count: number): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const answer = await fetch(`${origin}/api/wechat/login`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ code: `demo-bench-${index}` }),
      });
      return ((await answer.json()) as { data: { jwt: string } }).data.jwt;
    }),
  );
}
