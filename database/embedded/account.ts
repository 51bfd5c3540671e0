import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The operating-system account PostgreSQL runs under. `ids` is unset when it is simply ours. */
export type Account = { name: string; ids?: { uid: number; gid: number } };

/** What a finished command left behind; `code` is null when a signal ended it. */
export type Finished = { code: number | null; output: string };

const PREFERRED_NAMES = ['postgres', 'nobody'];

/** Finds the first preferred account in the text of `/etc/passwd`; never one with the rights of root. */
export function pickAccount(passwd: string): Account | undefined {
  const rows = passwd.split('\n').map((line) => line.split(':'));
  for (const name of PREFERRED_NAMES) {
    const row = rows.find((fields) => fields[0] === name);
    const uid = Number(row?.[2]);
    const gid = Number(row?.[3]);
    if (row && uid > 0 && gid > 0) return { name, ids: { uid, gid } };
  }
  return undefined;
}

/**
 * PostgreSQL refuses to run as root, so root borrows an account that already exists: creating one would
 * change the machine, and not every image has `useradd`.
 */
export function databaseAccount(): Account {
  if (process.getuid?.() !== 0) return { name: 'the current user' };
  const account = pickAccount(readFileSync('/etc/passwd', 'utf8'));
  if (!account) {
    throw new Error(
      'PostgreSQL does not run as root, and /etc/passwd names neither "postgres" nor "nobody". ' +
        'Run this as an ordinary user, or set DATABASE_URL to a PostgreSQL of your own.',
    );
  }
  return account;
}

/**
 * A bare environment: PGDATA, PGPORT and the like would redirect the tools, and without LC_ALL the server
 * refuses to start on macOS ("postmaster became multithreaded during startup").
 */
const environment = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C' };

/** Options for a process of that account. It starts in `/`: our own folder may be closed to it. */
export function processOptions(account: Account) {
  return { ...account.ids, cwd: '/', env: environment };
}

/** Runs a command to its end under the account. Only a failure to start it rejects. */
export function runAs(account: Account, command: string, args: string[]): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...processOptions(account), stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output: output.trim() }));
  });
}

/** Whether the account can start this program: it may be closed off, not executable, or lack a library. */
export function canRun(account: Account, program: string, args: string[]): boolean {
  return spawnSync(program, args, { ...processOptions(account), stdio: 'ignore' }).status === 0;
}

/**
 * Whether the account can enter a folder and write there. The kernel is asked instead of the mode bits, so
 * that a closed parent folder, access lists and read-only mounts count, too.
 */
export function canWriteIn(account: Account, folder: string): boolean {
  const probe = 'cd "$1" && : > .probe && rm .probe';
  return canRun(account, '/bin/sh', ['-c', probe, 'sh', folder]);
}
