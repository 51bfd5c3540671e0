import { expect, it } from 'vitest';
import { FreshCache } from './fresh-cache';

/** A cache whose loads end when the test says so. */
function slowCache() {
  const loads: { answer(value: string): void; fail(error: Error): void }[] = [];
  const cache = new FreshCache<string, string>({ freshMs: 60_000, size: 10 }, () => {
    return new Promise((answer, fail) => loads.push({ answer, fail }));
  });
  return { cache, loads };
}

it('asks once for all who ask at the same moment', async () => {
  const { cache, loads } = slowCache();
  const asked = [cache.get('a'), cache.get('a')];
  loads[0]?.answer('first');
  expect(await Promise.all(asked)).toEqual(['first', 'first']);
  expect(loads).toHaveLength(1);
});

it('a load that began before `clear` is no answer to those who ask after it, whichever ends first', async () => {
  const { cache, loads } = slowCache();
  const before = cache.get('a');
  cache.clear();
  const after = cache.get('a');
  loads[1]?.answer('new');
  loads[0]?.answer('old');
  expect(await before).toBe('old');
  expect(await after).toBe('new');
  expect(await cache.get('a')).toBe('new');
  expect(loads).toHaveLength(2);
});

it('the failure of an old load does not drop what a newer one brought', async () => {
  const { cache, loads } = slowCache();
  const before = cache.get('a');
  cache.clear();
  const after = cache.get('a');
  loads[1]?.answer('new');
  loads[0]?.fail(new Error('database away'));
  await expect(before).rejects.toThrow('database away');
  await after;
  expect(await cache.get('a')).toBe('new');
  expect(loads).toHaveLength(2);
});

it('a failure is not remembered', async () => {
  const { cache, loads } = slowCache();
  const failed = cache.get('a');
  loads[0]?.fail(new Error('database away'));
  await expect(failed).rejects.toThrow();
  const again = cache.get('a');
  loads[1]?.answer('here');
  expect(await again).toBe('here');
});
