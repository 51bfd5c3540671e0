import type { Tx } from './statement';

/**
 * Runs `work` in a transaction that Strapi's own queries join, and hands out the same connection for ours, so that
 * a content row and an outbox event are committed together.
 */
export async function inStrapiTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return await strapi.db.transaction(async ({ trx }) => {
    // Inside a knex transaction this answers the transaction's one pg connection.
    const connection = await trx.client.acquireConnection();
    return work(connection as Tx);
  });
}
