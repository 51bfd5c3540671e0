import { join } from 'node:path';
import {
  type Change,
  fileJournal,
  type Journal,
  memoryJournal,
  readJournal,
  rewriteJournal,
} from './journal.js';
import type { TableName, TableRows } from './rows.js';

/**
 * The sandbox's state: small tables in memory, every change written to a journal.
 * Answer a request only after `saved()`, so that what a client was told survives a `kill -9`.
 */
export class Store {
  private readonly tables: Map<string, Map<string, unknown>>;
  private readonly journal: Journal;

  constructor(tables: Map<string, Map<string, unknown>>, journal: Journal) {
    this.tables = tables;
    this.journal = journal;
  }

  get<T extends TableName>(table: T, key: string): TableRows[T] | undefined {
    return this.tables.get(table)?.get(key) as TableRows[T] | undefined;
  }

  /** Rows in the order in which their keys first came. */
  list<T extends TableName>(table: T): TableRows[T][] {
    return [...(this.tables.get(table)?.values() ?? [])] as TableRows[T][];
  }

  put<T extends TableName>(table: T, key: string, row: TableRows[T]): TableRows[T] {
    apply(this.tables, [table, key, row]);
    this.journal.append([table, key, row]);
    return row;
  }

  remove(table: TableName, key: string): void {
    if (!this.tables.get(table)?.delete(key)) return;
    this.journal.append([table, key]);
  }

  saved(): Promise<void> {
    return this.journal.flushed();
  }

  close(): Promise<void> {
    return this.journal.close();
  }
}

/** @param dataDir folder of the state; without one it lives in memory and ends with the process */
export async function openStore(dataDir: string | undefined): Promise<Store> {
  const tables = new Map<string, Map<string, unknown>>();
  if (dataDir === undefined) return new Store(tables, memoryJournal());
  const path = join(dataDir, 'journal.ndjson');
  for (const change of readJournal(path)) apply(tables, change);
  rewriteJournal(path, everyRow(tables));
  return new Store(tables, await fileJournal(path));
}

function apply(tables: Map<string, Map<string, unknown>>, [table, key, row]: Change): void {
  const rows = tables.get(table) ?? new Map<string, unknown>();
  tables.set(table, rows);
  if (row === undefined) rows.delete(key);
  else rows.set(key, row);
}

function* everyRow(tables: Map<string, Map<string, unknown>>): Generator<Change> {
  for (const [table, rows] of tables) for (const [key, row] of rows) yield [table, key, row];
}
