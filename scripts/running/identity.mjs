import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process started, from the text of Linux's `/proc/<pid>/stat`. The program's name stands in
 * parentheses and may itself hold spaces and parentheses, so counting begins behind the last one.
 * @param {string} stat
 * @returns {string | undefined} undefined for a process that has ended and only waits to be collected
 */
export function startFromStat(stat) {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  return state === 'Z' || state === 'X' ? undefined : fields[19];
}

/**
 * A word that tells this very process from any other that had or gets the same number, or undefined when
 * it is gone. A number alone proves nothing: numbers are used again, soon so in containers.
 * @param {number} pid
 * @returns {string | undefined}
 */
export function identify(pid) {
  if (process.platform !== 'linux') {
    const { stdout } = spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' });
    return stdout.trim() || undefined;
  }
  try {
    return startFromStat(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code === 'ENOENT' || code === 'ESRCH') return undefined;
    throw error;
  }
}

/**
 * One process, recorded in a file so that a later start can recognise it.
 * @typedef {{ pid: number, identity: string }} RecordedProcess
 */

/**
 * @param {number} pid
 * @returns {RecordedProcess | undefined} undefined when it is gone already
 */
export function record(pid) {
  const identity = identify(pid);
  return identity === undefined ? undefined : { pid, identity };
}

/**
 * Whether a recorded process still lives.
 * @param {RecordedProcess} recorded
 */
export function isLiving(recorded) {
  return identify(recorded.pid) === recorded.identity;
}
