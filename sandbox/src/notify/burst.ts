import { Agent } from 'node:http';
import type { AttemptRow } from '../state/rows.js';
import type { World } from '../world.js';
import { isAcknowledged } from './deliver.js';
import { type Letter, type News, writeLetterAside } from './letter.js';
import { post } from './post.js';

/** A notification of a burst, and where it goes. */
export interface BurstLetter {
  news: News;
  url: string;
}

export interface BurstResult {
  sent: number;
  acknowledged: number;
  /** Acknowledged within the five seconds that WeChat Pay gives, counted from having a connection. */
  acknowledgedInTime: number;
  /** How many came back with each status; those without an answer are `none`. */
  byStatus: Record<string, number>;
  /** From the first letter sent to the last answer; encrypting and signing was done before. */
  tookMs: number;
  perSecond: number;
  /** Times of single answers. */
  medianMs: number;
  p99Ms: number;
  slowestMs: number;
  /** How long encrypting and signing took. */
  writingMs: number;
}

const IN_TIME_MS = 5000;
const WRITTEN_AT_ONCE = 64;

/**
 * Sends many notifications as fast as the receiver takes them: all are encrypted and signed first, then posted over
 * `connections` connections that stay open. Plain http only, as to a machine next to this one.
 * @returns one attempt for each letter, in their order, and the sum of it
 */
export async function sendBurst(
  world: World,
  letters: BurstLetter[],
  connections: number,
): Promise<{ attempts: AttemptRow[]; result: BurstResult }> {
  const writingSinceMs = performance.now();
  const written: Letter[] = new Array(letters.length);
  await eachOf(letters, WRITTEN_AT_ONCE, async ({ news }, index) => {
    written[index] = await writeLetterAside(world, news);
  });
  const sendingSinceMs = performance.now();
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const attempts: AttemptRow[] = new Array(letters.length);
  await eachOf(letters, connections, async ({ url }, index) => {
    const [atMs, startedAtMs] = [world.clock.now(), performance.now()];
    const answer = await post(url, written[index] as Letter, world.notifyTimeoutMs, agent);
    attempts[index] = { atMs, ...answer, tookMs: Math.round(performance.now() - startedAtMs) };
  });
  const tookMs = performance.now() - sendingSinceMs;
  agent.destroy();
  return { attempts, result: resultOf(attempts, tookMs, sendingSinceMs - writingSinceMs) };
}

/** Works on all, at most `atOnce` at a time. */
async function eachOf<T>(
  all: T[],
  atOnce: number,
  work: (each: T, index: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < all.length) {
      const index = next;
      next += 1;
      await work(all[index] as T, index);
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
}

function resultOf(attempts: AttemptRow[], tookMs: number, writingMs: number): BurstResult {
  const times = attempts.map((attempt) => attempt.tookMs).sort((one, other) => one - other);
  const at = (part: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  const acknowledged = attempts.filter(isAcknowledged);
  const byStatus: Record<string, number> = {};
  for (const { status } of attempts) byStatus[status ?? 'none'] = (byStatus[status ?? 'none'] ?? 0) + 1;
  return {
    sent: attempts.length,
    acknowledged: acknowledged.length,
    acknowledgedInTime: acknowledged.filter((attempt) => attempt.tookMs <= IN_TIME_MS).length,
    byStatus,
    tookMs: Math.round(tookMs),
    perSecond: tookMs === 0 ? 0 : Math.round((attempts.length / tookMs) * 1000),
    medianMs: at(0.5),
    p99Ms: at(0.99),
    slowestMs: at(1),
    writingMs: Math.round(writingMs),
  };
}
