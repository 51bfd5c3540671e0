import { constants } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Child, type ChildOptions, startChild } from './child';
import { type Reaper, startReaper } from './reaper';

/**
 * What one run of a script starts, and how all of it ends again: in the reverse order, on Ctrl-C, SIGTERM,
 * SIGHUP, when the script that started us is gone, and when the work fails.
 */
export type Session = {
  /** Starts a node program that lives no longer than the session. */
  start: (options: ChildOptions) => Child;
  /** Adds a step of the end; the last one added runs first. */
  atEnd: (step: () => Promise<void> | void) => void;
  /** Calls back with the number of each process that is started, those of before included. */
  onProcess: (callback: (pid: number) => void) => void;
  /** Has a process that was started elsewhere ended should we be killed. */
  watch: Reaper['watch'];
  /** Throws when the end has begun; long work asks between its steps. */
  throwIfEnding: () => void;
};

/** An end that is no fault: what is under way gives up with it. */
class Ending extends Error {}

/** Something to tell people in a sentence, without the stack of a bug. */
export class Complaint extends Error {}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** One Ctrl-C can arrive several times: from the terminal, from npm, from with-deps. */
const SAME_SIGNAL_MS = 1_500;
const PARENT_POLL_MS = 1_000;
const UNWIND_MS = 4_000;

const reason = (error: unknown) =>
  error instanceof Complaint
    ? error.message
    : error instanceof Error
      ? (error.stack ?? error.message)
      : `${error}`;

function listenForEnd(end: (exitCode: number) => void): void {
  let endingSince: number | undefined;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (endingSince !== undefined && Date.now() - endingSince > SAME_SIGNAL_MS) process.exit(1);
      endingSince ??= Date.now();
      end(128 + constants.signals[signal]);
    });
  }
  // Set by with-deps.mjs. Killed without a chance to tell us, it leaves nobody who could ever stop us.
  const parent = Number(process.env.SHANMEN_STARTED_BY);
  const poll = setInterval(() => {
    if (parent && process.ppid !== parent) end(1);
  }, PARENT_POLL_MS);
  poll.unref();
}

/**
 * Runs the work of a script, then ends everything it started and the process with it.
 * @param work resolves with the exit code; to run until stopped, it awaits what never happens
 */
export async function runSession(work: (session: Session) => Promise<number>): Promise<never> {
  const reaper = startReaper();
  const steps: (() => Promise<void> | void)[] = [];
  const processes: number[] = [reaper.pid];
  const listeners: ((pid: number) => void)[] = [];
  let isEnding = false;
  const throwIfEnding = () => {
    if (isEnding) throw new Ending();
  };
  const session: Session = {
    atEnd: (step) => void steps.push(step),
    onProcess: (callback) => {
      listeners.push(callback);
      processes.forEach(callback);
    },
    watch: reaper.watch,
    throwIfEnding,
    start: (options) => {
      throwIfEnding();
      const child = startChild(options);
      reaper.watch('TERM', -child.pid);
      processes.push(child.pid);
      for (const listener of listeners) listener(child.pid);
      steps.push(() => child.stop());
      return child;
    },
  };
  const signalled = new Promise<number>((resolve) => listenForEnd(resolve));
  const worked = work(session).catch((error: unknown) => {
    if (!(error instanceof Ending) && !isEnding) console.error(reason(error));
    return 1;
  });
  const exitCode = await Promise.race([signalled, worked]);
  isEnding = true;
  await runSteps(steps);
  // Work under way may just have started something more.
  await Promise.race([worked, sleep(UNWIND_MS)]);
  await runSteps(steps);
  reaper.dismiss();
  process.exit(exitCode);
}

async function runSteps(steps: (() => Promise<void> | void)[]): Promise<void> {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      // One that fails must not keep the others running.
      console.error(`While stopping: ${reason(error)}`);
    }
  }
}
