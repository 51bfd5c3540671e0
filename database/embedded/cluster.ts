import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { type Account, runAs } from './account';
import type { Binaries } from './binaries';
import { clearLeftovers, clusterName, isHeld, readLock } from './leftovers';

/**
 * One database cluster on disk. `folder` holds `data/` (PGDATA) and `server.log`, and belongs to the
 * account, as PostgreSQL demands.
 */
export type Cluster = { folder: string; account: Account; binaries: Binaries; password: string };

export const SUPERUSER = 'shanmen';
type StopMode = 'fast' | 'immediate';

const LOG_TAIL_LINES = 20;
const START_TIMEOUT_SECONDS = 60;
/** A polite stop writes everything down first; the other one only ends processes. */
const STOP_TIMEOUT_SECONDS = { fast: 20, immediate: 5 };
const CONNECT_TIMEOUT_MS = 3_000;
const POLL_MS = 200;

const dataFolder = (cluster: Cluster) => join(cluster.folder, 'data');
const logFile = (cluster: Cluster) => join(cluster.folder, 'server.log');

/** Connection string of a database of the cluster. */
export function connectionUrl(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${SUPERUSER}:${encodeURIComponent(cluster.password)}@127.0.0.1:${port}/${database}`;
}

/** The last lines of the server's own log, for error messages. */
export function logTail(cluster: Cluster): string {
  if (!existsSync(logFile(cluster))) return '(the server wrote no log)';
  return readFileSync(logFile(cluster), 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n');
}

/**
 * Text sorts by code point on every machine (the builtin provider is PostgreSQL's own). The libc locale
 * matters for what counts as a letter: with plain C, pg_trgm finds nothing in Chinese, so it comes last.
 */
const CHARACTER_LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

function initdbArguments(folder: string, passwordFile: string, characterLocale: string, settings: string[]) {
  return [
    `--pgdata=${folder}`,
    `--username=${SUPERUSER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${characterLocale}`,
    '--no-instructions',
    ...settings.flatMap((setting) => ['-c', setting]),
  ];
}

/** Only on 127.0.0.1: the name `localhost` is missing on bare machines, and socket paths have a length limit. */
const NETWORK_SETTINGS = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'timezone=UTC'];

/**
 * Makes the cluster unless it exists. It appears in one step under its final name, so that a start that was
 * killed half-way leaves nothing that looks finished.
 * @param settings `name=value` of postgresql.conf
 */
export async function createCluster(cluster: Cluster, settings: string[]): Promise<void> {
  if (existsSync(join(dataFolder(cluster), 'PG_VERSION'))) return;
  const unfinished = join(cluster.folder, 'data-unfinished');
  const passwordFile = join(cluster.folder, 'initial-password');
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  const ids = cluster.account.ids;
  if (ids) chownSync(passwordFile, ids.uid, ids.gid);
  let output = '';
  try {
    for (const locale of CHARACTER_LOCALES) {
      rmSync(unfinished, { recursive: true, force: true });
      const args = initdbArguments(unfinished, passwordFile, locale, [...NETWORK_SETTINGS, ...settings]);
      const finished = await runAs(cluster.account, cluster.binaries.initdb, args);
      output = finished.output;
      if (finished.code === 0) return renameSync(unfinished, dataFolder(cluster));
      if (!output.includes('invalid locale name')) break;
    }
  } finally {
    rmSync(passwordFile, { force: true });
  }
  throw new Error(`PostgreSQL could not create a database in ${cluster.folder}:\n${output}`);
}

/** SQLSTATEs of a server that is well, but cannot have us right now. */
const STARTING_UP = '57P03';
const TOO_MANY_CONNECTIONS = '53300';

/** Whether the server answers with our password, and from our folder and not from another's. */
async function answers(cluster: Cluster, port: number): Promise<boolean | 'starting'> {
  const client = new Client({
    connectionString: connectionUrl(cluster, port, 'postgres'),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: CONNECT_TIMEOUT_MS,
  });
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      "SELECT current_setting('data_directory') AS folder",
    );
    return rows[0]?.folder === dataFolder(cluster);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === STARTING_UP) return 'starting';
    // Refused, wrong password, hanging: whatever else it is, it is not a server we can use.
    return code === TOO_MANY_CONNECTIONS;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Makes a database of the running server unless it exists. */
export async function createDatabase(cluster: Cluster, port: number, name: string): Promise<void> {
  const client = new Client({ connectionString: connectionUrl(cluster, port, 'postgres') });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Port of the server that already runs on this cluster, or undefined; a hanging one is ended. */
export async function findRunning(cluster: Cluster): Promise<number | undefined> {
  const giveUpAt = Date.now() + START_TIMEOUT_SECONDS * 1000;
  for (let lock = readLock(dataFolder(cluster)); lock; lock = readLock(dataFolder(cluster))) {
    if (!isHeld(dataFolder(cluster), lock)) return undefined;
    const answer = lock.port === undefined ? 'starting' : await answers(cluster, lock.port);
    if (answer === true) return lock.port;
    if (answer === false || Date.now() > giveUpAt) break;
    await sleep(POLL_MS);
  }
  await stopServer(cluster, ['immediate']);
  return undefined;
}

/**
 * Starts the server as a daemon and returns when it accepts connections.
 * @throws Error with the tail of the server's log
 */
export async function startServer(cluster: Cluster, port: number): Promise<void> {
  await clearLeftovers(dataFolder(cluster));
  const args = ['start', '-w', '-t', String(START_TIMEOUT_SECONDS), '-D', dataFolder(cluster)];
  args.push('-l', logFile(cluster), '-o', `-p ${port} -c cluster_name=${clusterName(dataFolder(cluster))}`);
  const { code, output } = await runAs(cluster.account, cluster.binaries.pgCtl, args);
  if (code === 0) return;
  throw new Error(
    `PostgreSQL did not start on port ${port}: ${output}\n--- its log ---\n${logTail(cluster)}`,
  );
}

/** Number of the main process of a server that runs. */
export function mainProcess(cluster: Cluster): number {
  const lock = readLock(dataFolder(cluster));
  if (!lock) throw new Error(`PostgreSQL ended as soon as it had started:\n${logTail(cluster)}`);
  return lock.pid;
}

/** Stops the server, politely and then at once; a server that is not running is fine. */
export async function stopServer(cluster: Cluster, modes: StopMode[] = ['fast', 'immediate']): Promise<void> {
  for (const mode of modes) {
    const lock = readLock(dataFolder(cluster));
    if (!lock || !isHeld(dataFolder(cluster), lock)) return;
    const args = [
      'stop',
      '-w',
      '-t',
      String(STOP_TIMEOUT_SECONDS[mode]),
      '-m',
      mode,
      '-D',
      dataFolder(cluster),
    ];
    const { code } = await runAs(cluster.account, cluster.binaries.pgCtl, args);
    if (code === 0) return;
  }
  await clearLeftovers(dataFolder(cluster), 0);
}
