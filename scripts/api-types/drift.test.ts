import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const TYPES = 'miniapp/src/api/types/schema.generated.ts';
const SHAPES = 'cms/src/plugins/ticketing/server/routes/shapes.ts';

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'shanmen-types-'));
  for (const part of ['cms/src', 'config', 'scripts', TYPES, 'package.json', 'tsconfig.base.json']) {
    cpSync(path.join(root, part), path.join(copy, part), { recursive: true, filter: isSource });
  }
  for (const part of ['node_modules', 'cms/node_modules'])
    symlinkSync(path.join(root, part), path.join(copy, part));
  symlinkSync('../config', path.join(copy, 'cms/config'));
});
afterEach(() => rmSync(copy, { recursive: true, force: true }));

const isSource = (file: string) => !file.includes('node_modules');
const types = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', tsx, 'scripts/api-types.ts', ...args], {
    cwd: copy,
    encoding: 'utf8',
  });

test('types that are not what a route declares are told, and mended by writing them anew', () => {
  expect(types('--check')).toMatchObject({ status: 0, stderr: '' });

  const shapes = path.join(copy, SHAPES);
  writeFileSync(
    shapes,
    readFileSync(shapes, 'utf8').replace('changesLeft: z.number()', 'changesRemaining: z.number()'),
  );
  const drifted = types('--check');
  expect(drifted.status).toBe(1);
  expect(drifted.stderr).toContain('npm run types');
  expect(readFileSync(path.join(copy, TYPES), 'utf8')).not.toContain('changesRemaining');

  expect(types().status).toBe(0);
  expect(readFileSync(path.join(copy, TYPES), 'utf8')).toContain('changesRemaining');
  expect(types('--check').status).toBe(0);
}, 180_000);
