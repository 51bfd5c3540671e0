import { spawn } from 'node:child_process';

/**
 * Reads "SIGNAL PROCESS" lines until its input ends, which it does when this process is gone, however it
 * went. Then stops each process, the last one first: politely, after ten seconds by force. A negative
 * number names a whole process group.
 */
const SCRIPT = `
list=''
while read -r signal target; do
  list="$signal $target
$list"
done
printf '%s' "$list" | while read -r signal target; do
  kill -s "$signal" -- "$target" || continue
  waited=0
  while kill -s 0 -- "$target" && [ "$waited" -lt 100 ]; do
    sleep 0.1
    waited=$((waited + 1))
  done
  kill -s KILL -- "$target"
done`;

/** Ends what this process started should it die without a chance to do so itself (`kill -9`). */
export type Reaper = {
  pid: number;
  /** Adds a process, or a group by its negative number, to be ended by this signal first. */
  watch: (signal: 'TERM' | 'INT', target: number) => void;
  /** Everything is stopped already: nothing is left to do. */
  dismiss: () => void;
};

export function startReaper(): Reaper {
  const reaper = spawn('/bin/sh', ['-c', SCRIPT], {
    // In a session of its own, out of reach of Ctrl-C and of a signal to our group.
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  if (reaper.pid === undefined) throw new Error('/bin/sh could not be started.');
  // It may be killed, too; what we start then ends by our own hand as usual.
  reaper.stdin.on('error', () => undefined);
  reaper.unref();
  return {
    pid: reaper.pid,
    watch: (signal, target) => void reaper.stdin.write(`${signal} ${target}\n`),
    dismiss: () => void reaper.kill('SIGKILL'),
  };
}
