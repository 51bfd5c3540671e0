import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startTestPostgres } from '../../../database/embedded';
import { startSandbox } from '../../../sandbox/src/index.js';
import { createDatabase, dropDatabase } from './databases';
import { environmentFor } from './environment';

const cms = path.resolve(import.meta.dirname, '../..');

export interface Prepared {
  /** Address of a PostgreSQL where databases may be created. */
  server: string;
  /** Name of a database with schema and demo content, to copy. */
  template: string;
  /** Keys of the sandbox that the template's members belong to. */
  sandboxDir: string;
  env: Record<string, string>;
}

declare module 'vitest' {
  export interface ProvidedContext {
    prepared: Prepared;
  }
}

/** Once for a run: compiled server, a PostgreSQL, and a database with the demo content that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const typescript = createRequire(import.meta.url).resolve('typescript/bin/tsc');
  execFileSync(process.execPath, [typescript, '-p', 'tsconfig.json'], { cwd: cms, stdio: 'inherit' });

  const given = process.env.TEST_DATABASE_URL;
  const postgres = given ? { url: given, stop: async () => undefined } : await startTestPostgres();
  const folder = mkdtempSync(path.join(tmpdir(), 'shanmen-test-'));
  const sandboxDir = path.join(folder, 'sandbox');
  const sandbox = await startSandbox({ dataDir: sandboxDir });
  const env = { ...environmentFor(sandbox.credentials), DATA_DIR: path.join(folder, 'data') };
  const address = await createDatabase(postgres.url);

  // Not spawnSync: the sandbox in this process must answer it.
  const making = spawn(process.execPath, [path.join(cms, 'test/harness/make-template.mjs')], {
    cwd: cms,
    stdio: 'inherit',
    env: {
      ...process.env,
      ...env,
      DATABASE_URL: address,
      WECHAT_API_ORIGIN: sandbox.origin,
      WECHAT_PAY_ORIGIN: sandbox.origin,
    },
  });
  const [status] = await once(making, 'exit');
  await sandbox.close();
  if (status !== 0) throw new Error('the template database could not be made');

  const template = new URL(address).pathname.slice(1);
  project.provide('prepared', { server: postgres.url, template, sandboxDir, env });
  return async () => {
    await dropDatabase(postgres.url, address);
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
