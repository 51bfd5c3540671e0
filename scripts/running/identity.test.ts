import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';
import { isLiving, record, startFromStat } from './identity.mjs';

test('the start is found behind a program name with spaces and parentheses', () => {
  const fields = Array.from({ length: 30 }, (_, index) => `f${index}`);
  expect(startFromStat(`12 (odd) name) S ${fields.join(' ')}`)).toBe('f18');
});

test('an ended process that only waits to be collected is gone', () => {
  expect(startFromStat('12 (node) Z 1 1')).toBeUndefined();
});

test('a process is known as long as it lives, and another one of its number is not taken for it', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  await once(child, 'spawn');
  const recorded = record(child.pid ?? 0);
  expect(recorded && isLiving(recorded)).toBe(true);
  expect(isLiving({ pid: child.pid ?? 0, identity: 'started at another time' })).toBe(false);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(recorded && isLiving(recorded)).toBe(false);
});
