import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { type Account, canWriteIn } from './account';
import { openFolders } from './binaries';

/** What is remembered of a cluster between starts, in `<dataDir>/postgres.json`, readable by its owner only. */
export type Saved = { folder: string; password: string; port?: number };

const savedFile = (dataDir: string) => join(dataDir, 'postgres.json');

/** Writes in one step: a start killed in the middle must not lose the only copy of the password. */
export function save(dataDir: string, saved: Saved): void {
  const file = savedFile(dataDir);
  writeFileSync(`${file}.new`, `${JSON.stringify(saved, null, 2)}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** What is remembered for this data folder, if anything. */
export function readSaved(dataDir: string): Saved | undefined {
  if (!existsSync(savedFile(dataDir))) return undefined;
  return JSON.parse(readFileSync(savedFile(dataDir), 'utf8')) as Saved;
}

/** A folder that belongs to the account alone, or undefined when the account cannot use that place. */
function makePrivate(folder: string, account: Account): string | undefined {
  mkdirSync(folder, { recursive: true });
  if (account.ids) chownSync(folder, account.ids.uid, account.ids.gid);
  chmodSync(folder, 0o700);
  return canWriteIn(account, folder) ? realpathSync(folder) : undefined;
}

/** A fresh folder of the account under one of the folders that are open to all. */
export function makeFolderElsewhere(account: Account, prefix: string, parents = openFolders()): string {
  for (const parent of parents) {
    const folder = mkdtempSync(join(parent, prefix));
    const usable = makePrivate(folder, account);
    if (usable) return usable;
    rmSync(folder, { recursive: true });
  }
  throw new Error(`${account.name} can write in none of ${parents.join(', ')}.`);
}

function chooseFolder(dataDir: string, account: Account, log: (line: string) => void): string {
  const wished = join(dataDir, 'postgres');
  if (existsSync(join(wished, 'data'))) {
    throw new Error(`${wished} holds a database, but ${savedFile(dataDir)} with its password is missing.`);
  }
  const near = makePrivate(wished, account);
  if (near) return near;
  rmdirSync(wished);
  const folder = makeFolderElsewhere(account, 'shanmen-postgres-data-');
  log(`PostgreSQL keeps its data in ${folder}: ${account.name} cannot enter ${dataDir}`);
  return folder;
}

/**
 * Where the cluster of a data folder lives and its password: as remembered, else newly chosen. Normally
 * that is `<dataDir>/postgres`; when the account cannot enter it (a clone below /root), it is a folder
 * elsewhere that `<dataDir>/postgres.json` points to.
 */
export function openHome(dataDir: string, account: Account, log: (line: string) => void): Saved {
  mkdirSync(dataDir, { recursive: true });
  const saved = readSaved(dataDir);
  if (saved && existsSync(saved.folder)) {
    if (canWriteIn(account, saved.folder)) return saved;
    throw new Error(
      `The database in ${saved.folder} does not belong to ${account.name}. ` +
        'Start as the user who started it first, or choose another DATA_DIR.',
    );
  }
  const fresh = {
    folder: chooseFolder(dataDir, account, log),
    password: randomBytes(18).toString('base64url'),
  };
  save(dataDir, fresh);
  return fresh;
}

/** Deletes a stopped cluster wherever it lives, and what was remembered of it. */
export function removeHome(dataDir: string, saved: Saved): void {
  rmSync(saved.folder, { recursive: true, force: true });
  rmSync(savedFile(dataDir), { force: true });
}
