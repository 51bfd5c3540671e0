/** Longest delay a Node.js timer takes; a later moment is waited for in steps. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/** Work that is due later. All of it stops with the sandbox; what must survive is in the store and set again at start. */
export class Timers {
  private readonly waiting = new Set<NodeJS.Timeout>();
  private readonly running = new Set<Promise<void>>();
  private closed = false;

  /** Runs `work` after `delayMs` (machine time, at once when negative). A failure is printed, not hidden. */
  after(delayMs: number, work: () => Promise<void>): void {
    if (this.closed) return;
    const timer = setTimeout(
      () => {
        this.waiting.delete(timer);
        if (delayMs > LONGEST_DELAY_MS) this.after(delayMs - LONGEST_DELAY_MS, work);
        else this.run(work);
      },
      Math.min(Math.max(delayMs, 0), LONGEST_DELAY_MS),
    );
    this.waiting.add(timer);
  }

  private run(work: () => Promise<void>): void {
    const task = work()
      .catch((error: unknown) => console.error('wechat-sandbox: background work failed', error))
      .finally(() => this.running.delete(task));
    this.running.add(task);
  }

  /** Cancels what waits and lets what runs come to its end. */
  async close(): Promise<void> {
    this.closed = true;
    for (const timer of this.waiting) clearTimeout(timer);
    await Promise.all(this.running);
  }
}
