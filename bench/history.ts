import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { CLIENTS, ROUNDS, type Row, SECONDS } from './measures/compare';

const HISTORY = path.join(import.meta.dirname, 'history.jsonl');
const RESULTS = path.join(import.meta.dirname, 'results');
/** Shorter runs are trials: they are printed and not remembered. */
const SHORTEST = { seconds: 5, rounds: 3 };
/** Drift is measured against the median of so many entries. */
const LOOK_BACK = 5;

/** One line of bench/history.jsonl. */
export interface Entry {
  at: string;
  /** With a + behind it when files were changed since. */
  commit: string;
  node: string;
  cpu: string;
  cores: number;
  clients: number;
  seconds: number;
  rounds: number;
  rows: Record<string, { ratio: number; perSecond: number; p99Ms: number }>;
}

export interface Drift {
  name: string;
  /** How many entries it is compared with. */
  entries: number;
  /** 0.1 is a tenth better than before. */
  ratio: number;
  /** 0.1 is a tenth slower than before. */
  p99: number;
}

export function entryOf(rows: readonly Row[], at: Date): Entry {
  const [processor] = cpus();
  return {
    at: at.toISOString(),
    commit: commit(),
    node: process.version,
    cpu: processor?.model.trim() ?? 'unknown',
    cores: cpus().length,
    clients: CLIENTS,
    seconds: SECONDS,
    rounds: ROUNDS,
    rows: Object.fromEntries(
      rows.map(({ name, ratio, ours }) => [
        name,
        { ratio: round(ratio), perSecond: Math.round(ours.perSecond), p99Ms: Math.round(ours.p99Ms) },
      ]),
    ),
  };
}

/** How far each row is from the median of the last entries of a machine like this one. */
export function driftOf(entry: Entry, history: readonly Entry[]): Drift[] {
  const like = history.filter((other) => comparable(entry, other));
  return Object.entries(entry.rows).flatMap(([name, now]) => {
    const before = like.flatMap(({ rows }) => rows[name] ?? []).slice(-LOOK_BACK);
    if (before.length === 0) return [];
    const ratio = now.ratio / median(before.map((row) => row.ratio)) - 1;
    const p99 = now.p99Ms / median(before.map((row) => row.p99Ms)) - 1;
    return [{ name, entries: before.length, ratio, p99 }];
  });
}

export const readHistory = (): Entry[] =>
  existsSync(HISTORY)
    ? readFileSync(HISTORY, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];

/** Writes all that was measured to bench/results and, unless it was a trial, a line to the history. Answers the files. */
export function keep(entry: Entry, rows: readonly Row[]): string[] {
  mkdirSync(RESULTS, { recursive: true });
  const name = `${entry.at.slice(0, 19).replaceAll(':', '')}-${entry.commit}.json`;
  const file = path.join(RESULTS, name);
  writeFileSync(file, `${JSON.stringify({ ...entry, rows }, null, 2)}\n`);
  if (entry.seconds < SHORTEST.seconds || entry.rounds < SHORTEST.rounds) return [file];
  appendFileSync(HISTORY, `${JSON.stringify(entry)}\n`);
  return [file, HISTORY];
}

const machine = ({ cpu, cores, clients, node }: Entry): string =>
  JSON.stringify([cpu, cores, clients, node.split('.')[0]]);
const comparable = (one: Entry, other: Entry): boolean => machine(one) === machine(other);

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = 0, high = 0] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}

const round = (ratio: number): number => Math.round(ratio * 1_000) / 1_000;

function commit(): string {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', ':/', ':!/bench/history.jsonl');
    return git('rev-parse', '--short', 'HEAD') + (changed === '' ? '' : '+');
  } catch {
    // An unpacked archive has no history of its own.
    return 'unknown';
  }
}
