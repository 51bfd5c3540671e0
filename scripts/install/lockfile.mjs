import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What npm writes of one package, in package-lock.json and in its record of what is installed.
 * @typedef {{ version?: string, integrity?: string, link?: boolean, resolved?: string, optional?: boolean, devOptional?: boolean }} Entry
 * @typedef {Record<string, Entry>} Packages
 */

const marker = (/** @type {string} */ root) => join(root, 'node_modules', '.shanmen-installed');

/**
 * Names what should be installed: this lock file on this kind of machine (some packages are binaries).
 * @param {string} root
 */
function wanted(root) {
  const lockHash = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  return `${lockHash} ${process.platform}-${process.arch}\n`;
}

/** @param {Entry} a @param {Entry} b */
const isSame = (a, b) => a.version === b.version && a.integrity === b.integrity && a.link === b.link;

/**
 * Whether the installed packages are those of the lock file. Optional ones may be missing: they are for
 * other systems.
 * @param {Packages} locked `packages` of package-lock.json
 * @param {Packages} installed `packages` of node_modules/.package-lock.json
 */
export function matches(locked, installed) {
  for (const path of Object.keys(installed)) if (!locked[path]) return false;
  return Object.entries(locked).every(([path, entry]) => {
    if (path === '') return true;
    const found = installed[path];
    return found ? isSame(entry, found) : Boolean(entry.optional || entry.devOptional);
  });
}

/**
 * Whether node_modules is that of the lock file: as we noted after installing, or else as npm noted, for
 * those who ran npm by hand.
 * @param {string} root the repository
 */
export function isInstalled(root) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  if (existsSync(marker(root)) && readFileSync(marker(root), 'utf8') === wanted(root)) return true;
  const read = (/** @type {string} */ file) =>
    /** @type {Packages} */ (JSON.parse(readFileSync(file, 'utf8')).packages);
  return matches(read(join(root, 'package-lock.json')), read(record));
}

/**
 * Notes that node_modules belongs to the lock file. Nothing is lost where node_modules is read-only: the
 * longer comparison then runs again next time.
 * @param {string} root
 */
export function markInstalled(root) {
  try {
    writeFileSync(marker(root), wanted(root));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EROFS' && code !== 'EACCES') throw error;
  }
}
