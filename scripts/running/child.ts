import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

/** Where a child's output goes: a file, our own output, or our standard error with a name before each line. */
export type Output = { file: string } | 'ours' | 'named';

export type ChildOptions = {
  /** Shown to people. */
  name: string;
  /** The program; node itself if left out. */
  command?: string;
  /** For node: its options, then a script with its arguments. */
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  output: Output;
};

export type Child = {
  name: string;
  pid: number;
  /** Resolves with what to say about its end, such as "ended with exit code 1". */
  ended: Promise<{ code: number | null; words: string }>;
  hasEnded: () => boolean;
  /** Last lines of its log; empty where it writes to our output. */
  tail: () => string;
  /** Asks it to end, and makes it after `graceMs`; with all processes of its group. */
  stop: (graceMs?: number) => Promise<void>;
};

const TAIL_LINES = 25;
const LOG_LIMIT_BYTES = 5_000_000;
const GRACE_MS = 8_000;
const KILL_WAIT_MS = 2_000;

/** Opens a log for appending; a big one becomes `<file>.old` first, so that logs never fill a disk. */
export function openLog(file: string): number {
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file) && statSync(file).size > LOG_LIMIT_BYTES) renameSync(file, `${file}.old`);
  return openSync(file, 'a');
}

/** The last lines of a log. */
export function logTail(file: string): string {
  if (!existsSync(file)) return '';
  return readFileSync(file, 'utf8').trimEnd().split('\n').slice(-TAIL_LINES).join('\n');
}

function nameLines(child: ChildProcess, name: string): void {
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) =>
      process.stderr.write(`${name.padEnd(8)} │ ${line}\n`),
    );
  }
}

function launch({ command = process.execPath, args, cwd, env, output, name }: ChildOptions): ChildProcess {
  const start = (target: 'inherit' | 'pipe' | number) =>
    // A group of its own: Ctrl-C in the terminal reaches us alone, and we stop the children in order.
    spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', target, target] });
  if (output === 'ours') return start('inherit');
  if (output === 'named') {
    const child = start('pipe');
    nameLines(child, name);
    return child;
  }
  // The file itself and no pipe: should we be killed, the child can still write.
  const log = openLog(output.file);
  const child = start(log);
  closeSync(log);
  return child;
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // EPERM: only ended processes are left that nobody collected (macOS says so).
    if (code === 'ESRCH' || code === 'EPERM') return false;
    throw error;
  }
}

/** Starts a node program. Stop it by `stop`; leaving it alone leaves it running. */
export function startChild(options: ChildOptions): Child {
  const child = launch(options);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${options.name} could not be started: ${options.args.join(' ')}`);
  const ended = new Promise<{ code: number | null; words: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      resolve({ code, words: signal ? `was ended by ${signal}` : `ended with exit code ${code}` });
    });
  });
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const stop = async (graceMs = GRACE_MS) => {
    if (!hasEnded()) {
      signalGroup(pid, 'SIGTERM');
      await Promise.race([ended, sleep(graceMs, undefined, { ref: false })]);
    }
    // Whatever the child itself started and left behind goes with it.
    if (signalGroup(pid, 'SIGKILL'))
      await Promise.race([ended, sleep(KILL_WAIT_MS, undefined, { ref: false })]);
  };
  const tail = () => (typeof options.output === 'object' ? logTail(options.output.file) : '');
  return { name: options.name, pid, ended, hasEnded, tail, stop };
}
