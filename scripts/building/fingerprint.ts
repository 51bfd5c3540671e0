import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Never part of a build: installed packages, and tests, which may change without a new build. */
const IGNORED = /^(node_modules|test)$|\.test\.tsx?$/;

/**
 * All files below a path, sorted; the path itself when it is a file, nothing when it is missing.
 * @param isLeftOut asked for each file, not for folders
 */
export function filesBelow(path: string, isLeftOut: (file: string) => boolean = () => false): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return isLeftOut(path) ? [] : [path];
  const names = readdirSync(path).filter((name) => !IGNORED.test(name));
  return names.sort().flatMap((name) => filesBelow(join(path, name), isLeftOut));
}

/**
 * A hash over the names and contents of files. Contents and not dates: a fresh clone or a switched branch
 * gives every file a new date.
 * @param root names are taken relative to it, so that the place of the clone does not matter
 */
export function fingerprint(root: string, files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    const content = readFileSync(file);
    hash.update(`${relative(root, file)}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}
