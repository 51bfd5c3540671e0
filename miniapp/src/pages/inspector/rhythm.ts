/** Often enough that the server does not take this phone for a gate without network (it waits two minutes). */
const IN_STEP_MS = 30_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 60_000;

/** How long to wait after so many failures in a row: 2 s, 4 s, 8 s … at most a minute. */
export const retryAfterMs = (failures: number): number =>
  Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.max(0, failures - 1));

/** Runs something again and again: steadily while it works, ever more slowly while it does not, at once when told. */
export class Rhythm {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private failures = 0;
  private stopped = false;

  constructor(private readonly run: () => Promise<boolean>) {}

  /** Now, and from now on. */
  beat(): void {
    this.stopped = false;
    this.clear();
    this.run().then(
      (worked) => this.next(worked),
      (error: unknown) => {
        console.error('sync failed', error);
        this.next(false);
      },
    );
  }

  stop(): void {
    this.stopped = true;
    this.clear();
  }

  private next(worked: boolean): void {
    this.failures = worked ? 0 : this.failures + 1;
    this.clear();
    if (!this.stopped)
      this.timer = setTimeout(() => this.beat(), worked ? IN_STEP_MS : retryAfterMs(this.failures));
  }

  private clear(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }
}
