import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

const RELATIVE_IMPORT = /\b(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g;
const ENDINGS = ['', '.ts', '.tsx', '.js', '.json', '/index.ts', '/index.tsx'];

const isFile = (path: string) => existsSync(path) && statSync(path).isFile();

/** The files that a source file imports by a relative path. */
function importsOf(file: string): string[] {
  const paths = [...readFileSync(file, 'utf8').matchAll(RELATIVE_IMPORT)].map(([, path = '']) => path);
  const found = paths.map((path) =>
    ENDINGS.map((ending) => resolve(dirname(file), path + ending)).find(isFile),
  );
  return found.filter((path) => path !== undefined);
}

/** The given files and all that they import, directly or through others, packages left aside; sorted. */
export function withImports(files: string[]): string[] {
  const known = new Set(files);
  // A set that grows while it is walked: what is added is walked as well.
  for (const file of known) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const imported of importsOf(file)) known.add(imported);
  }
  return [...known].sort();
}
