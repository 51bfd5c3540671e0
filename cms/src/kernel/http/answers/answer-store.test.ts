import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AnswerStore } from './answer-store';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

const store = () => new AnswerStore<string>({ freshMs: 1_000, size: 3 });

/** A load that ends when the test says so. */
function slow() {
  let end: (value: string | null) => void = () => undefined;
  const promise = new Promise<string | null>((resolve) => {
    end = resolve;
  });
  return { ask: vi.fn(() => promise), end };
}

it('loads once for all who ask while it runs, then answers without asking', async () => {
  const answers = store();
  const { ask, end } = slow();
  const asked = [answers.load('a', ask), answers.load('a', ask)];
  end('A');
  expect(await Promise.all(asked)).toEqual(['A', 'A']);
  expect(ask).toHaveBeenCalledTimes(1);
  expect(answers.find('a')).toBe('A');
});

it('is fresh from the beginning of the load, not from its end', async () => {
  const answers = store();
  const { ask, end } = slow();
  const loaded = answers.load('a', ask);
  vi.advanceTimersByTime(600);
  end('A');
  await loaded;
  vi.advanceTimersByTime(399);
  expect(answers.find('a')).toBe('A');
  vi.advanceTimersByTime(1);
  expect(answers.find('a')).toBeUndefined();
});

it('a load that began before a drop is not kept after it, whichever ends first', async () => {
  const answers = store();
  const [old, young] = [slow(), slow()];
  const before = answers.load('a', old.ask);
  answers.drop();
  const after = answers.load('a', young.ask);
  expect(young.ask).toHaveBeenCalledTimes(1);
  young.end('new');
  expect(await after).toBe('new');
  old.end('old');
  expect(await before).toBe('old');
  expect(answers.find('a')).toBe('new');
});

it('a load that began before a drop leaves nothing when nobody asked since', async () => {
  const answers = store();
  const old = slow();
  const before = answers.load('a', old.ask);
  answers.drop();
  old.end('old');
  await before;
  expect(answers.find('a')).toBeUndefined();
});

it('while a younger load runs, the end of an older one does not let a third begin', async () => {
  const answers = store();
  const [old, young, third] = [slow(), slow(), slow()];
  const before = answers.load('a', old.ask);
  answers.drop();
  const after = answers.load('a', young.ask);
  old.end('old');
  await before;
  const later = answers.load('a', third.ask);
  young.end('new');
  expect([await after, await later]).toEqual(['new', 'new']);
  expect(third.ask).not.toHaveBeenCalled();
});

it('what is not to be kept, and what failed, is asked for again', async () => {
  const answers = store();
  expect(await answers.load('a', async () => null)).toBeNull();
  await expect(answers.load('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
  expect(await answers.load('a', async () => 'A')).toBe('A');
});

it('keeps no more than its size, and what was asked for last', async () => {
  const answers = store();
  for (const key of ['a', 'b', 'c']) await answers.load(key, async () => key);
  answers.find('a');
  await answers.load('d', async () => 'd');
  expect(['a', 'b', 'c', 'd'].map((key) => answers.find(key))).toEqual(['a', undefined, 'c', 'd']);
});
