import cluster from 'node:cluster';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { Client } from 'pg';
import { SettingsError, settings } from './config/settings';

/** Any number: two processes that boot on one fresh database would crash each other without this lock. */
const BOOT_LOCK = 7_418_001;
const RESTART_AFTER_MS = 1_000;

/** Compiled to dist/server.js, so the application is one folder up. */
const appDir = path.resolve(__dirname, '..');

async function underBootLock(work: () => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: settings().databaseUrl, application_name: 'shanmen-boot' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [BOOT_LOCK]);
    await work();
  } finally {
    // The lock belongs to the session and goes with it.
    await client.end();
  }
}

async function serve(): Promise<void> {
  // Strapi's upload wants its folder to be there.
  await mkdir(path.join(settings().dataDir, 'public/uploads'), { recursive: true });
  const strapi = createStrapi({ appDir, distDir: path.join(appDir, 'dist') });
  await underBootLock(() => strapi.load());
  await strapi.start();
}

function supervise(processes: number): void {
  let stopping = false;
  for (let i = 0; i < processes; i += 1) cluster.fork();
  cluster.on('exit', (worker, code) => {
    if (stopping || worker.exitedAfterDisconnect) return;
    console.error(`process ${worker.process.pid} ended with ${code}; starting another`);
    setTimeout(() => cluster.fork(), RESTART_AFTER_MS);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      stopping = true;
      for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
    });
  }
}

async function main(): Promise<void> {
  process.chdir(appDir);
  process.env.STRAPI_TELEMETRY_DISABLED ??= 'true';
  process.env.STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE ??= 'zh';
  // Before anything is opened: one clear list of what is wrong.
  settings();
  const processes = Number(process.env.WEB_CONCURRENCY ?? '1');
  if (cluster.isPrimary && processes > 1) supervise(processes);
  else await serve();
}

main().catch((error: unknown) => {
  console.error(error instanceof SettingsError ? error.message : error);
  process.exit(1);
});
