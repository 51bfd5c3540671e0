import type { PoolClient } from 'pg';
import { db } from './pool';
import type { Queryable, Tx } from './statement';

const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const UNIQUE_VIOLATION = '23505';
const ATTEMPTS = 3;

interface DatabaseError extends Error {
  code?: string;
  constraint?: string;
}

/**
 * Runs `work` in one transaction and commits. Anything thrown rolls back and is thrown on.
 * A deadlock or serialization failure is tried again, so `work` must do nothing outside the database.
 */
export async function inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const client = await db().connect();
    try {
      return await attemptOnce(client, work);
    } catch (error) {
      const { code } = error as DatabaseError;
      if (attempt >= ATTEMPTS || (code !== DEADLOCK && code !== SERIALIZATION)) throw error;
    }
  }
}

async function attemptOnce<T>(client: PoolClient, work: (tx: Tx) => Promise<T>): Promise<T> {
  let broken: Error | undefined;
  const listeners: (() => void)[] = [];
  commitListeners.set(client, listeners);
  try {
    await client.query('BEGIN');
    const result = await work(client as unknown as Tx);
    await client.query('COMMIT');
    for (const listener of listeners) listener();
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      broken = rollbackError;
    });
    throw error;
  } finally {
    commitListeners.delete(client);
    // A connection that could not roll back is in an unknown state: it is destroyed, not pooled.
    client.release(broken);
  }
}

/** What is to run when the transaction of a connection has been committed. */
const commitListeners = new WeakMap<Queryable, (() => void)[]>();

/**
 * Runs `listener` once the transaction of `inTransaction` that `q` belongs to is committed, before its caller goes on;
 * never when it is undone. Outside of one, where each statement commits by itself, it runs at once. It must not throw.
 */
export function afterCommit(q: Queryable, listener: () => void): void {
  const waiting = commitListeners.get(q);
  if (waiting) waiting.push(listener);
  else listener();
}

/** True when `error` is the violation of the unique index or constraint `name`. */
export function isUniqueViolation(error: unknown, name: string): boolean {
  const { code, constraint } = error as DatabaseError;
  return code === UNIQUE_VIOLATION && constraint === name;
}
