import type { Pool } from 'pg';
import type { App } from './app';

/**
 * Watches the real statements of one name that the running server sends outside of transactions; `hold` lets their
 * rows, once read, wait until its promise ends.
 */
export function watchStatement(app: App, name: string) {
  const pool = app.module<{ db(): Pool }>('src/kernel/db/pool.js').db();
  const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<unknown>;
  let count = 0;
  let waitFor: Promise<void> | undefined;
  pool.query = (async (...given: unknown[]) => {
    const rows = await query(...given);
    if ((given[0] as { name?: string }).name !== name) return rows;
    count += 1;
    await waitFor;
    return rows;
  }) as typeof pool.query;
  return {
    count: () => count,
    hold: (until: Promise<void> | undefined) => {
      waitFor = until;
    },
    end: () => {
      pool.query = query as typeof pool.query;
    },
  };
}

/** Lets the running server forget what it shows of the catalogue; ends when it has. For changes made in SQL. */
export const forgetCatalogue = (app: App): Promise<void> => forget(app, 'catalogue');

/** The same of what editors publish. */
export const forgetContent = (app: App): Promise<void> => forget(app, 'content');

async function forget(app: App, topic: string): Promise<void> {
  const { onNews } = app.module<{ onNews(topic: string, listener: () => void): void }>('src/kernel/news.js');
  const heard = new Promise<void>((resolve) => onNews(topic, resolve));
  await app.db.query('select pg_notify($1, $2)', ['shanmen_news', topic]);
  await heard;
}
