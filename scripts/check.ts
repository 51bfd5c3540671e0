/** `npm run check`: format, lint, types and boundaries. All of it runs, so that one go shows everything. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = path.resolve(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Programs are started through node, so that no shell and no PATH decides which one runs. */
const program = (name: string, file: string) =>
  path.join(path.dirname(require.resolve(`${name}/package.json`)), file);
const biome = program('@biomejs/biome', 'bin/biome');
const tsc = program('typescript', 'bin/tsc');
const tsx = pathToFileURL(require.resolve('tsx')).href;
const vitest = program('vitest', 'vitest.mjs');

const projects = [
  'cms',
  'cms/src/admin',
  'cms/test',
  'miniapp',
  'sandbox',
  'scripts',
  'e2e',
  'database/seed/art',
  'database/seed/sounds',
];
const steps: [string, string[]][] = [
  ['format and lint', [biome, 'ci', '--error-on-warnings', '.']],
  ...projects
    .filter((folder) => existsSync(path.join(root, folder, 'tsconfig.json')))
    .map((folder): [string, string[]] => [`types of ${folder}`, [tsc, '--noEmit', '-p', folder]]),
  ["the mini-program's types of answers", ['--import', tsx, 'scripts/api-types.ts', '--check']],
  ['boundaries', [vitest, 'run', '--project', 'unit', 'cms/test/boundaries.test.ts']],
];

const failed = steps.filter(([name, args]) => {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'}  ${name} (${seconds} s)`);
  return status !== 0;
});
process.exit(failed.length > 0 ? 1 : 0);
