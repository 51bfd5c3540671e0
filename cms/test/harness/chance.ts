import { setTimeout as wait } from 'node:timers/promises';

/** Chance that can be had again: prints its seed, and takes it back from RACES_SEED. */
export interface Chance {
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  pick<T>(list: readonly T[]): T;
  shuffled<T>(list: readonly T[]): T[];
  /** Waits 0 to `longestMs`. */
  pause(longestMs: number): Promise<void>;
}

/** One for each test, so that a test alone meets what it met among others. The timing of machines cannot be had again. */
export function chance(test: string): Chance {
  const seed = Number(process.env.RACES_SEED ?? Math.floor(Math.random() * 2 ** 31));
  console.log(`${test}: RACES_SEED=${seed}`);
  const next = mulberry32(seed);
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    pick: (list) => list[below(list.length)] as (typeof list)[number],
    shuffled: (list) =>
      list
        .map((value) => ({ value, rank: next() }))
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ value }) => value),
    pause: (longestMs) => wait(next() * longestMs),
  };
}

/**
 * Plays rounds until what is to be tried has happened often enough, and answers what the last one found. Chance and
 * the machine decide how much a round brings about: whether there was enough of it is asked, not hoped for.
 */
export async function playUntil<T>(
  enough: (found: T) => boolean,
  mostRounds: number,
  play: () => Promise<T>,
): Promise<T> {
  for (let round = 1; ; round += 1) {
    const found = await play();
    if (enough(found) || round === mostRounds) return found;
  }
}

/** The public-domain generator of that name: 32 bits of state, evenly spread, the same everywhere. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
