type Timer = ReturnType<typeof setTimeout>;

/** Timers that stop with the mini-program, and whose errors do not bring the test's process down unseen. */
export function makeTimers(errors: unknown[]): { globals: Record<string, unknown>; stop: () => void } {
  const running = new Set<Timer>();
  const guarded = (run: (...values: unknown[]) => void, values: unknown[]) => () => {
    try {
      run(...values);
    } catch (error) {
      errors.push(error);
    }
  };
  const kept = (timer: Timer) => {
    running.add(timer);
    return timer;
  };
  const clear = (timer: Timer) => {
    clearTimeout(timer);
    running.delete(timer);
  };
  type Run = (...values: unknown[]) => void;
  return {
    globals: {
      setTimeout: (run: Run, ms?: number, ...values: unknown[]) => kept(setTimeout(guarded(run, values), ms)),
      setInterval: (run: Run, ms?: number, ...values: unknown[]) =>
        kept(setInterval(guarded(run, values), ms)),
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop: () => {
      for (const timer of running) clearTimeout(timer);
    },
  };
}
