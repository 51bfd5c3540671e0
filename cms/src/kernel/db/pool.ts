import { Pool, types } from 'pg';
import { settings } from '../../../config/settings';

const { INT8, DATE, JSON: JSON_TYPE, JSONB } = types.builtins;

/**
 * bigint ids and counts fit in a double for longer than this system will live; a visit day stays text. JSON is named
 * here because Strapi switches its parser off for the whole process.
 */
const readers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [DATE, String],
  [JSON_TYPE, (text) => JSON.parse(text)],
  [JSONB, (text) => JSON.parse(text)],
]);
const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    readers.get(oid) ?? types.getTypeParser(oid, format),
} as typeof types;

let pool: Pool | undefined;

/** The pool for stock and money. Few connections: more only queue on the same hot rows. */
export function db(): Pool {
  if (!pool) {
    const { databaseUrl, databasePool } = settings();
    pool = new Pool({
      connectionString: databaseUrl,
      max: databasePool,
      types: parsers,
      application_name: 'shanmen',
      // A transaction whose process hangs must not hold a hot slot for ever.
      idle_in_transaction_session_timeout: 30_000,
    });
    // An idle client that loses its server emits here; without a listener the process would exit.
    // At the very end there may be no strapi left to say it.
    pool.on('error', (error) => globalThis.strapi?.log.warn(`PostgreSQL connection lost: ${error.message}`));
  }
  return pool;
}

export async function closeDb(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.end();
}
