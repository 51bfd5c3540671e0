import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

export interface PackageSizes {
  mainBytes: number;
  /** By the subpackage's root. */
  subpackageBytes: Record<string, number>;
}

/** The sizes that WeChat limits: 2 MB for the main package and for each subpackage. */
export function packageSizes(dist: string): PackageSizes {
  const config = JSON.parse(readFileSync(path.join(dist, 'app.json'), 'utf8')) as {
    subPackages?: { root: string }[];
  };
  const roots = (config.subPackages ?? []).map(({ root }) => root.replace(/\/$/, ''));
  const sizes: PackageSizes = {
    mainBytes: 0,
    subpackageBytes: Object.fromEntries(roots.map((root) => [root, 0])),
  };
  for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    const found = statSync(path.join(dist, file));
    // The tools' own settings are not uploaded.
    if (!found.isFile() || file === 'project.config.json') continue;
    const root = roots.find((each) => file.startsWith(`${each}/`));
    if (root) sizes.subpackageBytes[root] = (sizes.subpackageBytes[root] ?? 0) + found.size;
    else sizes.mainBytes += found.size;
  }
  return sizes;
}
