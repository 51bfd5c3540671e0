import { mkdirSync, readFileSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
 * Who holds a lock: the processes that still live, and whether the one that took it is among them. The
 * others only finish or end what it began.
 * @typedef {{ living: RecordedProcess[], ownerLives: boolean }} Holders
 */

/**
 * @param {string} file
 * @returns {Holders | 'unknown' | undefined} undefined when nobody holds it, 'unknown' while it is being written
 */
export function findHolders(file) {
  const text = ifThere(() => readFileSync(file, 'utf8'));
  if (text === undefined) return undefined;
  try {
    const recorded = /** @type {RecordedProcess[]} */ (JSON.parse(text));
    const living = recorded.filter(isLiving);
    return living.length > 0 ? { living, ownerLives: living[0] === recorded[0] } : undefined;
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
  if (findHolders(file) === undefined) rmSync(file, { force: true });
  rmdirSync(guard);
}

/**
 * Takes the lock, or says which process holds it. The lock of a dead process is taken over.
 * @param {string} file its folder is made if missing
 * @returns {Lock | { holders: Holders | undefined }} holders undefined: gone or coming just now, ask again
 */
export function tryLock(file) {
  mkdirSync(dirname(file), { recursive: true });
  const recorded = [record(process.pid)];
  try {
    writeFileSync(file, JSON.stringify(recorded), { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
    const holders = findHolders(file);
    if (holders === undefined) removeStale(file);
    return { holders: holders === 'unknown' ? undefined : holders };
  }
  let isHeld = true;
  const add = (/** @type {number} */ pid) => {
    if (!isHeld) return;
    recorded.push(record(pid));
    // In one step: whoever reads half a list would take the lock for a dead one's.
    writeFileSync(`${file}.new`, JSON.stringify(recorded.filter(Boolean)));
    renameSync(`${file}.new`, file);
  };
  const release = () => {
    // By a second call the file could be another's.
    if (isHeld) rmSync(file, { force: true });
    isHeld = false;
  };
  return { add, release };
}

/**
 * Takes the lock as soon as nobody holds it.
 * @param {string} file
 * @param {(holders: Holders, waitedMs: number) => void} onWait called again and again while one has to wait;
 *   it may throw to give up
 * @returns {Promise<Lock>}
 */
export async function waitForLock(file, onWait) {
  const startedAt = Date.now();
  for (;;) {
    const result = tryLock(file);
    if ('release' in result) return result;
    if (result.holders) onWait(result.holders, Date.now() - startedAt);
    await sleep(POLL_MS);
  }
}

/**
 * For `waitForLock`: says once who one waits for.
 * @param {(owner: number) => void} say gets the process number
 * @returns {(holders: Holders) => void}
 */
export function once(say) {
  let said = false;
  return ({ living: [first] }) => {
    if (!said && first) say(first.pid);
    said = true;
  };
}
