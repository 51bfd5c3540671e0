import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** What `postmaster.pid` says; the port is missing while the server is still starting. */
export type ServerLock = { pid: number; port?: number };

const SURVIVOR_PATIENCE_MS = 2_000;
const POLL_MS = 100;

/** Reads the text of `postmaster.pid`: line 1 is the process, line 4 the port. */
export function parseLock(text: string): ServerLock | undefined {
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  const port = Number(lines[3]);
  return Number.isInteger(port) && port > 0 ? { pid, port } : { pid };
}

/** Whether an error says that the file or process is not there (any more). */
function isMissing(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ESRCH';
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The lock of the server on this PGDATA folder, stale or not. */
export function readLock(dataFolder: string): ServerLock | undefined {
  const text = readIfThere(join(dataFolder, 'postmaster.pid'));
  return text === undefined ? undefined : parseLock(text);
}

/**
 * PostgreSQL's `cluster_name`, which each of its processes shows in its command line. That is how they are
 * recognised: reading where a process of another user stands (/proc/…/cwd) is forbidden in containers.
 */
export function clusterName(dataFolder: string): string {
  return `shanmen-${createHash('sha256').update(dataFolder).digest('hex').slice(0, 12)}`;
}

/** Command lines of all processes of this machine, by process number. */
function commandLines(): Map<number, string> {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    const line = (pid: string) => readIfThere(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ') ?? '';
    return new Map(pids.map((pid) => [Number(pid), line(pid)]));
  }
  const rows = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).stdout.split('\n');
  return new Map(rows.map((row) => [Number.parseInt(row, 10), row.trim().replace(/^\d+\s+/, '')]));
}

/** Whether this is the command line of a main or child process of the named server. */
export function belongsToServer(commandLine: string, name: string): boolean {
  if (commandLine.startsWith(`postgres: ${name}: `)) return true;
  // The program's path may contain spaces.
  return commandLine.includes('/postgres -D ') && commandLine.includes(`cluster_name=${name}`);
}

/** All living processes of the server on this PGDATA folder, the main one and its children. */
export function serverProcesses(dataFolder: string): number[] {
  const name = clusterName(dataFolder);
  return [...commandLines()].filter(([, line]) => belongsToServer(line, name)).map(([pid]) => pid);
}

/**
 * Whether a server holds this lock. Asking for the process number alone is not enough: numbers are used
 * again, soon so in containers, and there an ended process may stay visible for ever. PostgreSQL itself
 * then believes that it is running already.
 */
export function isHeld(dataFolder: string, lock: ServerLock): boolean {
  return serverProcesses(dataFolder).includes(lock.pid);
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

/**
 * Makes way for the next start. After `kill -9` of the main process its children end by themselves within
 * moments; one that is busy may take longer ("pre-existing shared memory block is still in use"). So wait
 * for them, then end them, and only then remove the lock file: it guards their shared memory, and a second
 * server beside them would destroy the data. Call only when the main process is gone or given up.
 */
export async function clearLeftovers(dataFolder: string, patienceMs = SURVIVOR_PATIENCE_MS): Promise<void> {
  const startedAt = Date.now();
  for (let living = serverProcesses(dataFolder); living.length > 0; living = serverProcesses(dataFolder)) {
    const waitedMs = Date.now() - startedAt;
    if (waitedMs > patienceMs + SURVIVOR_PATIENCE_MS) {
      throw new Error(`Processes of an earlier PostgreSQL cannot be ended: ${living.join(', ')}`);
    }
    if (waitedMs >= patienceMs) living.forEach(end);
    await sleep(POLL_MS);
  }
  rmSync(join(dataFolder, 'postmaster.pid'), { force: true });
}
