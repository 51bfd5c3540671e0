import { createStore, delMany, get, keys, setMany } from 'idb-keyval';
import { type Shelf, ShelfFull } from './shelf-contract';

function refusal(error: unknown): unknown {
  const name = (error as { name?: string } | null)?.name;
  return name === 'QuotaExceededError' ? new ShelfFull(String(error)) : error;
}

/** A database of the browser, one for each name. */
export function openShelf(name: string): Shelf {
  const store = createStore(`shanmen.${name}`, 'entries');
  return {
    get: async <Value>(entry: string) => (await get<Value>(entry, store)) ?? null,
    async put(entries) {
      try {
        await setMany(entries, store);
      } catch (error) {
        throw refusal(error);
      }
    },
    drop: (names) => delMany(names, store),
    names: async (prefix) => (await keys<string>(store)).filter((entry) => entry.startsWith(prefix)).sort(),
  };
}

/** Asks the browser not to clear this site's storage when it needs room. Some ask the person, some never agree. */
export async function askToKeep(): Promise<void> {
  await navigator.storage?.persist?.();
}
