/**
 * Storage for what must survive a reload and a crash and may be larger than `setStorage` takes (1 MB a key and
 * 10 MB in all on WeChat): values by name, JSON, asynchronous.
 */
export interface Shelf {
  /** Null when there is none, or when what lies there was not written to its end. */
  get<Value>(name: string): Promise<Value | null>;
  /**
   * Writes entries, in their order, and resolves when they are kept. A browser keeps all or none; WeChat's files are
   * written one after the other, so what refers to others comes last. Throws `ShelfFull`.
   */
  put(entries: [name: string, value: unknown][]): Promise<void>;
  drop(names: string[]): Promise<void>;
  names(prefix: string): Promise<string[]>;
}

/** The phone has no room left; nothing of the write counts. */
export class ShelfFull extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'ShelfFull';
  }
}
