/**
 * Remembers answers for a short time and asks once for all who ask at the same moment. For facts that may be a few
 * seconds old; never for what decides (stock, money).
 */
export class FreshCache<Key, Value> {
  private readonly entries = new Map<Key, { value: Promise<Value>; until: number }>();

  constructor(
    private readonly options: { freshMs: number; size: number },
    private readonly load: (key: Key) => Promise<Value>,
  ) {}

  get(key: Key): Promise<Value> {
    const at = performance.now();
    const known = this.entries.get(key);
    if (known && known.until > at) return known.value;
    // Rarely reached: dropping all at once is simpler than keeping an order, and costs one reload each.
    if (this.entries.size >= this.options.size) this.entries.clear();
    const entry = { value: this.load(key), until: at + this.options.freshMs };
    // Kept from the load's beginning, never at its end: after a `clear` in between, what is still on its way is old
    // and reaches only those who asked before.
    this.entries.set(key, entry);
    // A failure must not be remembered as an answer. Only its own entry: a newer load may stand there by now.
    entry.value.catch(() => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
    });
    return entry.value;
  }

  clear(): void {
    this.entries.clear();
  }
}
