import { Pool, types } from 'pg';
import { settings } from '../../../config/settings';

const INT8 = 20;
const DATE = 1082;

/** bigint ids and counts fit in a double for longer than this system will live; a visit day stays text. */
const parsers = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === INT8) return Number;
    if (oid === DATE) return String;
    return types.getTypeParser(oid, format);
  },
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
    pool.on('error', (error) => strapi.log.warn(`PostgreSQL connection lost: ${error.message}`));
  }
  return pool;
}

export async function closeDb(): Promise<void> {
  const closing = pool;
  pool = undefined;
  await closing?.end();
}
