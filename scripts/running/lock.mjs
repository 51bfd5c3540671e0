import { mkdirSync, readFileSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isLiving, record } from './identity.mjs';

/** @typedef {import('./identity.mjs').RecordedProcess} RecordedProcess */

/**
 * A lock that this process holds. `add` names one more process that the lock lives for: a child that goes
 * on with the work should we be killed.
 * @typedef {{ release: () => void, add: (pid: number) => void }} Lock
 */

/** A file this young may be one that its maker is still writing. */
const UNREADABLE_GRACE_MS = 2_000;
/** Removing a stale file takes no time; a guard this old was left by a process that was killed. */
const GUARD_LIFE_MS = 10_000;
const POLL_MS = 300;

/** @param {unknown} error */
const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

/**
 * Runs a read that may find nothing.
 * @template T
 * @param {() => T} read
 * @returns {T | undefined}
 */
function ifThere(read) {
  try {
    return read();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** @param {string} file */
function ageMs(file) {
  const stat = ifThere(() => statSync(file));
  return stat ? Date.now() - stat.mtimeMs : 0;
}

/**
 * The living process that holds the lock; 'unknown' while its file is being written.
 * @param {string} file
 * @returns {RecordedProcess | 'unknown' | undefined}
 */
export function findHolder(file) {
  const text = ifThere(() => readFileSync(file, 'utf8'));
  if (text === undefined) return undefined;
  try {
    const holders = /** @type {RecordedProcess[]} */ (JSON.parse(text));
    return holders.find(isLiving);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return ageMs(file) < UNREADABLE_GRACE_MS ? 'unknown' : undefined;
  }
}

/**
 * Removes the file of a dead holder. The guard folder makes it the work of one process at a time: without
 * it, a second one could remove the fresh file of the first.
 * @param {string} file
 */
function removeStale(file) {
  const guard = `${file}.guard`;
  try {
    mkdirSync(guard);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    if (ageMs(guard) > GUARD_LIFE_MS) ifThere(() => rmdirSync(guard));
    return;
  }
  if (findHolder(file) === undefined) rmSync(file, { force: true });
  rmdirSync(guard);
}

/**
 * Takes the lock, or says which process holds it. The lock of a dead process is taken over.
 * @param {string} file its folder is made if missing
 * @returns {Lock | { holder: number | undefined }}
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  /** @type {(RecordedProcess | undefined)[]} */
  const holders = [record(process.pid)];
  const write = (/** @type {'wx' | 'w'} */ flag) => writeFileSync(file, JSON.stringify(holders), { flag });
  try {
    write('wx');
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holder = findHolder(file);
    if (holder === undefined) removeStale(file);
    return { holder: typeof holder === 'object' ? holder.pid : undefined };
  }
  const add = (/** @type {number} */ pid) => {
    const recorded = record(pid);
    if (!recorded) return;
    holders.push(recorded);
    write('w');
  };
  return { add, release: () => rmSync(file, { force: true }) };
}

/**
 * Takes the lock as soon as nobody holds it.
 * @param {string} file
 * @param {(holder: number) => void} onWait called once with the holder's process number if one has to wait
 * @returns {Promise<Lock>}
 */
export async function waitForLock(file, onWait) {
  let announced = false;
  for (;;) {
    const result = tryLock(file);
    if ('release' in result) return result;
    if (result.holder !== undefined && !announced) {
      announced = true;
      onWait(result.holder);
    }
    await sleep(POLL_MS);
  }
}
