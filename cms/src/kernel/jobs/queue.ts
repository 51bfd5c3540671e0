import { type Queryable, statement } from '../db';

export interface JobOptions {
  runAt?: Date;
  /** One waiting job for each key: adding again replaces it. */
  key?: string;
  /** Jobs of one queue run one after the other. */
  queue?: string;
  maxAttempts?: number;
}

const add = statement<{ id: string }, [string, string, Date | null, string | null, string | null, number]>(
  'jobs.add',
  `select (graphile_worker.add_job($1, payload := $2::json, run_at := $3, job_key := $4, queue_name := $5,
                                   max_attempts := $6)).id`,
);

/** About three days of exponential back-off; what still fails then stays in the table for a person to see. */
const MAX_ATTEMPTS = 25;

/**
 * Adds a durable job. Given a transaction's client the job exists if and only if the transaction commits.
 */
export async function addJob(
  q: Queryable,
  task: string,
  payload: object,
  options: JobOptions = {},
): Promise<void> {
  const { runAt = null, key = null, queue = null, maxAttempts = MAX_ATTEMPTS } = options;
  await add(q, task, JSON.stringify(payload), runAt, key, queue, maxAttempts);
}
