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

export interface Stage {
  /** Origin of one server process of the product. */
  product: string;
  /** Origin of bench/bare on the same database. */
  bare: string;
  /** Starts a server that answers with Strapi's own controllers; answers its origin. */
  startStock(): Promise<string>;
  /** Origin of the WeChat that the product talks to. */
  sandbox: string;
  /** Who edits in the product's admin. */
  admin: { email: string | undefined; password: string | undefined };
  db: Pool;
  /** 32 bytes in base64: what ticket codes are signed with. */
  signingKey: string;
}

/** What is to be undone, last first, also when setting the stage fails half-way. */
type Undo = (() => unknown)[];

/**
 * Sets a stage (a durable PostgreSQL, fsync on; one server process; the bare server; a sandbox), runs `play` on it and
 * strikes it: whatever happens, nothing is left behind.
 */
export async function onStage<T>(play: (stage: Stage) => Promise<T>): Promise<T> {
  const undo: Undo = [];
  const strike = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  const interrupted = (signal: NodeJS.Signals) =>
    void strike().finally(() => process.kill(process.pid, signal));
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await play(await setStage(undo));
  } finally {
    await strike();
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  }
}

async function setStage(undo: Undo): Promise<Stage> {
  compile();
  const folder = mkdtempSync(path.join(tmpdir(), 'shanmen-bench-'));
  undo.push(() => rmSync(folder, { recursive: true, force: true }));
  const dataDir = path.join(folder, 'data');
  mkdirSync(dataDir);
  const databaseUrl = process.env.BENCH_DATABASE_URL ?? (await startPostgres(dataDir, undo));
  const sandbox = await startSandbox({ dataDir: path.join(folder, 'sandbox') });
  undo.push(() => sandbox.close());
  const settings = environmentFor(sandbox.credentials);
  const env = {
    ...process.env,
    ...settings,
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl,
    WECHAT_API_ORIGIN: sandbox.origin,
    WECHAT_PAY_ORIGIN: sandbox.origin,
  };
  const product = await startServer(['dist/server.js'], path.join(root, 'cms'), '/_ready', env, undo);
  const bare = await startServer(['--import', 'tsx', 'bench/bare/server.ts'], root, '/', env, undo);
  const db = new Pool({ connectionString: databaseUrl, max: 2 });
  undo.push(() => db.end());
  const admin = { email: settings.DEMO_ADMIN_EMAIL, password: settings.DEMO_ADMIN_PASSWORD };
  const signingKey = settings.TICKET_SIGNING_KEY ?? '';
  const startStock = () =>
    startServer(
      ['../bench/stock/server.cjs'],
      path.join(root, 'cms'),
      '/_ready',
      { ...env, SHANMEN_IDLE: '1' },
      undo,
    );
  return { product, bare, startStock, sandbox: sandbox.origin, admin, db, signingKey };
}

async function startPostgres(dataDir: string, undo: Undo): Promise<string> {
  undo.push(() => removePostgres(dataDir));
  const postgres = await ensurePostgres({ dataDir });
  undo.push(() => postgres.stop());
  return postgres.url;
}

/** Answers the server's origin once it answers at `path`, whatever it says there. */
async function startServer(
  args: string[],
  cwd: string,
  readyPath: string,
  env: NodeJS.ProcessEnv,
  undo: Undo,
): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  undo.push(() => end(child));
  const origin = `http://127.0.0.1:${port}`;
  const until = Date.now() + READY_MS;
  while (Date.now() < until && child.exitCode === null) {
    const answer = await fetch(origin + readyPath).catch(() => null);
    if (answer && answer.status < 500) return origin;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${args.at(-1)} did not become ready`);
}

function compile(): void {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.json'], {
    cwd: path.join(root, 'cms'),
    stdio: 'inherit',
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

/** Logs `count` visitors in, `together` of them at a time, and answers their tokens. */
export async function logIn(origin: string, count: number, together: number): Promise<string[]> {
  const tokens: string[] = [];
  while (tokens.length < count) {
    const numbers = Array.from(
      { length: Math.min(together, count - tokens.length) },
      (_, i) => tokens.length + i,
    );
    tokens.push(...(await Promise.all(numbers.map((number) => logInAs(origin, `bench-${number}`)))));
  }
  return tokens;
}

/** The token of the sandbox's visitor of this name. */
export async function logInAs(origin: string, name: string): Promise<string> {
  const answer = await fetch(`${origin}/api/wechat/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code: `demo-${name}` }),
  });
  return ((await answer.json()) as { data: { jwt: string } }).data.jwt;
}
