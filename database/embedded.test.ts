import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ensurePostgres, removePostgres, startTestPostgres } from './embedded';
import { readLock, serverProcesses } from './embedded/leftovers';

async function query<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  // A server that is killed on purpose drops the connection; the test looks at what it answers later.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(condition: () => boolean): Promise<void> {
  for (let waitedMs = 0; !condition(); waitedMs += 50) {
    if (waitedMs > 10_000) throw new Error(`not within 10 s: ${condition}`);
    await sleep(50);
  }
}

describe('the kept PostgreSQL', { timeout: 60_000 }, () => {
  let parent = '';
  let dataDir = '';
  const savedFolder = () => JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')).folder as string;
  const mainProcess = () => readLock(join(savedFolder(), 'data'))?.pid ?? 0;

  beforeAll(() => {
    parent = mkdtempSync(join(tmpdir(), 'kept-postgres-'));
    chmodSync(parent, 0o755);
    dataDir = join(parent, 'with space');
  });

  afterAll(async () => {
    await removePostgres(dataDir);
    rmSync(parent, { recursive: true });
  });

  test('starts, keeps its password to its owner and is used again while it runs', async () => {
    const first = await ensurePostgres({ dataDir });
    const [row] = await query<{ zone: string; encoding: string }>(
      first.url,
      "SELECT current_setting('timezone') AS zone, current_setting('server_encoding') AS encoding",
    );
    expect(row).toEqual({ zone: 'UTC', encoding: 'UTF8' });
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    const pid = mainProcess();
    const second = await ensurePostgres({ dataDir });
    expect(second.url).toBe(first.url);
    expect(mainProcess()).toBe(pid);
  });

  test('lives beside its folder only when the account that runs it cannot enter', async () => {
    expect(savedFolder()).toBe(join(dataDir, 'postgres'));
    if (process.getuid?.() !== 0) return;
    const closed = join(parent, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const lines: string[] = [];
    const { url } = await ensurePostgres({ dataDir: closed, log: (line) => lines.push(line) });
    const again = await ensurePostgres({ dataDir: closed, log: (line) => lines.push(line) });
    expect(again.url).toBe(url);
    const { folder } = JSON.parse(readFileSync(join(closed, 'postgres.json'), 'utf8'));
    expect(folder.startsWith(closed)).toBe(false);
    expect(lines).toEqual([expect.stringContaining(folder)]);
    await removePostgres(closed);
    expect(existsSync(folder)).toBe(false);
  });

  test('finds letters in Chinese, for searching', async () => {
    const { url } = await ensurePostgres({ dataDir });
    await query(url, 'CREATE EXTENSION IF NOT EXISTS pg_trgm');
    const [row] = await query<{ alike: number }>(url, "SELECT similarity('山门票务', '山门票务') AS alike");
    expect(row?.alike).toBe(1);
  });

  test('keeps its data and its port when its main process is killed while others are busy', async () => {
    const first = await ensurePostgres({ dataDir });
    await query(first.url, "CREATE TABLE visitor AS SELECT 'Li Bai' AS name");
    const busy = query(first.url, 'SELECT count(*) FROM generate_series(1, 100000000)').catch(
      (error) => error,
    );
    await sleep(200);
    process.kill(mainProcess(), 'SIGKILL');
    const second = await ensurePostgres({ dataDir });
    expect(await query(second.url, 'SELECT name FROM visitor')).toEqual([{ name: 'Li Bai' }]);
    expect(second.url).toBe(first.url);
    expect(await busy).toBeInstanceOf(Error);
  });

  test('is replaced when it hangs', async () => {
    const first = await ensurePostgres({ dataDir });
    const pid = mainProcess();
    process.kill(pid, 'SIGSTOP');
    const second = await ensurePostgres({ dataDir });
    expect(await query(second.url, 'SELECT name FROM visitor')).toEqual([{ name: 'Li Bai' }]);
    expect(second.url).toBe(first.url);
    expect(mainProcess()).not.toBe(pid);
  });

  test('stops with nothing left running, and moves when its port is taken meanwhile', async () => {
    const first = await ensurePostgres({ dataDir });
    await first.stop();
    await first.stop();
    expect(serverProcesses(join(savedFolder(), 'data'))).toEqual([]);
    const port = Number(new URL(first.url).port);
    const thief = createServer();
    await new Promise<void>((resolve) => thief.listen(port, '127.0.0.1', resolve));
    const second = await ensurePostgres({ dataDir });
    expect(second.url).not.toBe(first.url);
    await second.stop();
    await expect(ensurePostgres({ dataDir, port })).rejects.toThrow(`Port ${port} for PostgreSQL is taken`);
    await new Promise((resolve) => thief.close(resolve));
  });
});

describe('the PostgreSQL of the tests', { timeout: 60_000 }, () => {
  test('is empty, and gone with its folder after stop', async () => {
    const postgres = await startTestPostgres();
    const [row] = await query<{ folder: string }>(
      postgres.url,
      "SELECT current_setting('data_directory') AS folder",
    );
    expect(row && existsSync(row.folder)).toBe(true);
    await postgres.stop();
    expect(row && existsSync(row.folder)).toBe(false);
    expect(serverProcesses(row?.folder ?? '')).toEqual([]);
  });

  test('is gone with its folder when the process that started it is killed', async () => {
    const program = `
      const { startTestPostgres } = require(${JSON.stringify(join(__dirname, 'embedded.ts'))});
      startTestPostgres().then(({ url }) => console.log(url));
      setInterval(() => {}, 1000);`;
    const starter = spawn(process.execPath, ['--import', 'tsx', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await new Promise<string>((resolve) =>
      starter.stdout.once('data', (chunk) => resolve(`${chunk}`.trim())),
    );
    const [row] = await query<{ folder: string }>(url, "SELECT current_setting('data_directory') AS folder");
    const folder = row?.folder ?? '';
    expect(serverProcesses(folder)).not.toEqual([]);
    starter.kill('SIGKILL');
    await until(() => serverProcesses(folder).length === 0 && !existsSync(folder));
  });
});
