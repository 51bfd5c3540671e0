import { now, venueDay } from '../../kernel/clock';
import { db } from '../../kernel/db';
import { addCounts } from '../store/counts';

export type CountedKind = 'article' | 'tour' | 'banner';
export type CountedDeed = 'view' | 'play' | 'ticket-tap';

interface Counts {
  kind: CountedKind;
  id: string;
  view: number;
  play: number;
  'ticket-tap': number;
}

const FLUSH_MS = 2_000;
/** More ids than an attraction publishes; what is beyond is made up. */
const MOST_IDS = 5_000;

let waiting = new Map<string, Counts>();
let timer: NodeJS.Timeout | undefined;

/** Counts in memory; some seconds later the database has it. A process that is killed loses those seconds, no more. */
export function countSeen(kind: CountedKind, id: string, deed: CountedDeed): void {
  const key = `${kind} ${id}`;
  const counts = waiting.get(key) ?? { kind, id, view: 0, play: 0, 'ticket-tap': 0 };
  if (!waiting.has(key) && waiting.size >= MOST_IDS) return;
  counts[deed] += 1;
  waiting.set(key, counts);
}

/** Writes what was counted. What could not be written is counted again. */
export async function flushCounts(): Promise<void> {
  if (waiting.size === 0) return;
  const batch = [...waiting.values()];
  waiting = new Map();
  try {
    await addCounts(
      db(),
      batch.map(({ kind }) => kind),
      batch.map(({ id }) => id),
      batch.map(({ view }) => view),
      batch.map(({ play }) => play),
      batch.map((counts) => counts['ticket-tap']),
      venueDay(now()),
    );
  } catch (error) {
    for (const { kind, id, ...deeds } of batch)
      for (const deed of ['view', 'play', 'ticket-tap'] as const)
        for (let count = 0; count < deeds[deed]; count += 1) countSeen(kind, id, deed);
    strapi.log.error(`counts: ${(error as Error).message}`);
  }
}

/** In each process: every one counts what it is told. */
export function startCounting(): void {
  timer = setInterval(() => void flushCounts(), FLUSH_MS);
  timer.unref();
}

export async function stopCounting(): Promise<void> {
  clearInterval(timer);
  await flushCounts();
}
