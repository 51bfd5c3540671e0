import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Rhythm, retryAfterMs } from './rhythm';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('waits ever longer after failures, but never more than a minute', () => {
  expect([1, 2, 3, 6, 60].map(retryAfterMs)).toEqual([2_000, 4_000, 8_000, 60_000, 60_000]);
});

it('beats steadily while it works, slows down while it does not, and begins anew when it is told to', async () => {
  const run = vi.fn<() => Promise<boolean>>().mockResolvedValue(true);
  const rhythm = new Rhythm(run);
  rhythm.beat();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(run).toHaveBeenCalledTimes(2);
  run.mockResolvedValue(false);
  await vi.advanceTimersByTimeAsync(30_000 + 2_000 + 4_000);
  expect(run).toHaveBeenCalledTimes(5);
  run.mockResolvedValue(true);
  rhythm.beat();
  await vi.advanceTimersByTimeAsync(30_000);
  expect(run).toHaveBeenCalledTimes(7);
  rhythm.stop();
  await vi.advanceTimersByTimeAsync(600_000);
  expect(run).toHaveBeenCalledTimes(7);
});
