import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { filesBelow, fingerprint } from './fingerprint';

let root = '';
const print = (folder = root) => fingerprint(folder, filesBelow(folder));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'sources-'));
  mkdirSync(join(root, 'src'));
  writeFileSync(join(root, 'src', 'gate.ts'), 'open();');
  writeFileSync(join(root, 'readme'), '');
});
afterEach(() => rmSync(root, { recursive: true }));

test('is the same for the same files at another place and with other dates', () => {
  const copy = join(root, 'node_modules', 'copy');
  cpSync(join(root, 'src'), join(copy, 'src'), { recursive: true });
  writeFileSync(join(copy, 'readme'), '');
  expect(print(copy)).toBe(print());
});

test('changes with a file that is changed, added, removed or renamed', () => {
  const prints = [print()];
  writeFileSync(join(root, 'src', 'gate.ts'), 'shut();');
  prints.push(print());
  writeFileSync(join(root, 'src', 'new.ts'), '');
  prints.push(print());
  renameSync(join(root, 'src', 'new.ts'), join(root, 'src', 'newer.ts'));
  prints.push(print());
  rmSync(join(root, 'readme'));
  prints.push(print());
  expect(new Set(prints).size).toBe(prints.length);
});

test('does not mind tests, installed packages and what is left out', () => {
  const before = print();
  writeFileSync(join(root, 'src', 'gate.test.ts'), 'test();');
  mkdirSync(join(root, 'node_modules'));
  writeFileSync(join(root, 'node_modules', 'x.js'), '');
  expect(print()).toBe(before);
  expect(filesBelow(root, (file) => file.endsWith('gate.ts'))).toEqual([join(root, 'readme')]);
});
