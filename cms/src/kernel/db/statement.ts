import type { ClientBase, Pool, QueryResultRow } from 'pg';

/** Where a statement may run: the pool for a single read, a client for a transaction. */
export type Queryable = Pick<ClientBase | Pool, 'query'>;

/** A transaction's own connection. Only `inTransaction` makes one, so that a store can insist on it. */
export type Tx = ClientBase & { readonly __transaction: unique symbol };

export type Statement<Row, Values extends unknown[]> = (q: Queryable, ...values: Values) => Promise<Row[]>;

/**
 * Names one SQL statement. Named statements are prepared once per connection, and the name is what
 * pg_stat_statements and errors are searched by. Answers the rows.
 */
export function statement<Row extends QueryResultRow, Values extends unknown[] = unknown[]>(
  name: string,
  text: string,
): Statement<Row, Values> {
  return async (q, ...values) => {
    const result = await q.query<Row>({ name, text, values });
    return result.rows;
  };
}

/** The only row of an answer that must have one. */
export function only<Row>(rows: Row[]): Row {
  const [row] = rows;
  if (rows.length !== 1 || row === undefined) throw new Error(`expected one row, got ${rows.length}`);
  return row;
}
