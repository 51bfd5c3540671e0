import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { belongsToServer, clearLeftovers, isHeld, parseLock, readLock } from './leftovers';

test('the lock of a server names its process and, once it listens, its port', () => {
  expect(parseLock('412\n/data\n1700000000\n25432\n\n127.0.0.1\n')).toEqual({ pid: 412, port: 25432 });
  expect(parseLock('412\n/data\n1700000000\n')).toEqual({ pid: 412 });
  expect(parseLock('')).toBeUndefined();
});

test('a server is known by its cluster name, in the main process and in its children', () => {
  const main = '/opt/my apps/bin/postgres -D /data -p 25432 -c cluster_name=shanmen-0a1b';
  expect(belongsToServer('/usr/bin/postgres -D /data -c cluster_name=shanmen-0a1b', 'shanmen-0a1b')).toBe(
    true,
  );
  expect(belongsToServer(main, 'shanmen-0a1b')).toBe(true);
  expect(belongsToServer('postgres: shanmen-0a1b: checkpointer ', 'shanmen-0a1b')).toBe(true);
  expect(belongsToServer('postgres: shanmen-ffff: checkpointer ', 'shanmen-0a1b')).toBe(false);
  expect(belongsToServer('grep cluster_name=shanmen-0a1b postgres', 'shanmen-0a1b')).toBe(false);
});

test('a lock whose process number belongs to another program by now is not held, and removed', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stale-lock-'));
  writeFileSync(join(folder, 'postmaster.pid'), `${process.pid}\n${folder}\n0\n25432\n`);
  const lock = readLock(folder);
  expect(lock).toEqual({ pid: process.pid, port: 25432 });
  expect(lock && isHeld(folder, lock)).toBe(false);
  await clearLeftovers(folder);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(folder, { recursive: true });
});
