import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** One change: table, key and the new row; without a row the key is gone. */
export type Change = [table: string, key: string, row?: unknown];

/** Where changes go so that a killed process finds them again. */
export interface Journal {
  append(change: Change): void;
  /** Resolves when everything appended so far is on the disk; rejects when the disk refused it. */
  flushed(): Promise<void>;
  close(): Promise<void>;
}

export function memoryJournal(): Journal {
  return { append: () => undefined, flushed: async () => undefined, close: async () => undefined };
}

/**
 * Reads a journal: one JSON array a line.
 * A last line without its line break is what a `kill -9` in mid-write leaves; it was never confirmed to anybody
 * and is dropped. Damage anywhere else is not ours to guess at.
 * @throws Error naming the file and the line that cannot be read
 */
export function readJournal(path: string): Change[] {
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  lines.pop();
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as Change;
    } catch (cause) {
      throw new Error(`${path}: line ${index + 1} is damaged; remove the file to start afresh`, { cause });
    }
  });
}

/** Replaces the journal by the shortest one that gives the same state, in one atomic step. */
export function rewriteJournal(path: string, changes: Iterable<Change>): void {
  mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, [...changes].map((change) => `${JSON.stringify(change)}\n`).join(''));
}

/** Writes a whole file so that a reader sees the old or the new text, never a part. Readable by the owner only. */
export function replaceFile(path: string, text: string): void {
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Appends to `path`; changes of many requests that arrive together share one write and one sync. */
export async function fileJournal(path: string): Promise<Journal> {
  return new FileJournal(await open(path, 'a', 0o600));
}

class FileJournal implements Journal {
  private readonly file: FileHandle;
  private pending: string[] = [];
  private written: Promise<void> = Promise.resolve();
  private nextWrite: Promise<void> | undefined;

  constructor(file: FileHandle) {
    this.file = file;
  }

  append(change: Change): void {
    this.pending.push(`${JSON.stringify(change)}\n`);
    if (this.nextWrite) return;
    // A failed write fails every later one too: memory and disk have parted, and nobody may be told otherwise.
    this.nextWrite = this.written.then(() => this.write());
    this.written = this.nextWrite;
    // The rejection reaches whoever waits for flushed(); without a waiter it must not end the process.
    this.written.catch(() => undefined);
  }

  flushed(): Promise<void> {
    return this.written;
  }

  private async write(): Promise<void> {
    // Between append() and here the event loop has turned: take all that came meanwhile.
    const text = this.pending.join('');
    this.pending = [];
    this.nextWrite = undefined;
    await this.file.appendFile(text);
    await this.file.datasync();
  }

  async close(): Promise<void> {
    await this.written;
    await this.file.close();
  }
}
