interface Kept<Value> {
  value: Value;
  until: number;
}

/**
 * Answers that are the same for everybody, each at most `freshMs` old (counted from the beginning of its load, on a
 * clock that never jumps), at most `size` of them: the one asked for least recently gives way.
 */
export class AnswerStore<Value> {
  private readonly kept = new Map<string, Kept<Value>>();
  private readonly loading = new Map<string, Promise<Value | null>>();
  private generation = 0;

  constructor(private readonly options: { freshMs: number; size: number }) {}

  /** Synchronous, because it stands in front of everything. */
  find(key: string): Value | undefined {
    const known = this.kept.get(key);
    if (!known) return undefined;
    this.kept.delete(key);
    if (known.until <= performance.now()) return undefined;
    this.kept.set(key, known);
    return known.value;
  }

  /** Runs `ask`, or waits for one that runs already. `null` means that this answer is not one to keep. */
  load(key: string, ask: () => Promise<Value | null>): Promise<Value | null> {
    const running = this.loading.get(key);
    if (running) return running;
    const promise = this.run(key, ask).finally(() => {
      // After a drop, a newer load may stand here.
      if (this.loading.get(key) === promise) this.loading.delete(key);
    });
    this.loading.set(key, promise);
    return promise;
  }

  /**
   * What was kept is no longer true. Neither is what is being loaded: it may have read before the change, so it goes
   * to those who asked before and is not kept, and who asks from now on causes a load of its own.
   */
  drop(): void {
    this.generation += 1;
    this.kept.clear();
    this.loading.clear();
  }

  private async run(key: string, ask: () => Promise<Value | null>): Promise<Value | null> {
    const { generation } = this;
    const until = performance.now() + this.options.freshMs;
    const value = await ask();
    if (value !== null && generation === this.generation) this.keep(key, { value, until });
    return value;
  }

  private keep(key: string, kept: Kept<Value>): void {
    this.kept.set(key, kept);
    if (this.kept.size <= this.options.size) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
