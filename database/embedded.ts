import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { databaseAccount } from './embedded/account';
import { findBinaries, openFolders } from './embedded/binaries';
import {
  type Cluster,
  connectionUrl,
  createCluster,
  createDatabase,
  findRunning,
  mainProcess,
  startServer,
  stopServer,
} from './embedded/cluster';
import { makeFolderElsewhere, openHome, readSaved, removeHome, save } from './embedded/home';
import { findFreePort, isPortFree } from './embedded/ports';
import { watchOver } from './embedded/watchdog';

export type RunningPostgres = {
  /** Connection string of the superuser `shanmen`. */
  url: string;
  /** The server's main process. */
  pid: number;
  /** Resolves when the server is gone; twice is fine. */
  stop: () => Promise<void>;
};

export type PostgresOptions = {
  /** Folder of the data, made if missing; `<dataDir>/postgres` holds the cluster. One caller at a time. */
  dataDir: string;
  /** Insist on this port of 127.0.0.1. Else a free one is chosen once and kept while nobody takes it. */
  port?: number;
  /** Gets one line about anything unusual; standard error if left out. */
  log?: (line: string) => void;
};

const DATABASE = 'shanmen';
const START_ATTEMPTS = 5;
const KEPT_SETTINGS = ['max_connections=200'];

/** Safe only because a test's data may be lost: nothing is flushed to disk. */
const TEST_SETTINGS = ['max_connections=300', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

const toStandardError = (line: string) => console.error(line);

/** Between looking for a free port and taking it another program can be faster; then the next one is tried. */
async function startOnFreePort(cluster: Cluster, wishedPort?: number): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const useWished = attempt === 1 && wishedPort !== undefined && (await isPortFree(wishedPort));
    const port = useWished ? wishedPort : await findFreePort();
    try {
      await startServer(cluster, port);
      return port;
    } catch (error) {
      if (attempt === START_ATTEMPTS || (await isPortFree(port))) throw error;
    }
  }
}

async function startOnFixedPort(cluster: Cluster, port: number): Promise<number> {
  if (!(await isPortFree(port))) throw new Error(`Port ${port} for PostgreSQL is taken by another program.`);
  await startServer(cluster, port);
  return port;
}

async function runOn(cluster: Cluster, fixedPort?: number, savedPort?: number): Promise<number> {
  const runningPort = await findRunning(cluster);
  if (runningPort !== undefined && (fixedPort === undefined || fixedPort === runningPort)) return runningPort;
  if (runningPort !== undefined) await stopServer(cluster);
  return fixedPort === undefined ? startOnFreePort(cluster, savedPort) : startOnFixedPort(cluster, fixedPort);
}

/**
 * Runs the PostgreSQL that comes with npm, for demo and development. A server left from an earlier start,
 * which `kill -9` does not end, is used again; after a crash it recovers its data.
 * @returns the URL of the database `shanmen`
 * @throws Error with the tail of the server's log
 */
export async function ensurePostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const log = options.log ?? toStandardError;
  const dataDir = resolve(options.dataDir);
  const account = databaseAccount();
  const binaries = findBinaries(account, log);
  const saved = openHome(dataDir, account, log);
  const cluster: Cluster = { folder: saved.folder, password: saved.password, account, binaries };
  await createCluster(cluster, KEPT_SETTINGS);
  const port = await runOn(cluster, options.port, saved.port);
  if (port !== saved.port) save(dataDir, { ...saved, port });
  await createDatabase(cluster, port, DATABASE);
  const url = connectionUrl(cluster, port, DATABASE);
  return { url, pid: mainProcess(cluster), stop: () => stopServer(cluster) };
}

/** Stops the server of a data folder and deletes its data. Without a server or data it does nothing. */
export async function removePostgres(dataDir: string, log = toStandardError): Promise<void> {
  const saved = readSaved(resolve(dataDir));
  if (!saved) return;
  const account = databaseAccount();
  await stopServer({ ...saved, account, binaries: findBinaries(account, log) });
  removeHome(resolve(dataDir), saved);
}

/**
 * Runs an empty PostgreSQL for tests, fast and forgetful. It and its folder are gone after `stop()` and also
 * when this process dies, however it dies.
 * @returns the URL of the database `postgres`; each suite makes databases of its own from there
 */
export async function startTestPostgres(
  options: Omit<PostgresOptions, 'dataDir'> = {},
): Promise<RunningPostgres> {
  const account = databaseAccount();
  const binaries = findBinaries(account, options.log ?? toStandardError);
  const folder = makeFolderElsewhere(account, 'shanmen-test-postgres-', [tmpdir(), ...openFolders()]);
  const cluster: Cluster = { folder, password: randomBytes(18).toString('base64url'), account, binaries };
  const stop = watchOver(folder);
  try {
    await createCluster(cluster, TEST_SETTINGS);
    const port = await runOn(cluster, options.port);
    return { url: connectionUrl(cluster, port, 'postgres'), pid: mainProcess(cluster), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
