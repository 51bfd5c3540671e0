import { type Shelf, ShelfFull } from '@/platform/shelf-contract';

/** A shelf that outlives its page, and that can be full. Kept as text: what comes back is a copy, as on a phone. */
export class MemoryShelf implements Shelf {
  readonly kept = new Map<string, string>();
  full = false;

  async get<Value>(name: string): Promise<Value | null> {
    const text = this.kept.get(name);
    return text === undefined ? null : (JSON.parse(text) as Value);
  }

  async put(entries: [name: string, value: unknown][]): Promise<void> {
    if (this.full) throw new ShelfFull('no room');
    for (const [name, value] of entries) this.kept.set(name, JSON.stringify(value));
  }

  async drop(names: string[]): Promise<void> {
    for (const name of names) this.kept.delete(name);
  }

  async names(prefix: string): Promise<string[]> {
    return [...this.kept.keys()].filter((name) => name.startsWith(prefix));
  }

  /** Bytes of what lies there, as a file system counts them. */
  bytes(): number {
    return [...this.kept].reduce(
      (sum, [name, text]) => sum + Buffer.byteLength(name) + Buffer.byteLength(text),
      0,
    );
  }
}
