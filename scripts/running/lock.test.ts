import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { record } from './identity.mjs';
import { tryLock, waitForLock } from './lock.mjs';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
  file = join(folder, 'below', 'some.lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

const dead = { pid: 4_000_000, identity: 'long ago' };

function take() {
  const result = tryLock(file);
  if (!('release' in result)) throw new Error(`held: ${JSON.stringify(result)}`);
  return result;
}

test('one at a time, again after its release', () => {
  const first = take();
  const second = tryLock(file);
  expect(second).toMatchObject({ holders: { ownerLives: true, living: [{ pid: process.pid }] } });
  first.release();
  const third = take();
  first.release();
  expect(existsSync(file)).toBe(true);
  third.release();
});

test('the lock of a dead process, or one that was cut off while being written long ago, is taken over', async () => {
  take().release();
  writeFileSync(file, JSON.stringify([dead]));
  (await waitForLock(file, () => undefined)).release();
  writeFileSync(file, '[{"pid":');
  (await waitForLock(file, () => undefined)).release();
});

test('what a dead owner left running still holds it', () => {
  take().release();
  writeFileSync(file, JSON.stringify([dead, record(process.pid)]));
  expect(tryLock(file)).toMatchObject({ holders: { ownerLives: false, living: [{ pid: process.pid }] } });
});

test('an owner may add those that go on with its work', () => {
  const lock = take();
  lock.add(process.ppid);
  const pids = (JSON.parse(readFileSync(file, 'utf8')) as { pid: number }[]).map(({ pid }) => pid);
  expect(pids).toEqual([process.pid, process.ppid]);
  lock.release();
  lock.add(process.ppid);
  expect(existsSync(file)).toBe(false);
});

test('many that rush for the lock of a dead process never hold it together', {
  timeout: 60_000,
}, async () => {
  take().release();
  writeFileSync(file, JSON.stringify([dead]));
  // Each writes its name, waits, and looks whether another one wrote meanwhile.
  const program = `
    import { waitForLock } from ${JSON.stringify(pathToFileURL(join(__dirname, 'lock.mjs')).href)};
    import { readFileSync, writeFileSync } from 'node:fs';
    const note = ${JSON.stringify(join(folder, 'note'))};
    const lock = await waitForLock(${JSON.stringify(file)}, () => {});
    writeFileSync(note, String(process.pid));
    await new Promise((resolve) => setTimeout(resolve, 60));
    const alone = readFileSync(note, 'utf8') === String(process.pid);
    lock.release();
    process.exit(alone ? 0 : 1);`;
  const runners = Array.from({ length: 8 }, () =>
    spawn(process.execPath, ['--input-type=module', '-e', program], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  const codes = await Promise.all(runners.map(async (runner) => (await once(runner, 'exit'))[0]));
  expect(codes).toEqual(runners.map(() => 0));
});
