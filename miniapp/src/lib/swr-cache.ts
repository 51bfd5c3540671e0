import Taro from '@tarojs/taro';
import type { Cache, State } from 'swr';
import { PREVIEW_KEY } from './preview';

type Entry = State<unknown, unknown>;

const STORAGE_KEY = 'shanmen.cache';
/** Answers of another shape must not meet newer code: raise this with them. */
const FORMAT = 2;
/** WeChat keeps 10 MB for all, and 1 MB in one key. */
const LIMIT_CHARS = 400_000;

interface Saved {
  format: number;
  entries: [string, unknown][];
}

function read(): [string, unknown][] {
  const saved = Taro.getStorageSync(STORAGE_KEY) as Saved | '';
  return saved && saved.format === FORMAT ? saved.entries : [];
}

/** Data only: a saved `isValidating` would look like a request that never comes back. */
function entriesOf(cache: Map<string, Entry>): [string, unknown][] {
  return [...cache].flatMap(([key, entry]) =>
    entry.data === undefined || isDraft(key) ? [] : [[key, entry.data]],
  );
}

/** A preview shares its storage with the visitor in the same browser: a draft stays in memory. SWR writes keys as `@"preview",…`. */
const isDraft = (key: string): boolean => key.includes(`"${PREVIEW_KEY}"`);

/** A cache that starts from what the phone remembers, so that the second start paints at once. */
export function createCache(): Cache {
  return new Map<string, Entry>(read().map(([key, data]) => [key, { data }])) as Cache;
}

export function saveCache(cache: Cache): void {
  const saved: Saved = { format: FORMAT, entries: entriesOf(cache as Map<string, Entry>) };
  if (JSON.stringify(saved).length > LIMIT_CHARS) Taro.removeStorageSync(STORAGE_KEY);
  else Taro.setStorageSync(STORAGE_KEY, saved);
}

/** What one member's cache holds is nothing for the next; their keys all name them. */
export function forgetMember(cache: Cache, memberId: string): void {
  for (const key of [...cache.keys()]) {
    if (key.includes(`"${memberId}"`)) cache.delete(key);
  }
  saveCache(cache);
}
